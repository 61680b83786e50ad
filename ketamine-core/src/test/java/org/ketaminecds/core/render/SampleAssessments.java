package org.ketaminecds.core.render;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
import org.ketaminecds.core.guidance.Grade;
import org.ketaminecds.core.guidance.Kind;
import org.ketaminecds.core.guidance.Recommendation;
import org.ketaminecds.core.guidance.Role;
import org.ketaminecds.core.guidance.Severity;
import org.ketaminecds.core.guidance.Stage;
import org.ketaminecds.core.guidance.Support;
import org.ketaminecds.core.guidance.Verification;

/** Answers made by hand, of an invented guideline. */
public final class SampleAssessments {

  private SampleAssessments() {}

  /** An answer that has something in every section. */
  public static Assessment full() {
    return new Assessment(
        Advisability.AVOID,
        List.of(
            new Coverage(
                "example-2026", Role.GUIDELINE, Coverage.Scope.WITHIN, List.of(), List.of()),
            new Coverage(
                "children-2026",
                Role.GUIDELINE,
                Coverage.Scope.OUTSIDE,
                List.of(new Reason("age < 18 y", "46 y")),
                List.of()),
            new Coverage(
                "homes-2026",
                Role.STATEMENT,
                Coverage.Scope.NOT_KNOWN,
                List.of(),
                List.of("care setting"))),
        List.of(
            new IndicationSupport(
                "complex regional pain syndrome",
                Support.SUPPORTED,
                List.of("EX-IND-01"),
                List.of("EX-IND-02")),
            new IndicationSupport("an unlisted pain", Support.NOT_ADDRESSED, List.of(), List.of())),
        List.of(
            applies("EX-DOSE-01", Advisability.NO_CONCERN_IDENTIFIED, Verification.VERIFIED),
            applies("EX-CI-01", Advisability.CAUTION, Verification.RECALLED),
            applies("EX-CI-02", Advisability.AVOID, Verification.VERIFIED),
            asked("EX-TEST-01", Requirement.State.MET, Advisability.NO_CONCERN_IDENTIFIED),
            asked("EX-TEST-02", Requirement.State.OPEN, Advisability.DEFER),
            asked("EX-TEST-03", Requirement.State.NOT_KNOWN, Advisability.DEFER),
            new RecommendationResult.DoesNotApply(
                recommendation("EX-CI-03", Verification.VERIFIED),
                List.of(new Reason("pregnancy is present", "absent"))),
            new RecommendationResult.CannotBeJudged(
                recommendation("EX-CI-04", Verification.VERIFIED),
                List.of(new Reason("active psychosis is present", "")),
                List.of("active psychosis"),
                Advisability.DEFER)),
        List.of(
            new MissingDatum(
                "active psychosis",
                MissingDatum.Why.NOT_RECORDED,
                Advisability.DEFER,
                List.of("EX-CI-04")),
            new MissingDatum(
                "weight",
                MissingDatum.Why.STALE,
                Advisability.NO_CONCERN_IDENTIFIED,
                List.of("EX-1", "EX-2", "EX-3", "EX-4", "EX-5", "EX-6"))),
        List.of(
            new Conflict(
                "ketamine for complex regional pain syndrome",
                List.of("EX-DOSE-01"),
                List.of("EX-CI-02"))),
        List.of(new Narrowing("EX-CI-02", "EX-CI-01")),
        List.of(new Figure("infusion rate", "≈2.143 mg/kg/h", "150 mg/h at 70 kg")),
        List.of(new Assumption("pregnancy", "taken as absent, since the recorded sex is male")),
        List.of(
            new Notice(
                Notice.Kind.REVIEW_OVERDUE, "example-2026 was due for review on 2023-12-31."),
            new Notice(Notice.Kind.NOT_MAPPED, "The medicine \"an unlisted drug\" is not known.")),
        fingerprint());
  }

  /** An answer to which what is missing could only add information. */
  static Assessment onlyInforming(List<String> ids) {
    return new Assessment(
        Advisability.CAUTION,
        List.of(),
        List.of(),
        List.of(
            new RecommendationResult.CannotBeJudged(
                recommendation("EX-CI-04", Verification.VERIFIED),
                List.of(new Reason("weight > 70 kg", "")),
                List.of("weight"),
                Advisability.NO_CONCERN_IDENTIFIED)),
        List.of(
            new MissingDatum(
                "weight", MissingDatum.Why.STALE, Advisability.NO_CONCERN_IDENTIFIED, ids)),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        fingerprint());
  }

