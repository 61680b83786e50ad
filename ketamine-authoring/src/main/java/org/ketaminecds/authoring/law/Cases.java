package org.ketaminecds.authoring.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.core.clinical.Finding;
import org.ketaminecds.core.clinical.FindingState;
import org.ketaminecds.core.clinical.ListReviews;
import org.ketaminecds.core.regimen.Regimen;
import org.ketaminecds.core.regimen.Schedule;
import org.ketaminecds.rules.vocabulary.CaseList;

/** The same case with one thing changed. */
final class Cases {

  private Cases() {}

  /** With a finding present, established when its absence was. */
  static ClinicalCase withPresent(ClinicalCase given, String finding) {
    Finding present =
        given.findings().stream()
            .filter(one -> one.name().equals(finding))
            .findFirst()
            .map(one -> new Finding(finding, FindingState.PRESENT, one.at()))
            .orElseGet(() -> new Finding(finding, FindingState.PRESENT, Optional.empty()));
    return with(given, Stream.concat(others(given, finding), Stream.of(present)).toList());
  }

  /** With a finding of which nothing is said. */
  static ClinicalCase without(ClinicalCase given, String finding) {
    return with(given, others(given, finding).toList());
  }

  private static Stream<Finding> others(ClinicalCase given, String finding) {
    return given.findings().stream().filter(one -> !one.name().equals(finding));
  }

  private static ClinicalCase with(ClinicalCase given, List<Finding> findings) {
    return copy(
        given, findings, given.medicines(), given.allergies(), given.reviews(), given.regimen());
  }

  /** With one entry more in a list. */
  static ClinicalCase withEntry(ClinicalCase given, CaseList list, String name) {
    return switch (list) {
      case MEDICINES ->
          copy(
              given,
              given.findings(),
              and(given.medicines(), name),
              given.allergies(),
              given.reviews(),
              given.regimen());
      case ALLERGIES ->
          copy(
              given,
              given.findings(),
              given.medicines(),
              and(given.allergies(), name),
              given.reviews(),
              given.regimen());
      case INDICATIONS -> given;
    };
  }

  /** With lists that nobody went through. */
  static ClinicalCase unreviewed(ClinicalCase given) {
    return copy(
        given,
        given.findings(),
        given.medicines(),
        given.allergies(),
        new ListReviews(given.reviews().problems(), Optional.empty(), Optional.empty()),
        given.regimen());
  }

  private static List<String> and(List<String> names, String name) {
    List<String> more = new ArrayList<>(names);
    more.add(name);
    return more;
  }

  /** With a plan of so many days. */
  static ClinicalCase withDays(ClinicalCase given, int days) {
    return copy(
        given,
        given.findings(),
        given.medicines(),
        given.allergies(),
        given.reviews(),
        given.regimen().map(regimen -> withDays(regimen, days)));
  }

  private static Regimen withDays(Regimen regimen, int days) {
    Schedule schedule = regimen.schedule();
    return new Regimen(
        regimen.form(),
        regimen.route(),
        regimen.phases(),
        new Schedule(
            schedule.hoursPerDay(), Optional.of(days), schedule.courses(), schedule.interval()));
  }

  private static ClinicalCase copy(
      ClinicalCase given,
      List<Finding> findings,
      List<String> medicines,
      List<String> allergies,
      ListReviews reviews,
      Optional<Regimen> regimen) {
    return new ClinicalCase(
        given.asOf(),
        given.jurisdiction(),
        given.age(),
        given.birthDate(),
        given.sex(),
        given.weight(),
        reviews,
        given.indications(),
        given.treatments(),
        given.ketamineHistory(),
        findings,
        given.observations(),
        medicines,
        allergies,
        given.otherSubstances(),
        given.unavailable(),
        given.careSetting(),
        regimen);
  }
}
