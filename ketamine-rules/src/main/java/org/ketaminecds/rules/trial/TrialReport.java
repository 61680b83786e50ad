package org.ketaminecds.rules.trial;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ketaminecds.rules.scenario.Gap;
import org.ketaminecds.rules.scenario.Scenario;
import org.ketaminecds.rules.scenario.ScenarioRunner.Failure;
import org.ketaminecds.rules.together.WholeAnswer;

/**
 * What came of some trials.
 *
 * @param recommendations how many recommendations were tried
 * @param scenarios how many scenarios were run, examples of whole answers included
 * @param failures the scenarios that failed, in order
 * @param together the examples of whole answers that failed, in order
 * @param gaps what no scenario reaches, in the order of the recommendations
 */
public record TrialReport(
    int recommendations,
    int scenarios,
    List<Failure> failures,
    List<WholeAnswer.Failure> together,
    List<Gap> gaps) {

  /** Copies the lists, so that nobody can change them afterwards. */
  public TrialReport {
    failures = List.copyOf(failures);
    together = List.copyOf(together);
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
        run.size() + trials.stream().mapToInt(one -> one.together().size()).sum(),
        trials.stream().flatMap(one -> one.failures().stream()).distinct().toList(),
        trials.stream().flatMap(one -> one.failuresTogether().stream()).toList(),
        trials.stream().flatMap(one -> one.gaps().stream()).distinct().toList());
  }

  /** Whether every scenario came out as expected. */
  public boolean isPassed() {
    return failures.isEmpty() && together.isEmpty();
  }

  /** Whether every scenario came out as expected and none is missing. */
  public boolean isClean() {
    return isPassed() && gaps.isEmpty();
  }
}
