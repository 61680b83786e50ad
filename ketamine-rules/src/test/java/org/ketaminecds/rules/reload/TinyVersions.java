package org.ketaminecds.rules.reload;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.ketaminecds.core.assessment.Assessment;
import org.ketaminecds.core.assessment.Fingerprint;
import org.ketaminecds.core.clinical.CareSetting;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.core.regimen.KetamineForm;
import org.ketaminecds.core.regimen.Phase;
import org.ketaminecds.core.regimen.Regimen;
import org.ketaminecds.core.regimen.Route;
import org.ketaminecds.rules.guidance.GuidanceSnapshot;
import org.ketaminecds.rules.guidance.GuidanceSource;
import org.ketaminecds.rules.guidance.TinyGuidance;

/** Versions of a tiny guidance that answer one case differently. */
final class TinyVersions {

  private TinyVersions() {}

  /** Version 1.0.0 allows 2 mg/kg/h. */
  static TinyGuidance first() {
    return TinyGuidance.valid();
  }

  /** Version N.0.0, which allows N mg/kg/h; its scenarios are fewer, and say so. */
  static TinyGuidance allowing(int rate) {
    return first()
        .changed(TinyGuidance.HEAD, "version: 1.0.0", "version: %s.0.0".formatted(rate))
        .changed(
            TinyGuidance.DOSING, "infusion rate > 2 mg", "infusion rate > %s mg".formatted(rate))
        .with(TinyGuidance.SCENARIOS, "recommendations: []\n");
  }

  /** Does not load. */
  static TinyGuidance broken() {
    return first().changed(TinyGuidance.DOSING, "pregnancy is present", "pregnancy is here");
  }

  /** Loads, but its scenarios expect something else. */
  static TinyGuidance failing() {
    return first().changed(TinyGuidance.DOSING, "infusion rate > 2 mg", "infusion rate >= 2 mg");
  }

  static GuidanceSnapshot snapshot(TinyGuidance guidance) {
    Map<String, byte[]> files = new TreeMap<>();
    guidance
        .texts()
        .forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
    return GuidanceSnapshot.of(files);
  }

  static GuidanceSource source(TinyGuidance guidance) {
    GuidanceSnapshot snapshot = snapshot(guidance);
    return () -> snapshot;
  }

  /** An adult who gets 3 mg/kg/h. */
  static ClinicalCase threePerHour() {
    return ClinicalCase.asOf(LocalDate.of(2026, 1, 15))
        .age(46)
        .weight("70 kg", LocalDate.of(2026, 1, 14).atStartOfDay())
        .careSetting(CareSetting.CLINIC)
        .regimen(
            Regimen.builder()
                .form(KetamineForm.RACEMIC)
                .route(Route.INTRAVENOUS)
                .phase(Phase.Infusion.atRate("3 mg/kg/h").over("1 h"))
                .build())
        .build();
  }

  /** The version that an answer says it rests on. */
  static String version(Assessment answer) {
    return answer.fingerprint().guidance().stream()
        .filter(part -> part.id().equals("tiny"))
        .map(Fingerprint.GuidanceVersion::version)
        .findFirst()
        .orElseThrow();
  }

  /** The condition that the answer shows. */
  static String condition(Assessment answer) {
    return answer.find("T-DOSE-01").orElseThrow().recommendation().conditions().get(0);
  }
}
