package org.ketaminecds.rules.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.ketaminecds.core.DecisionSupport;
import org.ketaminecds.core.assessment.Assessment;
import org.ketaminecds.core.assessment.AssessmentOptions;
import org.ketaminecds.core.assessment.Coverage;
import org.ketaminecds.core.assessment.Fingerprint;
import org.ketaminecds.core.assessment.IndicationSupport;
import org.ketaminecds.core.assessment.Notice;
import org.ketaminecds.core.assessment.PlanChange;
import org.ketaminecds.core.assessment.Question;
import org.ketaminecds.core.assessment.Reason;
import org.ketaminecds.core.assessment.RecommendationResult;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.core.guidance.Advisability;
import org.ketaminecds.core.guidance.Guideline;
import org.ketaminecds.core.guidance.Recommendation;
import org.ketaminecds.core.vocabulary.TermKind;
import org.ketaminecds.core.vocabulary.Vocabulary;
import org.ketaminecds.rules.condition.Always;
import org.ketaminecds.rules.condition.Truth;
import org.ketaminecds.rules.guidance.Guidance;
import org.ketaminecds.rules.inquiry.Inquiry;
import org.ketaminecds.rules.reasoning.Asked;
import org.ketaminecds.rules.reasoning.Backing;
import org.ketaminecds.rules.reasoning.Conclusions;
import org.ketaminecds.rules.reasoning.Covered;
import org.ketaminecds.rules.reasoning.Gathered;
import org.ketaminecds.rules.reasoning.PossibleBacking;
import org.ketaminecds.rules.view.CaseView;
import org.ketaminecds.rules.view.CaseViewFactory;

/** Decision support that runs one version of the guidance in Drools; thread-safe. */
public final class DroolsDecisionSupport implements DecisionSupport {

  private static final LocalDate PRIMING_DAY = LocalDate.of(2000, 1, 1);

  private final Guidance guidance;
  private final String engineVersion;
  private final CaseViewFactory views;
  private final RuleBase rules;
  private final List<List<Notice>> aboutGuidelines;
  private final Considered considered;
  private final Inquiry inquiry;

  /**
   * Decision support with this guidance.
   *
   * @param engineVersion the version of this library, for the fingerprint of answers
   */
  public DroolsDecisionSupport(Guidance guidance, String engineVersion) {
    this(guidance, engineVersion, RuleBase.of(guidance, List.of()));
  }

  DroolsDecisionSupport(Guidance guidance, String engineVersion, RuleBase rules) {
    this.guidance = guidance;
    this.engineVersion = engineVersion;
    this.views = new CaseViewFactory(guidance.lexicon());
    this.rules = rules;
    this.considered = new Considered(guidance);
    this.aboutGuidelines = guidance.guidelines().stream().map(Notices::about).toList();
    this.inquiry = new Inquiry(guidance, this::assess);
    // Drools sets up some fields at the first firing without a lock: fire once before sharing.
    assess(ClinicalCase.asOf(PRIMING_DAY).build());
  }

  @Override
  public Assessment assess(ClinicalCase clinicalCase, AssessmentOptions options) {
    CaseView view = views.view(clinicalCase);
    Consultation consultation = new Consultation(view, guidance);
    List<Coverage> coverage = coverage(consultation);
    List<String> indications = indications(clinicalCase);
    List<Judgement> judgements = new ArrayList<>();
    Conclusions conclusions =
        rules.run(
            consultation,
            insert -> {
              judge(consultation, options, judgements);
              insertFacts(judgements, coverage, indications, insert);
            });
    List<RecommendationResult> results = new ArrayList<>(judgements.size());
    MissingData missing = new MissingData(guidance.lexicon(), view);
    for (Judgement judgement : judgements) {
      missing.add(judgement);
      results.add(judgement.result(raisedBy(judgement, conclusions)));
    }
    List<IndicationSupport> support = indications.stream().map(conclusions::supportOf).toList();
    return new Assessment(
        conclusions.advisability(),
        coverage,
        support,
        results,
        missing.ranked(),
        conclusions.conflicts(),
        view.figures(),
        view.assumptions(),
        Notices.of(
            clinicalCase,
            view,
            guidance,
            aboutGuidelines,
            considered.notReadOf(clinicalCase),
            options,
            judgements,
            coverage,
            conclusions),
        new Fingerprint(guidance.versions(), engineVersion, clinicalCase.asOf(), options));
  }

