package org.ketaminecds.comparison.bench;

import java.util.Optional;
import java.util.function.Supplier;
import org.ketaminecds.comparison.PeerProvider;
import org.ketaminecds.comparison.cql.CqlProvider;
import org.ketaminecds.comparison.dmn.DmnProvider;
import org.ketaminecds.comparison.drl.DrlProvider;
import org.ketaminecds.comparison.ours.OursProvider;

/** The engines that are compared. */
public enum Engine {
  OURS("Ketamine CDS", Optional.of("ours"), OursProvider::new),
  ORACLE("plain Java", Optional.empty(), OracleProvider::new),
  DRL("DRL in Drools", Optional.of("drl"), DrlProvider::new),
  DMN("DMN in Drools", Optional.of("dmn"), DmnProvider::new),
  CQL("CQL in the CQFramework", Optional.of("cql"), CqlProvider::new);

  private final String label;
  private final Optional<String> module;
  private final Supplier<PeerProvider> provider;

  Engine(String label, Optional<String> module, Supplier<PeerProvider> provider) {
    this.label = label;
    this.module = module;
    this.provider = provider;
  }

  String label() {
    return label;
  }

  /** The folder of its module, which holds its class path. */
  Optional<String> module() {
    return module;
  }

  PeerProvider provider() {
    return provider.get();
  }
}
