package org.ketaminecds.examples;

import java.util.List;
import java.util.stream.Collectors;
import org.ketaminecds.core.clinical.Sex;
import org.ketaminecds.core.scale.Egfr;
import org.ketaminecds.core.scale.MmeTable;
import org.ketaminecds.core.scale.MorphineEquivalents;
import org.ketaminecds.core.scale.Opioid;
import org.ketaminecds.core.scale.PainChange;
import org.ketaminecds.core.scale.Phq9;
import org.ketaminecds.core.scale.ScaleResult;

/** Computes a few clinical scales and prints them with their sources. */
public final class ScaleExample {

  private ScaleExample() {}

  /** Prints one scale a line, with what must be acted on below it. */
  public static void main(String[] arguments) {
    results().forEach(result -> System.out.print(text(result)));
  }

  static List<ScaleResult<?>> results() {
    return List.of(
        Egfr.builder().creatinine("1.2 mg/dL").age(60).sex(Sex.MALE).build().result(),
        MorphineEquivalents.by(MmeTable.CDC_2022)
            .daily(Opioid.OXYCODONE, "40 mg")
            .fentanylPatch("12 ug/h")
            .build()
            .result(),
        PainChange.on(PainChange.Instrument.NRS).baseline(8).current(5).build().percent(),
        Phq9.of(1, 2, 1, 2, 1, 0, 1, 0, 1).result());
  }

  static String text(ScaleResult<?> result) {
    String band = result.band().map(named -> ", " + named.label()).orElse("");
    String alerts =
        result.alerts().stream()
            .map(alert -> "  ! " + alert.text() + "\n")
            .collect(Collectors.joining());
    return "%s: %s%s (%s; %s)\n%s"
        .formatted(
            result.scale(),
            result.valueText().orElse("no value"),
            band,
            result.variant(),
            result.confidence().label(),
            alerts);
  }
}
