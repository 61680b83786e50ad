package org.ketaminecds.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ketaminecds.core.DecisionSupport;
import org.ketaminecds.core.assessment.Assessment;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.core.clinical.ClinicalCaseBuilder;
import org.ketaminecds.core.clinical.Finding;
import org.ketaminecds.core.clinical.FindingState;
import org.ketaminecds.core.clinical.Observation;
import org.ketaminecds.core.problem.InvalidCaseException;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.rules.BundledDecisionSupport;

/**
 * The order in which statements are entered changes no answer, whatever name and date they have.
 */
class OrderOfEntryTest {

  private static final LocalDateTime NOW = LocalDateTime.of(2026, 1, 15, 12, 0);
  private static final DecisionSupport KETAMINE = new BundledDecisionSupport().load();

  @Property(tries = 200)
  void findings_under_several_names_give_one_answer(@ForAll("findings") List<Finding> findings) {
    List<Finding> turned = new ArrayList<>(findings);
    Collections.reverse(turned);

    assertThat(outcome(withFindings(findings))).isEqualTo(outcome(withFindings(turned)));
  }

  @Property(tries = 200)
  void values_under_several_names_give_one_answer(@ForAll("values") List<Observation> values) {
    List<Observation> turned = new ArrayList<>(values);
    Collections.reverse(turned);

    assertThat(outcome(withValues(values))).isEqualTo(outcome(withValues(turned)));
  }

  @Provide
  Arbitrary<List<Finding>> findings() {
    return Combinators.combine(
            Arbitraries.of("electrocardiogram", "ECG", "EKG"),
            Arbitraries.of(FindingState.PRESENT, FindingState.ABSENT),
            times())
        .as(Finding::new)
        .list()
        .ofMinSize(2)
        .ofMaxSize(4);
  }

  @Provide
  Arbitrary<List<Observation>> values() {
    return Combinators.combine(
            Arbitraries.of("systolic blood pressure", "SBP"),
            Arbitraries.of("120 mmHg", "200 mmHg"),
            times())
        .as((name, value, at) -> new Observation(name, Quantity.parse(value), at))
        .list()
        .ofMinSize(2)
        .ofMaxSize(4);
  }

  private static Arbitrary<Optional<LocalDateTime>> times() {
    return Arbitraries.of(
        Optional.empty(), Optional.of(NOW.minusDays(400)), Optional.of(NOW.minusDays(3)));
  }

  private static ClinicalCaseBuilder withFindings(List<Finding> findings) {
    ClinicalCaseBuilder builder =
        ClinicalCase.asOf(NOW).present("high risk of cardiovascular disease");
    findings.forEach(builder::finding);
    return builder;
  }

  private static ClinicalCaseBuilder withValues(List<Observation> values) {
    ClinicalCaseBuilder builder = ClinicalCase.asOf(NOW);
    values.forEach(builder::observation);
    return builder;
  }

  /** What is said of the case, or that it is refused. */
  private static List<Object> outcome(ClinicalCaseBuilder builder) {
    try {
      Assessment answer = KETAMINE.assess(builder.build());
      return List.of(answer.advisability(), answer.results(), answer.missing());
    } catch (InvalidCaseException refused) {
      return List.of("refused");
    }
  }
}
