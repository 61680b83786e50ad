package org.ketaminecds.rules.inquiry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.ketaminecds.core.clinical.CareSetting;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.core.clinical.FindingState;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.quantity.Rational;
import org.ketaminecds.core.quantity.Unit;
import org.ketaminecds.core.regimen.KetamineForm;
import org.ketaminecds.core.regimen.Phase;
import org.ketaminecds.core.regimen.Regimen;
import org.ketaminecds.core.regimen.Route;
import org.ketaminecds.core.regimen.Schedule;
import org.ketaminecds.core.vocabulary.TermKind;
import org.ketaminecds.rules.condition.Condition;
import org.ketaminecds.rules.condition.Group;
import org.ketaminecds.rules.condition.Line;
import org.ketaminecds.rules.view.StateWords;
import org.ketaminecds.rules.vocabulary.Lexicon;
import org.ketaminecds.rules.vocabulary.Word;

/** Changes of a plan: doses, times, places, and what is done or at hand; never of the patient. */
final class PlanEdits {

  private final Lexicon lexicon;

  PlanEdits(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Changes that may turn lines of a condition round. */
  List<Edit> of(Condition condition) {
    if (condition instanceof Group group) {
      return group.parts().stream().flatMap(part -> of(part).stream()).toList();
    }
    if (condition instanceof Line.Comparison comparison) {
      return comparison(comparison);
    }
    if (condition instanceof Line.Choice choice && choice.word().name().equals("care setting")) {
      return careSettings();
    }
    return condition instanceof Line.Presence presence ? resource(presence.word()) : List.of();
  }

  private List<Edit> resource(Word word) {
    TermKind kind = word.term().kind();
    if (kind != TermKind.RESOURCE && kind != TermKind.PROCEDURE) {
      return List.of();
    }
    return List.of(
        new Edit(
            "%s: %s".formatted(word.name(), StateWords.of(kind, true)),
            given -> Findings.with(given, word, FindingState.PRESENT, lexicon)));
  }

  /** Neither the form nor the route is changed: a dose of one is none of another. */
  private static List<Edit> careSettings() {
    return Stream.of(CareSetting.values())
        .map(
            setting ->
                new Edit(
                    "care setting: " + setting.label(),
                    given -> given.toBuilder().careSetting(setting).build()))
        .toList();
  }

  private static List<Edit> named(String name, List<Edit> edits) {
    return edits.stream().map(edit -> new Edit(name + ": " + edit.words(), edit.change())).toList();
  }

  private static List<Edit> comparison(Line.Comparison comparison) {
    String name = comparison.word().name();
    Quantity beyond = beyond(comparison);
    return switch (name) {
      case "infusion rate", "bolus dose" -> dose(name, beyond);
      case "infusion days", "planned courses", "course interval" ->
          named(name, scheduled(name, beyond));
      default -> List.of();
    };
  }

  /** The nearest value on the other side of a limit. */
  private static Quantity beyond(Line.Comparison comparison) {
    Quantity limit = comparison.limit();
    Rational step =
        comparison.word().step().map(one -> one.in(limit.unit()).value()).orElse(Rational.ZERO);
    return switch (comparison.comparator()) {
      case ABOVE, BELOW -> limit;
      case AT_LEAST -> new Quantity(limit.value().minus(step), limit.unit());
      case AT_MOST -> new Quantity(limit.value().plus(step), limit.unit());
    };
  }

  private static List<Edit> dose(String name, Quantity most) {
    return List.of(
        new Edit(
            "%s: %s or less".formatted(name, most),
            given ->
                withRegimen(
                    given,
                    regimen ->
                        new Regimen(
                            regimen.form(),
                            regimen.route(),
                            name.equals("bolus dose")
                                ? boluses(regimen.phases(), most)
                                : infusions(regimen.phases(), most),
                            regimen.schedule()))));
  }

  /** The limit of the bolus dose is one of all boluses together. */
  private static List<Phase> boluses(List<Phase> phases, Quantity most) {
    long count = phases.stream().filter(Phase.Bolus.class::isInstance).count();
    return phases.stream()
        .map(
            phase ->
                phase instanceof Phase.Bolus bolus
                    ? new Phase.Bolus(
                        new Quantity(most.value().dividedBy(Rational.of(count, 1)), most.unit()),
                        bolus.over())
                    : phase)
        .toList();
  }

  /** What is ordered as no more than this stays; everything else runs at this rate then. */
  private static List<Phase> infusions(List<Phase> phases, Quantity most) {
    return phases.stream()
        .map(
            phase ->
                phase instanceof Phase.Infusion infusion && !isAtMost(infusion, most)
                    ? new Phase.Infusion(
                        Optional.of(most), Optional.empty(), infusion.over(), infusion.atMost())
                    : phase)
        .toList();
  }

  private static boolean isAtMost(Phase.Infusion infusion, Quantity most) {
    return infusion
        .rate()
        .filter(rate -> rate.dimension() == most.dimension() && rate.compareTo(most) <= 0)
        .isPresent();
  }

  static List<Edit> routes() {
    return Stream.of(Route.values())
        .map(
            route ->
                new Edit(
                    route.label(),
                    given ->
                        withRegimen(
                            given,
                            regimen ->
                                new Regimen(
                                    regimen.form(),
                                    Optional.of(route),
                                    regimen.phases(),
                                    regimen.schedule()))))
        .toList();
  }

  static List<Edit> forms() {
    return Stream.of(KetamineForm.values())
        .map(
            form ->
                new Edit(
                    form.label(),
                    given ->
                        withRegimen(
                            given,
                            regimen ->
                                new Regimen(
                                    Optional.of(form),
                                    regimen.route(),
                                    regimen.phases(),
                                    regimen.schedule()))))
        .toList();
  }

  /** Sets a figure of the schedule, or the time of an infusion that has none. */
  static List<Edit> scheduled(String name, Quantity value) {
    List<Edit> edits = new ArrayList<>();
    edits.add(
        new Edit(value.toString(), given -> withRegimen(given, r -> scheduled(r, name, value))));
    return edits;
  }

  private static Regimen scheduled(Regimen regimen, String name, Quantity value) {
    Schedule old = regimen.schedule();
    if (name.equals("infusion time")) {
      List<Phase> phases = regimen.phases().stream().map(phase -> withTime(phase, value)).toList();
      return new Regimen(regimen.form(), regimen.route(), phases, old);
    }
    Schedule schedule =
        switch (name) {
          case "infusion days" ->
              new Schedule(
                  old.hoursPerDay(), Optional.of(count(value)), old.courses(), old.interval());
          case "planned courses" ->
              new Schedule(
                  old.hoursPerDay(), old.days(), Optional.of(count(value)), old.interval());
          default -> new Schedule(old.hoursPerDay(), old.days(), old.courses(), Optional.of(value));
        };
    return new Regimen(regimen.form(), regimen.route(), regimen.phases(), schedule);
  }

  private static Phase withTime(Phase phase, Quantity time) {
    return phase instanceof Phase.Infusion infusion && infusion.over().isEmpty()
        ? new Phase.Infusion(
            infusion.rate(), infusion.total(), Optional.of(time), infusion.atMost())
        : phase;
  }

  static int count(Quantity value) {
    return value.in(Unit.ONE).value().toDecimal().intValueExact();
  }

  private static ClinicalCase withRegimen(ClinicalCase given, UnaryOperator<Regimen> change) {
    return given.regimen().isEmpty()
        ? given
        : given.toBuilder().regimen(change.apply(given.regimen().get())).build();
  }
}
