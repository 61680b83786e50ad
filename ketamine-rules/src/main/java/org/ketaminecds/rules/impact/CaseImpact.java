package org.ketaminecds.rules.impact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ketaminecds.core.assessment.Assessment;
import org.ketaminecds.core.assessment.IndicationSupport;
import org.ketaminecds.core.assessment.RecommendationResult;
import org.ketaminecds.core.guidance.Advisability;
import org.ketaminecds.core.guidance.Recommendation;

/**
 * What two versions of the guidance say of one case.
 *
 * <p>It holds no more of the case than its indications and, where a line decided otherwise, what
 * the case holds for that line.
 *
 * @param file the name of the case file
 * @param indications what the treatment is for
 * @param before the advice before
 * @param after the advice now
 * @param results the recommendations of which something else became, in the order of the new
 *     version, and then those that it lacks
 * @param beside what else is different, a sentence each: support, coverage and conflicts
 */
public record CaseImpact(
    String file,
    List<String> indications,
    Advisability before,
    Advisability after,
    List<ResultChange> results,
    List<String> beside) {

  /** Copies the lists, so that nobody can change them afterwards. */
  public CaseImpact {
    indications = List.copyOf(indications);
    results = List.copyOf(results);
    beside = List.copyOf(beside);
  }

  /** What is different between two answers to one case. */
  public static CaseImpact of(String file, Assessment before, Assessment after) {
    return new CaseImpact(
        file,
        after.support().stream().map(IndicationSupport::indication).toList(),
        before.advisability(),
        after.advisability(),
        results(before, after),
        Beside.of(before, after));
  }

  /** Whether the answer is another one; other words for the same are the same answer. */
  public boolean isChanged() {
    return before != after || !results.isEmpty() || !beside.isEmpty();
  }

  private static List<ResultChange> results(Assessment before, Assessment after) {
    Map<String, RecommendationResult> old = byId(before);
    Map<String, RecommendationResult> now = byId(after);
    List<ResultChange> changes = new ArrayList<>();
    now.forEach(
        (id, result) ->
            change(result.recommendation(), Optional.ofNullable(old.get(id)), Optional.of(result))
                .ifPresent(changes::add));
    old.forEach(
        (id, result) -> {
          if (!now.containsKey(id)) {
            change(result.recommendation(), Optional.of(result), Optional.empty())
                .ifPresent(changes::add);
          }
        });
    return changes;
  }

  private static Map<String, RecommendationResult> byId(Assessment answer) {
    Map<String, RecommendationResult> byId = new LinkedHashMap<>();
    answer.results().forEach(result -> byId.put(result.recommendation().id(), result));
    return byId;
  }

  private static Optional<ResultChange> change(
      Recommendation about,
      Optional<RecommendationResult> before,
      Optional<RecommendationResult> after) {
    Side old = Side.of(before);
    Side now = Side.of(after);
    return old.outcome().equals(now.outcome())
        ? Optional.empty()
        : Optional.of(new ResultChange(about.id(), about.title(), old, now));
  }
}
