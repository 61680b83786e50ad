package org.ketaminecds.comparison.bench;

import java.util.function.Supplier;
import org.ketaminecds.comparison.PeerProvider;
import org.ketaminecds.comparison.drl.DrlProvider;
import org.ketaminecds.comparison.ours.OursProvider;

/** The engines that are compared. */
public enum Engine {
  OURS("Ketamine CDS", OursProvider::new),
  ORACLE("plain Java", OracleProvider::new),
  DRL("DRL in Drools", DrlProvider::new);

  private final String label;
  private final Supplier<PeerProvider> provider;

  Engine(String label, Supplier<PeerProvider> provider) {
    this.label = label;
    this.provider = provider;
  }

  String label() {
    return label;
  }

  PeerProvider provider() {
    return provider.get();
  }
}
