package org.ketaminecds.authoring.encoding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.ketaminecds.authoring.Texts;
import org.ketaminecds.rules.guidance.Guidance;

/** Makes up small guidance: nested conditions of lines of every sort. */
final class RandomGuidance {

  /** Lines that follow from nothing by multiplication. */
  static final List<String> PLAIN =
      List.of(
          "always",
          "age >= 18 y",
          "age < 65 y",
          "weight > 80 kg",
          "weight <= 80 kg within 30 d",
          "pregnancy is present",
          "pregnancy is absent",
          "pregnancy is absent within 7 d",
          "active psychosis is absent",
          "severe hepatic disease is present",
          "electrocardiogram is done",
          "electrocardiogram is done within 12 months",
          "electrocardiogram is not done within 30 d",
          "oxygen supply is available",
          "earlier ketamine treatment is present",
          "earlier ketamine treatment is absent within 6 months",
          "sex is female",
          "jurisdiction is GB",
          "jurisdiction is not one of US, AU",
          "care setting is not intensive care unit",
          "care setting is one of clinic, home",
          "route is intravenous",
          "ketamine form is not S-ketamine",
          "pattern of last ketamine treatment is not single outpatient infusion",
          "indications include fibromyalgia, migraine",
          "indications do not include fibromyalgia",
          "indications include other than fibromyalgia, complex regional pain syndrome",
          "medicines do not include other than morphine",
          "medicines include morphine, codeine",
          "allergies do not include ketamine",
          "systolic blood pressure > 140 mmHg",
          "systolic blood pressure > 140 mmHg within 24 h",
          "heart rate <= 50 /min within 7 d",
          "failed conventional treatments >= 2",
          "failed conventional treatments < 1",
          "relief by last ketamine treatment < 30 %",
          "session dose of last ketamine treatment >= 80 mg within 12 months",
          "time since last ketamine treatment > 4 wk",
          "ketamine treatments within 12 months >= 2",
          "ketamine treatments within 1 months > 1",
          "course interval >= 3 mo",
          "infusion days >= 2",
          "planned courses < 3",
          "pain score >= 7 points",
          "pain duration < 3 mo");

  /** Lines about the figures of a regimen. */
  static final List<String> FIGURES =
      List.of(
          "bolus dose > 0.35 mg/kg",
          "absolute bolus dose > 24 mg",
          "infusion rate > 2 mg/kg/h",
          "infusion rate >= 2 mg/kg/h",
          "lowest infusion rate < 0.5 mg/kg/h",
          "absolute infusion rate > 25 mg/h",
          "session dose < 80 mg",
          "session dose per weight <= 0.5 mg/kg",
          "infusion time <= 2 h",
          "daily dose > 100 mg",
          "course dose >= 500 mg",
          "proposed doses >= 2",
          "most ketamine treatments in 12 months > 2",
          "most ketamine treatments in 12 months <= 4",
          "most ketamine treatments in 12 months < 1");

  private final Random random;
  private final List<String> lines;

  RandomGuidance(Random random, List<String> lines) {
    this.random = random;
    this.lines = lines;
  }

  /** Three sources of different sorts, some of them for one country. */
  Guidance make() {
    Texts texts = Texts.madeUp(condition(1), recommendations("X-ONE", 4));
    for (String id : List.of("TWO", "THREE")) {
      texts.source(
          id.toLowerCase(Locale.ROOT),
          pick("guideline", "statement", "label"),
          pick("", "GB", "US, AU"),
          condition(1),
          recommendations("X-" + id, 2));
    }
    return texts.load();
  }

  private String recommendations(String id, int count) {
    StringBuilder recommendations = new StringBuilder();
    for (int number = 1; number <= count; number++) {
      String mark = pick("RECALLED-M", "VERIFIED-2 S1", "VERIFIED S1", "VERIFIED S1");
      String met = random.nextInt(3) == 0 ? "\nmet when: " + condition(1) : "";
      String end =
          random.nextInt(4) == 0
              ? "\nin force until: " + pick("2024-06-30", "2025-12-31", "2026-01-15")
              : "";
      recommendations.append(
          Texts.recommendation(
                  id + "-0" + number,
                  condition(2),
                  pick("inform", "caution", "defer", "avoid", "stop"),
                  "verification: " + mark + met + end)
              .replace("kind: candidacy", "kind: " + pick("candidacy", "contraindication")));
    }
    return recommendations.toString();
  }

  private String pick(String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  private String condition(int depth) {
    if (depth == 0 || random.nextInt(3) == 0) {
      return "\"" + lines.get(random.nextInt(lines.size())) + "\"";
    }
    List<String> parts = new ArrayList<>();
    for (int count = random.nextInt(3); count >= 0; count--) {
      parts.add(condition(depth - 1));
    }
    String joint = List.of("all", "any", "none").get(random.nextInt(3));
    return "{%s: [%s]}".formatted(joint, String.join(", ", parts));
  }
}
