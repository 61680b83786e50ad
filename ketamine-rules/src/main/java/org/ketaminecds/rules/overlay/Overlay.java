package org.ketaminecds.rules.overlay;

import java.util.List;

/**
 * The policy of one site, as its author wrote it.
 *
 * @param id a stable identifier
 * @param version its version
 * @param changes what it changes, each recommendation at most once
 */
record Overlay(String id, String version, List<Change> changes) {

  Overlay {
    changes = List.copyOf(changes);
  }
}
