package org.ketaminecds.rules.casefile;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.quantity.Unit;
import org.ketaminecds.core.regimen.ClockTimes;
import org.ketaminecds.core.regimen.KetamineForm;
import org.ketaminecds.core.regimen.Phase;
import org.ketaminecds.core.regimen.Regimen;
import org.ketaminecds.core.regimen.Route;
import org.ketaminecds.core.regimen.Schedule;

/** Reads the proposed regimen. */
final class RegimenReader {

  static final Choice<KetamineForm> FORM =
      Choice.of(
          KetamineForm.class,
          KetamineForm::label,
          Map.of(
              "ketamine", "racemic ketamine or S-ketamine, which are different drugs",
              "esketamine", "S-ketamine",
              "S(+)-ketamine", "S-ketamine",
              "racemic", "racemic ketamine",
              "Ketalar", "racemic ketamine"));

  private static final Choice<Route> ROUTE =
      Choice.of(
          Route.class,
          Route::label,
          Map.of("IV", "intravenous", "iv", "intravenous", "IM", "intramuscular"));

  /**
   * Takes the place of a phase that cannot be read, so that the paths of the others are right; so
   * little that no limit minds it, and for each kilogram so that it asks for no weight.
   */
  private static final Phase STAND_IN =
      new Phase.Bolus(Quantity.of("0.001", Unit.MILLIGRAM_PER_KILOGRAM), Optional.empty());

  private RegimenReader() {}

  static Optional<Regimen> read(CaseNode node) {
    return CaseFields.of(node).map(RegimenReader::regimen);
  }

  private static Regimen regimen(CaseFields fields) {
    Optional<KetamineForm> form = fields.find("drug").flatMap(FORM::read);
    Optional<Route> route = fields.find("route").flatMap(ROUTE::read);
    List<Phase> phases =
        fields.find("phases").map(CaseNode::items).orElse(List.of()).stream()
            .map(RegimenReader::phase)
            .toList();
    Schedule schedule =
        new Schedule(
            fields.find("hoursPerDay").flatMap(Measure.TIME::read),
            fields.find("days").flatMap(RegimenReader::count),
            fields.find("courses").flatMap(RegimenReader::count),
            fields.find("interval").flatMap(Measure.LONG_TIME::read));
    fields.refuseOthers();
    return new Regimen(form, route, phases, schedule);
  }

  private static Optional<Integer> count(CaseNode node) {
    String wanted = "a whole number such as 10";
    return node.text(wanted)
        .flatMap(
            text -> {
              if (text.matches("\\d{1,4}")) {
                return Optional.of(Integer.valueOf(text));
              }
              String digits = text.replaceFirst("^(\\d{1,4})\\D*$", "$1");
              node.wrong(
                  "\"" + text + "\"",
                  wanted,
                  Optional.of(digits).filter(guess -> !guess.equals(text)));
              return Optional.empty();
            });
  }

  private static Phase phase(CaseNode node) {
    int before = node.faults().count();
    Optional<Phase> phase = CaseFields.of(node).map(fields -> phase(node, fields));
    return node.faults().count() == before ? phase.orElse(STAND_IN) : STAND_IN;
  }

  private static Phase phase(CaseNode node, CaseFields fields) {
    Optional<CaseNode> bolus = fields.find("bolus");
    Optional<CaseNode> rate = fields.find("infusion");
    Optional<CaseNode> total = fields.find("total");
    Optional<CaseNode> time = fields.find("over");
    Optional<ClockTimes> clock = clockTimes(fields, time);
    Optional<Quantity> over =
        clock.map(ClockTimes::length).or(() -> time.flatMap(Measure.TIME::read));
    if (bolus.isPresent()) {
      if (rate.isPresent() || total.isPresent()) {
        node.wrong("a bolus and an infusion in one phase", "a phase for each");
      }
      Optional<Quantity> dose = bolus.flatMap(Measure.DOSE::read);
      fields.refuseOthers();
      return dose.<Phase>map(quantity -> new Phase.Bolus(quantity, over, clock)).orElse(STAND_IN);
    }
    Phase infusion =
        new Phase.Infusion(
            rate.flatMap(Measure.RATE::read),
            total.flatMap(Measure.DOSE::read),
            over,
            fields.find("atMost").flatMap(Measure.RATE::read),
            clock);
    fields.refuseOthers();
    return infusion;
  }

  private static Optional<ClockTimes> clockTimes(CaseFields fields, Optional<CaseNode> over) {
    Optional<CaseNode> from = fields.find("from");
    Optional<CaseNode> until = fields.find("until");
    if (from.isEmpty() && until.isEmpty()) {
      return Optional.empty();
    }
    if (from.isEmpty() || until.isEmpty() || over.isPresent()) {
      from.or(() -> until)
          .ifPresent(
              node ->
                  node.wrong(
                      over.isPresent() ? "\"over\" beside a clock time" : "one clock time",
                      "either \"over\", or \"from\" and \"until\""));
      return Optional.empty();
    }
    return clockTimes(from.get(), until.get());
  }

  private static Optional<ClockTimes> clockTimes(CaseNode from, CaseNode until) {
    Optional<LocalDateTime> start = Dates.timeOfDay(from);
    Optional<LocalDateTime> end = Dates.timeOfDay(until);
    if (start.isEmpty() || end.isEmpty()) {
      return Optional.empty();
    }
    if (!end.get().isAfter(start.get())) {
      until.wrong(
          "an end at %s, with a start at %s".formatted(end.get(), start.get()),
          "an end after the start",
          Optional.of("from and until were swapped"));
      return Optional.empty();
    }
    return Optional.of(new ClockTimes(start.get(), end.get()));
  }
}