  private void judge(
      Consultation consultation, AssessmentOptions options, List<Judgement> judgements) {
    for (Guidance.GuidanceRule rule : guidance.rules()) {
      if (rule.recommendation().verification().compareTo(options.leastVerification()) >= 0) {
        judgements.add(
            Judgement.of(rule, guidance.guidelines().get(rule.guideline()).scope(), consultation));
      }
    }
  }

  private static Advisability raisedBy(Judgement judgement, Conclusions conclusions) {
    return judgement.isReasonedAbout()
        ? conclusions.raisedBy(judgement.rule().recommendation().id())
        : Advisability.NO_CONCERN_IDENTIFIED;
  }

  private static void insertFacts(
      List<Judgement> judgements,
      List<Coverage> coverage,
      List<String> indications,
      Consumer<Object> insert) {
    for (Judgement judgement : judgements) {
      Recommendation recommendation = judgement.rule().recommendation();
      if (judgement.isReasonedAbout()) {
        insert.accept(judgement.fact());
      }
      if (judgement.truth() != Truth.FALSE) {
        recommendation
            .support()
            .forEach(
                (indication, support) ->
                    insert.accept(
                        judgement.truth() == Truth.TRUE
                            ? new Backing(indication, support, recommendation.id())
                            : new PossibleBacking(indication, recommendation.id())));
      }
    }
    coverage.forEach(one -> insert.accept(new Covered(one.guideline(), one.scope())));
    indications.forEach(name -> insert.accept(new Asked(name)));
    insert.accept(new Gathered(judgements.size()));
  }

  /** A guideline that holds always, such as a local policy, covers no case by itself. */
  private List<Coverage> coverage(Consultation consultation) {
    List<Coverage> coverage = new ArrayList<>();
    for (int index = 0; index < guidance.guidelines().size(); index++) {
      Guidance.ScopedGuideline guideline = guidance.guidelines().get(index);
      if (!(guideline.scope() instanceof Always)) {
        coverage.add(coverage(guideline, consultation.scope(index), consultation.view()));
      }
    }
    return coverage;
  }

  private static Coverage coverage(Guidance.ScopedGuideline guideline, Truth truth, CaseView view) {
    List<Reason> because = new ArrayList<>();
    Set<String> missing = new LinkedHashSet<>();
    guideline.scope().explain(view, because);
    if (truth == Truth.UNKNOWN) {
      guideline.scope().lacking(view, missing);
    }
    Coverage.Scope scope =
        switch (truth) {
          case TRUE -> Coverage.Scope.WITHIN;
          case FALSE -> Coverage.Scope.OUTSIDE;
          case UNKNOWN -> Coverage.Scope.NOT_KNOWN;
        };
    return new Coverage(
        guideline.guideline().id(), scope, List.copyOf(because), List.copyOf(missing));
  }

  private List<String> indications(ClinicalCase clinicalCase) {
    return clinicalCase.indications().stream()
        .map(
            indication ->
                guidance
                    .lexicon()
                    .find(indication.condition(), TermKind.INDICATION)
                    .map(word -> word.name())
                    .orElse(indication.condition()))
        .distinct()
        .toList();
  }

  @Override
  public List<Question> askNext(ClinicalCase clinicalCase) {
    return inquiry.askNext(clinicalCase);
  }

  @Override
  public List<PlanChange> whatWouldChange(ClinicalCase clinicalCase) {
    return inquiry.whatWouldChange(clinicalCase);
  }

  @Override
  public List<Guideline> guidelines() {
    return guidance.guidelines().stream().map(Guidance.ScopedGuideline::guideline).toList();
  }

  @Override
  public List<Recommendation> recommendations() {
    return guidance.rules().stream().map(Guidance.GuidanceRule::recommendation).toList();
  }

  @Override
  public Vocabulary vocabulary() {
    return guidance.lexicon().vocabulary();
  }
}
