package org.ketaminecds.rules.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.rules.condition.Truth;
import org.ketaminecds.rules.guidance.Guidance;
import org.ketaminecds.rules.guidance.Guidance.GuidanceRule;
import org.ketaminecds.rules.guidance.InvalidGuidanceException;
import org.ketaminecds.rules.guidance.TinyGuidance;
import org.ketaminecds.rules.view.CaseView;
import org.ketaminecds.rules.view.CaseViewFactory;

/** Every pair of limits, on every side of a condition, tried on values around both limits. */
class TighterTest {

  private static final LocalDate DAY = LocalDate.of(2026, 1, 15);
  private static final List<String> SIGNS = List.of(">", ">=", "<", "<=");
  private static final List<String> LIMITS = List.of("1", "2", "3");
  private static final List<String> RATES = List.of("0.5", "1", "1.5", "2", "2.5", "3", "3.5");

  @Test
  void a_limit_is_tighter_just_when_it_applies_to_more() {
    tryAll("when: %s", false);
  }

  @Test
  void a_limit_that_is_denied_is_tighter_just_when_it_holds_for_less() {
    tryAll("when: {all: [{none: [%s, pregnancy is present]}]}", false);
  }

  @Test
  void a_limit_that_is_denied_twice_is_tighter_just_when_it_holds_for_more() {
    tryAll("when: {none: [{none: [%s]}]}", false);
  }

  @Test
  void a_requirement_is_tighter_just_when_it_is_met_by_less() {
    tryAll("when: always\n  met when: %s", true);
  }

  private static void tryAll(String form, boolean isRequirement) {
    Set<String> tightened = new TreeSet<>();
    for (String sign : SIGNS) {
      String old = "infusion rate %s 2 mg/kg/h".formatted(sign);
      TinyGuidance base =
          TinyGuidance.valid()
              .changed(TinyGuidance.DOSING, "when: infusion rate > 2 mg/kg/h", form.formatted(old));
      Guidance guidance = base.load();
      List<CaseView> views = views(guidance);
      for (String otherSign : SIGNS) {
        for (String limit : LIMITS) {
          String other = "infusion rate %s %s mg/kg/h".formatted(otherSign, limit);
          if (other.equals(old)) {
            continue;
          }
          Optional<Guidance> changed = changed(guidance, base, other);
          boolean really =
              isTighter(guidance, warranted(guidance, base, other), views, isRequirement);
          assertThat(changed.isPresent()).as("%s became %s", old, other).isEqualTo(really);
          if (really) {
            tightened.add(old + " became " + other);
          }
        }
      }
    }
    assertThat(tightened).hasSize(10);
  }

  /** The guidance under the change; empty if it would need somebody who answers for it. */
  private static Optional<Guidance> changed(Guidance guidance, TinyGuidance base, String limit) {
    TinyGuidance site = Sites.over(base, "recommendation: T-DOSE-01, limit: " + limit);
    try {
      return OverlayLoader.load(guidance, site.files())
          .map(one -> one.stretches().get(0).guidance());
    } catch (InvalidGuidanceException refused) {
      return Optional.empty();
    }
  }

  private static Guidance warranted(Guidance guidance, TinyGuidance base, String limit) {
    TinyGuidance site =
        Sites.over(base, Sites.warranted("recommendation: T-DOSE-01, limit: " + limit));
    return OverlayLoader.load(guidance, site.files()).orElseThrow().stretches().get(0).guidance();
  }

  private static boolean isTighter(
      Guidance before, Guidance after, List<CaseView> views, boolean isRequirement) {
    return views.stream()
        .allMatch(
            view -> {
              int order =
                  truth(after, view, isRequirement).compareTo(truth(before, view, isRequirement));
              return isRequirement ? order <= 0 : order >= 0;
            });
  }

  private static Truth truth(Guidance guidance, CaseView view, boolean isRequirement) {
    GuidanceRule rule = guidance.find("T-DOSE-01").orElseThrow();
    return (isRequirement ? rule.metWhen().orElseThrow() : rule.when()).truth(view);
  }

  private static List<CaseView> views(Guidance guidance) {
    CaseViewFactory factory = new CaseViewFactory(guidance.lexicon());
    List<CaseView> views = new ArrayList<>();
    RATES.forEach(rate -> views.add(factory.view(Sites.infusion(rate + " mg/kg/h", DAY))));
    views.add(factory.view(ClinicalCase.asOf(DAY).age(46).build()));
    return views;
  }
}
