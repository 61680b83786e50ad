package org.ketaminecds.rules.casefile;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ketaminecds.core.clinical.FindingState;
import org.ketaminecds.core.clinical.KetamineTreatment;
import org.ketaminecds.core.clinical.PreviousTreatment;

/** Reads what was tried before, ketamine and other. */
final class HistoryReader {

  /** Takes the place of a date that cannot be read; such a case is refused in the end. */
  private static final LocalDateTime LONG_AGO = LocalDateTime.of(1900, 1, 1, 0, 0);

  private static final Choice<PreviousTreatment.Result> RESULT =
      Choice.of(PreviousTreatment.Result.class, PreviousTreatment.Result::label);
  private static final Choice<KetamineTreatment.Pattern> PATTERN =
      Choice.of(KetamineTreatment.Pattern.class, KetamineTreatment.Pattern::label);
  private static final Choice<FindingState> YES_NO =
      new Choice<>(
          List.of(FindingState.PRESENT, FindingState.ABSENT, FindingState.UNKNOWN),
          HistoryReader::yesNo,
          Map.of("true", "yes", "false", "no"));

  private final Dates dates;

  HistoryReader(Dates dates) {
    this.dates = dates;
  }

  private static String yesNo(FindingState state) {
    return switch (state) {
      case PRESENT -> "yes";
      case ABSENT -> "no";
      default -> "unknown";
    };
  }

  /** What was tried other than ketamine. */
  List<PreviousTreatment> treatments(CaseNode node) {
    return node.items().stream()
        .flatMap(item -> CaseFields.of(item).map(HistoryReader::treatment).stream())
        .toList();
  }

  private static PreviousTreatment treatment(CaseFields fields) {
    String name = "a \"treatment\" such as gabapentin";
    Optional<String> what = fields.required("treatment", name).flatMap(node -> node.text(name));
    PreviousTreatment treatment =
        new PreviousTreatment(
            what.orElse(""),
            fields.find("adequate").flatMap(YES_NO::read).orElse(FindingState.UNKNOWN),
            fields.find("result").flatMap(RESULT::read).orElse(PreviousTreatment.Result.UNKNOWN));
    fields.refuseOthers();
    return treatment;
  }

  /** Earlier treatments with ketamine. */
  List<KetamineTreatment> ketamine(CaseNode node) {
    return node.items().stream()
        .map(
            item ->
                CaseFields.of(item).map(this::ketamine).orElse(KetamineTreatment.started(LONG_AGO)))
        .toList();
  }

  private KetamineTreatment ketamine(CaseFields fields) {
    Optional<LocalDateTime> started =
        fields
            .required("started", "the date when it \"started\", such as 2026-03-02 or -90 d")
            .flatMap(dates::moment);
    KetamineTreatment treatment =
        new KetamineTreatment(
            started.orElse(LONG_AGO),
            fields.find("ended").flatMap(dates::end),
            fields.find("form").flatMap(RegimenReader.FORM::read),
            fields.find("pattern").flatMap(PATTERN::read),
            fields.find("sessionDose").flatMap(Measure.AMOUNT::read),
            fields.find("sessionDuration").flatMap(Measure.TIME::read),
            fields.find("relief").flatMap(Measure.PERCENT::read),
            fields.find("reliefDuration").flatMap(Measure.LONG_TIME::read));
    fields.refuseOthers();
    return treatment;
  }
}
