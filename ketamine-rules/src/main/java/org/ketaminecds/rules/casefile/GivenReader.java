package org.ketaminecds.rules.casefile;

import java.util.Optional;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.core.problem.Problems;
import org.ketaminecds.core.vocabulary.Vocabulary;
import org.ketaminecds.rules.text.Node;

/**
 * Reads the short, flat form in which the authors of guidance write the cases of their scenarios.
 *
 * <p>The flat form is turned into the form of a case file and read as one, so both mean the same.
 * Immutable and thread-safe.
 */
public final class GivenReader {

  /** The day at which a scenario stands that names none. */
  public static final String AS_OF = "2026-01-15";

  private final Vocabulary vocabulary;

  /** A reader of scenarios that use these words. */
  public GivenReader(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * The case of a scenario; empty if a problem was noted.
   *
   * @param background what all scenarios of a file share
   * @param given what this scenario adds, replaces or, with the value "unknown", takes away
   */
  public Optional<ClinicalCase> read(Node background, Node given, Problems problems) {
    Faults faults = new Faults(given.position());
    Optional<ClinicalCase> read =
        FlatCase.of(background, given, faults)
            .map(flat -> new FlatCaseShape(vocabulary, flat, faults).asCaseFile())
            .flatMap(root -> new CaseAssembler(vocabulary, faults, built -> {}).assemble(root))
            .map(CaseAssembler.Assembled::clinicalCase)
            .filter(built -> faults.count() == 0);
    problems.addAll(faults.list());
    return read;
  }

  /** The case of a scenario without a background; empty if a problem was noted. */
  public Optional<ClinicalCase> read(Node given, Problems problems) {
    return read(NodeMaker.mapping(given.position()), given, problems);
  }
}
