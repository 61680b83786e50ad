package org.ketaminecds.fhir.hooks.journal;

import java.nio.file.Path;

/** Another program: it ends with 3 if it may not open the file. */
public final class OpensAJournal {

  private OpensAJournal() {}

  /** Opens the file that is named. */
  public static void main(String[] arguments) {
    try {
      Journal.open(Path.of(arguments[0]), "{", line -> {});
    } catch (IllegalArgumentException openElsewhere) {
      System.exit(3);
    }
  }
}
