package org.ketaminecds.fhir.answer;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.ketaminecds.core.assessment.Assessment;
import org.ketaminecds.core.assessment.AssessmentOptions;
import org.ketaminecds.core.assessment.Assumption;
import org.ketaminecds.core.assessment.Conflict;
import org.ketaminecds.core.assessment.Coverage;
import org.ketaminecds.core.assessment.Figure;
import org.ketaminecds.core.assessment.Fingerprint;
import org.ketaminecds.core.assessment.IndicationSupport;
import org.ketaminecds.core.assessment.MissingDatum;
import org.ketaminecds.core.assessment.Narrowing;
import org.ketaminecds.core.assessment.Notice;
import org.ketaminecds.core.assessment.Reason;
import org.ketaminecds.core.assessment.RecommendationResult;
import org.ketaminecds.core.assessment.Requirement;
import org.ketaminecds.core.guidance.Advisability;
import org.ketaminecds.core.guidance.Recommendation;
import org.ketaminecds.core.guidance.Role;
import org.ketaminecds.core.guidance.Support;
import org.ketaminecds.fhir.SampleGuidance;

/** Answers made by hand, of the invented guidance. */
final class SampleAssessments {

  private SampleAssessments() {}

  /** Something applies, asks for something, and nothing is missing. */
  static Assessment applies() {
    return assessment(
        Advisability.AVOID,
        List.of(
            applies(SampleGuidance.indication(), Advisability.NO_CONCERN_IDENTIFIED),
            applies(SampleGuidance.theophylline(), Advisability.CAUTION),
            applies(SampleGuidance.rate(), Advisability.AVOID),
            new RecommendationResult.DoesNotApply(
                SampleGuidance.pregnancy(), List.of(new Reason("pregnancy is present", "absent"))),
            asked(Requirement.State.OPEN),
            applies(SampleGuidance.consent(), Advisability.NO_CONCERN_IDENTIFIED)),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  /** What is needed is missing. */
  static Assessment cannotBeJudged() {
    return assessment(
        Advisability.DEFER,
        List.of(
            new RecommendationResult.CannotBeJudged(
                SampleGuidance.pregnancy(),
                List.of(new Reason("pregnancy is present", "")),
                List.of("pregnancy"),
                Advisability.DEFER),
            asked(Requirement.State.NOT_KNOWN)),
        List.of(
            new MissingDatum(
                "pregnancy",
                MissingDatum.Why.NOT_RECORDED,
                Advisability.DEFER,
                List.of("EX-CI-01")),
            new MissingDatum(
                "electrocardiogram",
                MissingDatum.Why.STALE,
                Advisability.DEFER,
                List.of("EX-TEST-01")),
            new MissingDatum(
                "rescue drugs",
                MissingDatum.Why.UNAVAILABLE,
                Advisability.NO_CONCERN_IDENTIFIED,
                List.of("EX-MON-01"))),
        List.of(),
        List.of(),
        List.of(
            new Notice(Notice.Kind.NOT_MAPPED, "The medicine \"a <herbal> tea\" is not known."),
            new Notice(Notice.Kind.REVIEW_OVERDUE, "example-2026 was due for review.")));
  }

  /** Sources disagree, and one narrows another. */
  static Assessment conflicts() {
    return assessment(
        Advisability.CAUTION,
        List.of(
            applies(SampleGuidance.indication(), Advisability.NO_CONCERN_IDENTIFIED),
            applies(SampleGuidance.theophylline(), Advisability.CAUTION),
            asked(Requirement.State.MET)),
        List.of(),
        List.of(
            new Conflict(
                "ketamine for CRPS", List.of("EX-IND-01"), List.of("EX-DDI-01", "NICE-99"))),
        List.of(new Narrowing("EX-IND-01", "EX-IND-00")),
        List.of());
  }

  /** The mildest answer, of a case of which nobody speaks. */
  static Assessment empty() {
    return new Assessment(
        Advisability.NO_CONCERN_IDENTIFIED,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        fingerprint());
  }

  private static Assessment assessment(
      Advisability advisability,
      List<RecommendationResult> results,
      List<MissingDatum> missing,
      List<Conflict> conflicts,
      List<Narrowing> narrowings,
      List<Notice> notices) {
    return new Assessment(
        advisability,
        List.of(
            new Coverage(
                "example-2026",
                Role.GUIDELINE,
                Coverage.Scope.OUTSIDE,
                List.of(new Reason("age >= 18 y", "17 y")),
                List.of()),
            house(missing.isEmpty() ? Coverage.Scope.WITHIN : Coverage.Scope.NOT_KNOWN)),
        List.of(
            new IndicationSupport(
                "complex regional pain syndrome",
                Support.SUPPORTED,
                List.of("EX-IND-01"),
                List.of("EX-IND-02")),
            new IndicationSupport(
                "an *unlisted* pain", Support.NOT_ADDRESSED, List.of(), List.of())),
        results,
        missing,
        conflicts,
        narrowings,
        List.of(new Figure("infusion rate", "≈2.143 mg/kg/h", "150 mg/h at 70 kg")),
        List.of(new Assumption("pregnancy", "taken as absent, since the recorded sex is male")),
        notices,
        fingerprint());
  }

  private static Coverage house(Coverage.Scope scope) {
    return new Coverage(
        "house",
        Role.POLICY,
        scope,
        List.of(),
        scope == Coverage.Scope.NOT_KNOWN ? List.of("care setting") : List.of());
  }

  /** One recommendation that applies and raises this. */
  static Assessment only(Recommendation recommendation, Advisability raises) {
    return assessment(
        raises,
        List.of(applies(recommendation, raises)),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  /** A datum is missing that could raise this. */
  static Assessment missing(Advisability couldRaise) {
    return new Assessment(
        Advisability.NO_CONCERN_IDENTIFIED,
        List.of(),
        List.of(),
        List.of(),
        List.of(
            new MissingDatum(
                "pregnancy", MissingDatum.Why.NOT_RECORDED, couldRaise, List.of("EX-CI-01"))),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        fingerprint());
  }

  private static RecommendationResult applies(Recommendation recommendation, Advisability raises) {
    String first = recommendation.conditions().get(0);
    Reason reason =
        first.equals("all of:")
            ? new Reason("infusion rate > 2 mg/kg/h", "≈2.143 mg/kg/h (150 mg/h at 70 kg)")
            : new Reason(first, "present");
    return new RecommendationResult.Applies(
        recommendation, List.of(reason), Optional.empty(), raises);
  }

  private static RecommendationResult asked(Requirement.State state) {
    boolean unknown = state == Requirement.State.NOT_KNOWN;
    return new RecommendationResult.Applies(
        SampleGuidance.electrocardiogram(),
        List.of(new Reason("cardiovascular disease is present", "present")),
        Optional.of(
            new Requirement(
                state,
                List.of(new Reason("electrocardiogram is done within 6 months", "2026-03-20")),
                unknown ? List.of("electrocardiogram") : List.of())),
        state == Requirement.State.MET ? Advisability.NO_CONCERN_IDENTIFIED : Advisability.DEFER);
  }

  private static Fingerprint fingerprint() {
    return new Fingerprint(
        SampleGuidance.versions(),
        "0.1.0",
        LocalDateTime.parse("2026-11-23T23:59"),
        AssessmentOptions.defaults());
  }
}
