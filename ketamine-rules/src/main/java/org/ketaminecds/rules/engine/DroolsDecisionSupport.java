package org.ketaminecds.rules.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ketaminecds.core.DecisionSupport;
import org.ketaminecds.core.assessment.Assessment;
import org.ketaminecds.core.assessment.AssessmentOptions;
import org.ketaminecds.core.assessment.Coverage;
import org.ketaminecds.core.assessment.Fingerprint;
import org.ketaminecds.core.assessment.IndicationSupport;
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
import org.ketaminecds.rules.condition.Truth;
import org.ketaminecds.rules.guidance.Guidance;
import org.ketaminecds.rules.inquiry.Inquiry;
import org.ketaminecds.rules.reasoning.Asked;
import org.ketaminecds.rules.reasoning.Backing;
import org.ketaminecds.rules.reasoning.Conclusions;
import org.ketaminecds.rules.reasoning.Covering;
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
  private final Selection selection;
  private final List<List<Guidance.GuidanceRule>> rulesBySource;
  private final Set<String> narrowed;
  private final Notices notices;
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
    this.selection = new Selection(guidance);
    this.rulesBySource =
        IntStream.range(0, guidance.guidelines().size())
            .mapToObj(
                source -> guidance.rules().stream().filter(r -> r.guideline() == source).toList())
            .toList();
    this.narrowed =
        guidance.rules().stream()
            .flatMap(rule -> rule.recommendation().narrows().stream())
            .collect(Collectors.toUnmodifiableSet());
    this.notices = new Notices(guidance);
    this.inquiry = new Inquiry(guidance, this::assess);
    // Drools sets up some fields at the first firing without a lock: fire once before sharing.
    assess(ClinicalCase.asOf(PRIMING_DAY).build());
  }

  @Override
  public Assessment assess(ClinicalCase clinicalCase, AssessmentOptions options) {
    List<Integer> sources = selection.of(options);
    CaseView view = views.view(clinicalCase);
    Consultation consultation = new Consultation(view, guidance, sources);
    List<Coverage> coverage = Coverages.of(guidance, sources, consultation);
    List<String> indications = indications(clinicalCase);
    List<Judgement> judgements = new ArrayList<>(rulesIn(sources));
    Conclusions conclusions =
        rules.run(
            consultation,
            insert -> {
              judge(consultation, sources, options, judgements);
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
        conclusions.narrowings(),
        view.figures(),
        view.assumptions(),
        notices.of(clinicalCase, view, options, consultation, judgements, coverage, conclusions),
        fingerprint(clinicalCase, options));
  }

  private Fingerprint fingerprint(ClinicalCase clinicalCase, AssessmentOptions options) {
    return new Fingerprint(guidance.versions(), engineVersion, clinicalCase.asOf(), options);
  }

  private int rulesIn(List<Integer> sources) {
    int count = 0;
    for (int source : sources) {
      count += rulesBySource.get(source).size();
    }
    return count;
  }

  private void judge(
      Consultation consultation,
      List<Integer> sources,
      AssessmentOptions options,
      List<Judgement> judgements) {
    List<Reason> because = new ArrayList<>();
    for (int source : sources) {
      if (consultation.isWithinReach(source)) {
        for (Guidance.GuidanceRule rule : rulesBySource.get(source)) {
          if (rule.recommendation().verification().compareTo(options.leastVerification()) >= 0) {
            judgements.add(Judgement.of(rule, consultation, because));
          }
        }
      }
    }
  }

  private Advisability raisedBy(Judgement judgement, Conclusions conclusions) {
    return judgement.isReasonedAbout(narrowed)
        ? conclusions.raisedBy(judgement.rule().recommendation().id())
        : Advisability.NO_CONCERN_IDENTIFIED;
  }

  private void insertFacts(
      List<Judgement> judgements,
      List<Coverage> coverage,
      List<String> indications,
      Consumer<Object> insert) {
    for (Judgement judgement : judgements) {
      Recommendation recommendation = judgement.rule().recommendation();
      if (judgement.isReasonedAbout(narrowed)) {
        insert.accept(judgement.fact());
      }
      if (judgement.truth() != Truth.FALSE && !recommendation.support().isEmpty()) {
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
    indications.forEach(name -> insert.accept(new Asked(name)));
    insert.accept(new Covering((int) coverage.stream().filter(Coverage::mayCover).count()));
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
  public List<Question> askNext(ClinicalCase clinicalCase, AssessmentOptions options) {
    return inquiry.askNext(clinicalCase, options);
  }

  @Override
  public List<PlanChange> whatWouldChange(ClinicalCase clinicalCase, AssessmentOptions options) {
    return inquiry.whatWouldChange(clinicalCase, assess(clinicalCase, options));
  }

  @Override
  public List<PlanChange> whatWouldChange(ClinicalCase clinicalCase, Assessment answer) {
    AssessmentOptions options = answer.fingerprint().options();
    return answer.fingerprint().equals(fingerprint(clinicalCase, options))
        ? inquiry.whatWouldChange(clinicalCase, answer)
        : whatWouldChange(clinicalCase, options);
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
