package org.ketaminecds.rules.guidance;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.core.problem.Problems;

/**
 * How far each recommendation of a guidance has come on its way into use.
 *
 * @param byId the approval of each recommendation, by its id; one that is not there is a draft
 * @param retired the recommendations that are not judged any more; their indexes mean nothing
 */
public record Approvals(Map<String, Approval> byId, List<Guidance.GuidanceRule> retired) {

  /** No recommendation is approved and none is retired. */
  public static final Approvals NONE = new Approvals(Map.of(), List.of());

  /** Copies map and list, so that nobody can change them afterwards. */
  public Approvals {
    byId = Map.copyOf(byId);
    retired = List.copyOf(retired);
  }

  /** The approval of the recommendation with this id. */
  public Approval of(String id) {
    return byId.getOrDefault(id, Approval.NONE);
  }

  /** Notes each recommendation that rests on a retired one. */
  void check(List<Guidance.GuidanceRule> rules, Problems problems) {
    Set<String> gone = new HashSet<>();
    retired.forEach(rule -> gone.add(rule.recommendation().id()));
    for (Guidance.GuidanceRule rule : rules) {
      for (String id : rule.derivedFrom()) {
        if (gone.contains(id)) {
          problems.add(
              Problem.of(
                  rule.position().toString(),
                  "derived from \"%s\", which is retired".formatted(id),
                  "a recommendation that is still in use"));
        }
      }
    }
  }
}
