package org.ketaminecds.rules.casefile;

import java.util.Map;
import java.util.Optional;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.rules.text.Position;

/**
 * A case that was read from a file.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name the name of the file
 * @param title what its author calls the case
 * @param source where it comes from, such as the citation of a published regimen
 * @param clinicalCase the case
 * @param places where in the file each part of the case stands, by path
 */
public record CaseFile(
    String name,
    Optional<String> title,
    Optional<String> source,
    ClinicalCase clinicalCase,
    Map<String, Position> places) {

  /** Copies the places, so that nobody can change them afterwards. */
  public CaseFile {
    places = Map.copyOf(places);
  }

  /** The same problem with file, line and column in front of its path in the case. */
  public Problem locate(Problem problem) {
    String path = problem.where();
    String place = Places.nearest(places, path).map(Position::toString).orElse(name);
    return problem.at("%s (%s)".formatted(place, path));
  }

  /** The name of the file only, so that a log shows no patient value. */
  @Override
  public String toString() {
    return "CaseFile[" + name + "]";
  }
}
