package org.ketaminecds.examples.serve;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.ketaminecds.core.assessment.AssessmentOptions;
import org.ketaminecds.core.clinical.CareSetting;
import org.ketaminecds.core.guidance.Verification;
import org.ketaminecds.fhir.intake.IntakeOptions;
import org.ketaminecds.fhir.intake.PainTreated;
import org.ketaminecds.fhir.intake.RecordPart;

/** What the site knows of its patients, and which sources it uses. */
final class ClinicalSettings {

  private final SettingValues values;

  ClinicalSettings(SettingValues values) {
    this.values = values;
  }

  ZoneId zone() {
    return values.one("zone", this::zone).orElseGet(ZoneId::systemDefault);
  }

  private Optional<ZoneId> zone(String text) {
    try {
      return Optional.of(ZoneId.of(text));
    } catch (DateTimeException noZone) {
      return values.refuse("zone", text, "a time zone such as America/New_York");
    }
  }

  IntakeOptions intake() {
    IntakeOptions intake =
        values.one("jurisdiction", this::jurisdiction).orElse(IntakeOptions.none());
    Optional<CareSetting> place = values.choice("care-setting", CareSetting.values());
    if (place.isPresent()) {
      intake = intake.withCareSetting(place.get());
    }
    Optional<PainTreated> pain = values.choice("pain-treated", PainTreated.values());
    if (pain.isPresent()) {
      intake = intake.withPainTreated(pain.get());
    }
    for (String name : values.all("reviewed")) {
      Optional<RecordPart> part = values.choice("reviewed", name, RecordPart.values());
      if (part.isPresent()) {
        intake = intake.withReviewed(part.get());
      }
    }
    return intake;
  }

  private Optional<IntakeOptions> jurisdiction(String code) {
    try {
      return Optional.of(IntakeOptions.none().withJurisdiction(code));
    } catch (IllegalArgumentException noCountry) {
      return values.refuse("jurisdiction", code, "an ISO 3166-1 code such as US");
    }
  }

  AssessmentOptions assessment() {
    AssessmentOptions options = AssessmentOptions.defaults();
    List<String> sources = values.all("source");
    if (new HashSet<>(sources).size() < sources.size()) {
      values.refuse("source", String.join(",", sources), "each source once");
    } else if (!sources.isEmpty()) {
      options = options.withSources(sources);
    }
    Optional<Verification> least = values.choice("least-verification", Verification.values());
    return least.isPresent() ? options.withLeastVerification(least.get()) : options;
  }
}
