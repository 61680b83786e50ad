package org.ketaminecds.rules.trial;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ketaminecds.rules.scenario.Gap;
import org.ketaminecds.rules.scenario.Scenario;
import org.ketaminecds.rules.scenario.ScenarioRunner.Failure;

/**
 * What came of some trials.
 *
 * @param recommendations how many recommendations were tried
 * @param scenarios how many scenarios were run
 * @param failures the scenarios that failed, in order
 * @param gaps what no scenario reaches, in the order of the recommendations
 */
public record TrialReport(
    int recommendations, int scenarios, List<Failure> failures, List<Gap> gaps) {

  /** Copies the lists, so that nobody can change them afterwards. */
  public TrialReport {
    failures = List.copyOf(failures);
    gaps = List.copyOf(gaps);
  }

  /** Runs the scenarios of these trials and finds what they do not reach. */
  public static TrialReport of(List<Trial> trials) {
    Set<String> tried =
        trials.stream().flatMap(one -> one.about().stream()).collect(Collectors.toSet());
    Set<Scenario> run =
        trials.stream().flatMap(one -> one.scenarios().stream()).collect(Collectors.toSet());
    return new TrialReport(
        tried.size(),
        run.size(),
        trials.stream().flatMap(one -> one.failures().stream()).distinct().toList(),
        trials.stream().flatMap(one -> one.gaps().stream()).distinct().toList());
  }

  /** Whether every scenario came out as expected and none is missing. */
  public boolean isClean() {
    return failures.isEmpty() && gaps.isEmpty();
  }
}
