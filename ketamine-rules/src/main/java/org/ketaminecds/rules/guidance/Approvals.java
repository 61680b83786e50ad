package org.ketaminecds.rules.guidance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ketaminecds.core.assessment.Notice;
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

  /** What every answer says while some of these recommendations are not active. */
  Optional<Notice> notice(
      List<Guidance.ScopedGuideline> guidelines, List<Guidance.GuidanceRule> rules) {
    List<String> open = new ArrayList<>();
    for (int index = 0; index < guidelines.size(); index++) {
      int place = index;
      List<Guidance.GuidanceRule> own =
          rules.stream().filter(rule -> rule.guideline() == place).toList();
      long waiting =
          own.stream().filter(rule -> !of(rule.recommendation().id()).isActive()).count();
      if (waiting > 0) {
        open.add(
            "%s of %s of %s"
                .formatted(waiting, own.size(), guidelines.get(index).guideline().id()));
      }
    }
    return open.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Notice(
                Notice.Kind.NOT_APPROVED,
                "Draft guidance: two named reviewers have not signed off these recommendations: %s."
                    .formatted(String.join(", ", open))));
  }
}
