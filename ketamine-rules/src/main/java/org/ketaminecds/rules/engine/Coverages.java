package org.ketaminecds.rules.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ketaminecds.core.assessment.Coverage;
import org.ketaminecds.core.assessment.Reason;
import org.ketaminecds.core.guidance.Guideline;
import org.ketaminecds.rules.condition.Always;
import org.ketaminecds.rules.condition.Condition;
import org.ketaminecds.rules.condition.Truth;
import org.ketaminecds.rules.guidance.Guidance;
import org.ketaminecds.rules.view.CaseView;

/** Tells of each source whether it speaks of a case. */
final class Coverages {

  private Coverages() {}

  /** A source that speaks of every case, such as a local policy, is not told of. */
  static List<Coverage> of(Guidance guidance, List<Integer> sources, Consultation consultation) {
    List<Coverage> coverage = new ArrayList<>(sources.size());
    for (int source : sources) {
      Guidance.ScopedGuideline scoped = guidance.guidelines().get(source);
      if (!consultation.isWithinReach(source)) {
        coverage.add(
            of(scoped, Coverage.Scope.ELSEWHERE, scoped.reach(), consultation.view(), Set.of()));
      } else if (!(scoped.scope() instanceof Always)) {
        coverage.add(of(scoped, consultation.scope(source), consultation.view()));
      }
    }
    return coverage;
  }

  private static Coverage of(Guidance.ScopedGuideline scoped, Truth truth, CaseView view) {
    Set<String> missing = new LinkedHashSet<>();
    if (truth == Truth.UNKNOWN) {
      scoped.scope().lacking(view, missing);
    }
    Coverage.Scope scope =
        switch (truth) {
          case TRUE -> Coverage.Scope.WITHIN;
          case FALSE -> Coverage.Scope.OUTSIDE;
          case UNKNOWN -> Coverage.Scope.NOT_KNOWN;
        };
    return of(scoped, scope, scoped.scope(), view, missing);
  }

  private static Coverage of(
      Guidance.ScopedGuideline scoped,
      Coverage.Scope scope,
      Condition decisive,
      CaseView view,
      Set<String> missing) {
    List<Reason> because = new ArrayList<>(2);
    decisive.explain(view, because);
    Guideline guideline = scoped.guideline();
    return new Coverage(
        guideline.id(), guideline.role(), scope, List.copyOf(because), List.copyOf(missing));
  }
}
