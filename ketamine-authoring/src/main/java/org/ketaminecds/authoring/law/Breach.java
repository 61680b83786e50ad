package org.ketaminecds.authoring.law;

import java.util.Optional;
import org.ketaminecds.authoring.witness.Search;
import org.ketaminecds.authoring.witness.Witness;

/**
 * One way in which a law is not proved.
 *
 * @param what which change or recommendation breaks it
 * @param patient a patient of whom the engine says that it is broken; empty if there is no proof
 *     and no such patient was found, or where none is what breaks it
 */
public record Breach(String what, Optional<Witness> patient) {

  static Breach of(String what) {
    return new Breach(what, Optional.empty());
  }

  static Breach of(String what, Search search) {
    return new Breach(
        what,
        search instanceof Search.Found found ? Optional.of(found.witness()) : Optional.empty());
  }

  /** What breaks the law, and the patient as a case file. */
  @Override
  public String toString() {
    return what + patient.map(one -> ":\n" + one.caseFile()).orElse("");
  }
}
