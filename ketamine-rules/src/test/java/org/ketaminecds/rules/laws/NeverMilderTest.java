package org.ketaminecds.rules.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ketaminecds.core.DecisionSupport;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.core.guidance.Advisability;
import org.ketaminecds.core.problem.InvalidCaseException;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.rules.condition.Comparator;
import org.ketaminecds.rules.condition.Condition;
import org.ketaminecds.rules.condition.Group;
import org.ketaminecds.rules.condition.Line;
import org.ketaminecds.rules.engine.DroolsDecisionSupport;
import org.ketaminecds.rules.guidance.Guidance;
import org.ketaminecds.rules.guidance.Guidance.GuidanceRule;
import org.ketaminecds.rules.guidance.GuidanceFiles;
import org.ketaminecds.rules.guidance.GuidanceLoader;
import org.ketaminecds.rules.guidance.InvalidGuidanceException;
import org.ketaminecds.rules.oracle.CaseMaker;
import org.ketaminecds.rules.overlay.OverlayLoader;

/** No change that a site may make without a name gives any made-up case a milder answer. */
class NeverMilderTest {

  private static final int CASES = 1500;
  private static final long SEED = 20260116;

  private static final GuidanceFiles FILES = GuidanceFiles.bundled();
  private static final Guidance GUIDANCE = GuidanceLoader.load(FILES);

  @Test
  void every_limit_and_level_tightened_at_once_makes_no_answer_milder() {
    List<String> changes = new ArrayList<>();
    GUIDANCE.rules().forEach(rule -> tighter(rule).ifPresent(changes::add));
    assertThat(changes).filteredOn(change -> change.contains("limit: ")).hasSizeGreaterThan(5);
    DecisionSupport before = new DroolsDecisionSupport(GUIDANCE, "test");
    DecisionSupport after =
        new DroolsDecisionSupport(overlaid(changes.toArray(String[]::new)).orElseThrow(), "test");
    CaseMaker maker = new CaseMaker(GUIDANCE);
    Random random = new Random(SEED);
    int graver = 0;
    for (int number = 0; number < CASES; number++) {
      Optional<ClinicalCase> given = maker.make(random).build();
      Optional<Advisability> old = given.flatMap(one -> advice(before, one));
      if (old.isPresent()) {
        Advisability now = advice(after, given.get()).orElseThrow();
        assertThat(now).as("case %s", number).isGreaterThanOrEqualTo(old.get());
        graver += now == old.get() ? 0 : 1;
      }
    }
    assertThat(graver).isGreaterThan(CASES / 100);
  }

  @Test
  void each_limit_tightened_alone_makes_no_answer_milder() {
    DecisionSupport before = new DroolsDecisionSupport(GUIDANCE, "test");
    for (GuidanceRule rule : GUIDANCE.rules()) {
      Optional<String> change = limit(rule);
      if (change.isPresent()) {
        DecisionSupport after =
            new DroolsDecisionSupport(overlaid(change.get()).orElseThrow(), "test");
        CaseMaker maker = new CaseMaker(GUIDANCE);
        Random random = new Random(SEED);
        for (int number = 0; number < CASES / 25; number++) {
          maker
              .make(random)
              .build()
              .ifPresent(
                  given ->
                      advice(before, given)
                          .ifPresent(
                              old ->
                                  assertThat(advice(after, given).orElseThrow())
                                      .as(change.get())
                                      .isGreaterThanOrEqualTo(old)));
        }
      }
    }
  }

  /** A tighter limit with graver advice, or graver advice alone. */
  private static Optional<String> tighter(GuidanceRule rule) {
    int level = rule.recommendation().advises().ordinal();
    boolean gravest = level == Advisability.values().length - 1;
    String advise = gravest ? "" : ", advise: " + Advisability.values()[level + 1].label();
    return limit(rule)
        .map(change -> change + advise)
        .or(
            () ->
                gravest
                    ? Optional.empty()
                    : Optional.of("recommendation: " + rule.recommendation().id() + advise));
  }

  /** The first of several limits around an old one that passes without a name. */
  private static Optional<String> limit(GuidanceRule rule) {
    return Stream.concat(Stream.of(rule.when()), rule.metWhen().stream())
        .flatMap(NeverMilderTest::lines)
        .flatMap(NeverMilderTest::others)
        .map(line -> "recommendation: %s, limit: %s".formatted(rule.recommendation().id(), line))
        .filter(change -> overlaid(change).isPresent())
        .findFirst();
  }

  private static Stream<Line> lines(Condition condition) {
    if (condition instanceof Group group) {
      return group.parts().stream().flatMap(NeverMilderTest::lines);
    }
    return condition instanceof Line line ? Stream.of(line) : Stream.of();
  }

  private static Stream<String> others(Line line) {
    if (line instanceof Line.EventCount count) {
      return Stream.of(count.limit() - 1, count.limit() + 1)
          .map(limit -> count.written().replaceFirst("\\d+$", limit.toString()));
    }
    if (!(line instanceof Line.Comparison comparison) || comparison.word().step().isEmpty()) {
      return Stream.of();
    }
    Quantity limit = comparison.limit();
    Quantity step = comparison.word().step().get().in(limit.unit());
    return Stream.of(
            new Quantity(limit.value().minus(step.value()), limit.unit()),
            new Quantity(limit.value().plus(step.value()), limit.unit()))
        .flatMap(
            other ->
                Stream.of(Comparator.values())
                    .map(sign -> "%s %s %s".formatted(line.about(), sign.symbol(), other)));
  }

  /** The bundled guidance under these changes; empty if one of them needs a name. */
  private static Optional<Guidance> overlaid(String... changes) {
    StringBuilder text = new StringBuilder("id: site\nversion: 1.0.0\nchanges:\n");
    for (String change : changes) {
      text.append("- {").append(change).append("}\n");
    }
    GuidanceFiles files =
        (path, problems) ->
            path.equals("site/overlay.yaml")
                ? Optional.of(text.toString())
                : FILES.text(path, problems);
    try {
      return OverlayLoader.load(GUIDANCE, files).map(one -> one.stretches().get(0).guidance());
    } catch (InvalidGuidanceException refused) {
      return Optional.empty();
    }
  }

  private static Optional<Advisability> advice(DecisionSupport support, ClinicalCase given) {
    try {
      return Optional.of(support.assess(given).advisability());
    } catch (InvalidCaseException refused) {
      return Optional.empty();
    }
  }
}
