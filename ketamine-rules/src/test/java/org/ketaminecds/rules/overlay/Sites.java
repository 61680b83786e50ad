package org.ketaminecds.rules.overlay;

import java.time.LocalDate;
import java.util.List;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.core.regimen.KetamineForm;
import org.ketaminecds.core.regimen.Phase;
import org.ketaminecds.core.regimen.Regimen;
import org.ketaminecds.core.regimen.Route;
import org.ketaminecds.rules.guidance.InvalidGuidanceException;
import org.ketaminecds.rules.guidance.TinyGuidance;
import org.ketaminecds.rules.release.Release;

/** A tiny guidance under the policy of a site. */
final class Sites {

  static final String OVERLAY = "site/overlay.yaml";

  private static final String WARRANT = "approved by: Jane Roe, reason: a trial, until: 2026-03-31";

  private Sites() {}

  /** The tiny guidance with these changes, each a map in braces. */
  static TinyGuidance with(String... changes) {
    return over(TinyGuidance.valid(), changes);
  }

  static TinyGuidance over(TinyGuidance base, String... changes) {
    StringBuilder text = new StringBuilder("id: general-hospital\nversion: 1.2.0\nchanges:\n");
    for (String change : changes) {
      text.append("- {").append(change).append("}\n");
    }
    return base.with(OVERLAY, text.toString())
        .with(OverlayLoader.SCENARIOS, "recommendations: []\n");
  }

  /** A change with somebody who answers for it until 31 March 2026. */
  static String warranted(String change) {
    return change + ", " + WARRANT;
  }

  /** Expects "avoid" of 1.6 mg/kg/h from T-DOSE-01. */
  static TinyGuidance withScenario(TinyGuidance site, String expected) {
    return site.with(
        OverlayLoader.SCENARIOS,
        """
        background: {age: 46 y, weight: 70 kg, route: intravenous}
        recommendations:
          - recommendation: T-DOSE-01
            scenarios:
              - {name: at the site, given: {infusion: 1.6 mg/kg/h, over: 1 h}, expect: %s}
        """
            .formatted(expected));
  }

  /** What is wrong with the policy, a line each. */
  static List<String> problems(TinyGuidance site) {
    try {
      OverlayLoader.load(site.load(), site.files());
      return List.of();
    } catch (InvalidGuidanceException invalid) {
      return invalid.problems().stream().map(Problem::toString).toList();
    }
  }

  /** What keeps it from being released, a line each. */
  static List<String> refusals(TinyGuidance site) {
    try {
      Release.of(site.files());
      return List.of();
    } catch (InvalidGuidanceException invalid) {
      return invalid.problems().stream().map(Problem::toString).toList();
    }
  }

  /** An adult of 70 kg who gets this rate, on a day. */
  static ClinicalCase infusion(String rate, LocalDate day) {
    return ClinicalCase.asOf(day.atTime(12, 0))
        .age(46)
        .absent("pregnancy")
        .absent("hypertension")
        .weight("70 kg", day.atStartOfDay())
        .regimen(
            Regimen.builder()
                .form(KetamineForm.RACEMIC)
                .route(Route.INTRAVENOUS)
                .phase(Phase.Infusion.atRate(rate).over("1 h"))
                .build())
        .build();
  }
}
