package org.ketaminecds.rules.inquiry;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.ketaminecds.core.DecisionSupport;
import org.ketaminecds.core.clinical.CareSetting;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.core.clinical.ClinicalCaseBuilder;
import org.ketaminecds.core.clinical.FindingState;
import org.ketaminecds.core.clinical.ListReviews;
import org.ketaminecds.core.clinical.PreviousTreatment;
import org.ketaminecds.core.clinical.Sex;
import org.ketaminecds.core.regimen.KetamineForm;
import org.ketaminecds.core.regimen.Phase;
import org.ketaminecds.core.regimen.Regimen;
import org.ketaminecds.core.regimen.Route;
import org.ketaminecds.rules.BundledDecisionSupport;

/** Cases for inquiries, and the decision support that they are put to. */
final class InquiryCases {

  static final DecisionSupport KETAMINE = new BundledDecisionSupport().load();

  private static final LocalDateTime NOW = LocalDate.of(2026, 1, 15).atTime(12, 0);

  private InquiryCases() {}

  /** A clinic patient of whom everything is known that the guidance asks for. */
  static ClinicalCaseBuilder complete(String rate) {
    ClinicalCaseBuilder builder =
        ClinicalCase.asOf(NOW)
            .jurisdiction("US")
            .age(46)
            .sex(Sex.FEMALE)
            .weight("70 kg", NOW)
            .indication("complex regional pain syndrome")
            .reviews(new ListReviews(Optional.of(NOW), Optional.of(NOW), Optional.of(NOW)))
            .treatments(
                List.of(
                    new PreviousTreatment(
                        "gabapentin", FindingState.PRESENT, PreviousTreatment.Result.FAILED)))
            .ketamineHistory(List.of())
            .careSetting(CareSetting.CLINIC)
            .regimen(
                Regimen.builder()
                    .form(KetamineForm.RACEMIC)
                    .route(Route.INTRAVENOUS)
                    .phase(Phase.Infusion.atRate(rate).over("4 h"))
                    .days(1)
                    .courses(1)
                    .build());
    for (String name :
        List.of(
            "acute pain",
            "pregnancy",
            "active psychosis",
            "active substance abuse",
            "poorly controlled cardiovascular disease",
            "suspected cardiovascular disease",
            "high risk of cardiovascular disease",
            "risk of liver toxicity",
            "high doses at frequent intervals planned",
            "mild to moderate pain",
            "inflammatory pain")) {
      builder.absent(name);
    }
    for (String name :
        List.of(
            "qualified supervising physician",
            "qualified administering clinician",
            "moderate sedation monitoring",
            "rescue drugs",
            "controlled substance safeguards",
            "counselling about psychological effects")) {
      builder.present(name);
    }
    return builder;
  }
}