  /** An answer on an indication supported so, beside evidence on candidacy and two look-alikes. */
  static Assessment withEvidence(Support support) {
    return new Assessment(
        Advisability.CAUTION,
        List.of(),
        List.of(new IndicationSupport("fibromyalgia", support, List.of(), List.of())),
        Stream.of(
                as("EX-EV-01", Kind.EVIDENCE, Stage.CANDIDACY),
                as("EX-EV-02", Kind.EVIDENCE, Stage.REGIMEN),
                as("EX-CI-01", Kind.CONTRAINDICATION, Stage.CANDIDACY))
            .<RecommendationResult>map(
                one ->
                    new RecommendationResult.Applies(
                        one, List.of(), Optional.empty(), Advisability.NO_CONCERN_IDENTIFIED))
            .toList(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        fingerprint());
  }

  /** The mildest answer, with nothing in most sections. */
  static Assessment mildest() {
    return new Assessment(
        Advisability.NO_CONCERN_IDENTIFIED,
        List.of(
            new Coverage(
                "example-2026", Role.GUIDELINE, Coverage.Scope.WITHIN, List.of(), List.of())),
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

  /** An answer that defers only because nobody has read what says avoid. */
  static Assessment heldBack(Advisability onTheWhole, Verification verification) {
    return new Assessment(
        onTheWhole,
        List.of(
            new Coverage(
                "example-2026", Role.GUIDELINE, Coverage.Scope.WITHIN, List.of(), List.of())),
        List.of(),
        List.of(applies("EX-CI-01", Advisability.DEFER, verification)),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        fingerprint());
  }

  static Assessment withTitle(String title) {
    return new Assessment(
        Advisability.CAUTION,
        List.of(),
        List.of(new IndicationSupport(title, Support.NOT_ADDRESSED, List.of(), List.of())),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        fingerprint());
  }

  private static RecommendationResult applies(
      String id, Advisability raises, Verification verification) {
    return new RecommendationResult.Applies(
        recommendation(id, verification),
        List.of(new Reason("infusion rate > 2 mg/kg/h", "≈2.143 mg/kg/h (150 mg/h at 70 kg)")),
        Optional.empty(),
        raises);
  }

  private static RecommendationResult asked(
      String id, Requirement.State state, Advisability raises) {
    boolean unknown = state == Requirement.State.NOT_KNOWN;
    return new RecommendationResult.Applies(
        recommendation(id, Verification.VERIFIED),
        List.of(new Reason("cardiovascular disease is suspected", "present")),
        Optional.of(
            new Requirement(
                state,
                List.of(new Reason("electrocardiogram is done within 6 months", "2026-10-20")),
                unknown ? List.of("electrocardiogram") : List.of())),
        raises);
  }

  private static Recommendation as(String id, Kind kind, Stage stage) {
    return recommendation(id, Verification.VERIFIED, kind, stage);
  }

  static Recommendation recommendation(String id, Verification verification) {
    return recommendation(id, verification, Kind.DOSE_LIMIT, Stage.REGIMEN);
  }

  private static Recommendation recommendation(
      String id, Verification verification, Kind kind, Stage stage) {
    boolean verified = verification == Verification.VERIFIED;
    return new Recommendation(
        id,
        "example-2026",
        "A title of " + id,
        stage,
        kind,
        List.of(),
        List.of(),
        Advisability.AVOID,
        Map.of(),
        "A statement that is long enough to be wrapped at the width of the page, in our own words.",
        Optional.of("Lower the rate to 2 mg/kg/h or less."),
        verified ? Optional.empty() : Optional.of("The source leaves the limit open."),
        Optional.of(new Grade("C", verified)),
        Optional.of(new Grade("low", true)),
        id.equals("EX-CI-02")
            ? Optional.of(new Severity(Severity.Level.MAJOR, Severity.Basis.PROPOSED))
            : Optional.empty(),
        "question 3, table Dosing (2)",
        verification,
        verified ? "VERIFIED(2) S1, S7" : "RECALLED-M",
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  private static Fingerprint fingerprint() {
    return new Fingerprint(
        List.of(
            new Fingerprint.GuidanceVersion("example-2026", "1.0.0", "0123456789abcdef0123456789"),
            new Fingerprint.GuidanceVersion("vocabulary", "1.2.0", "fedcba9876543210fedcba9876")),
        "0.1.0",
        LocalDateTime.parse("2026-11-23T23:59"),
        AssessmentOptions.defaults());
  }
}
