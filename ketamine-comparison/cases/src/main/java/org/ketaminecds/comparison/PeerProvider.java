package org.ketaminecds.comparison;

import java.util.ServiceLoader;

/** Makes one of the engines that are compared. */
public interface PeerProvider {

  /** Reads the rules, checks and compiles them, and makes the engine ready. */
  Peer build();

  /** The only one on the class path. */
  static PeerProvider only() {
    return ServiceLoader.load(PeerProvider.class).findFirst().orElseThrow();
  }
}
