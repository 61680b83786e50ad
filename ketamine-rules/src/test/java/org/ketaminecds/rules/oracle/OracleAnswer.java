package org.ketaminecds.rules.oracle;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ketaminecds.core.assessment.MissingDatum.Why;
import org.ketaminecds.core.guidance.Advisability;
import org.ketaminecds.core.guidance.Role;
import org.ketaminecds.core.guidance.Support;

/**
 * What the oracle says of a case.
 *
 * @param advisability the advice on the whole
 * @param outcomes what became of each recommendation
 * @param coverage whether each guideline speaks of the case
 * @param support how well each indication is supported
 * @param conflicts where guidelines disagree
 * @param narrowings which recommendations narrow which, as "newer > older"
 * @param missing what is missing, ranked
 */
public record OracleAnswer(
    Advisability advisability,
    List<Outcome> outcomes,
    List<Coverage> coverage,
    List<Backed> support,
    List<Disagreement> conflicts,
    List<String> narrowings,
    List<Lack> missing) {

  /** What became of one recommendation. */
  public record Outcome(
      String id, Ruling ruling, Optional<Ruling> requirement, Advisability raises) {}

  /** Whether one guideline speaks of the case. */
  public record Coverage(String guideline, Role role, Ruling scope, boolean elsewhere) {}

  /** How well one indication is supported. */
  public record Backed(String indication, Support support, Set<String> by, Set<String> open) {}

  /** A question that two guidelines answer differently. */
  public record Disagreement(String question, Set<String> inFavour, Set<String> against) {}

  /** A datum that is missing. */
  public record Lack(String name, Why why, Advisability couldRaise, List<String> ids) {}
}
