package org.ketaminecds.rules.overlay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ketaminecds.core.DecisionSupport;
import org.ketaminecds.core.assessment.Assessment;
import org.ketaminecds.core.assessment.AssessmentOptions;
import org.ketaminecds.core.assessment.PlanChange;
import org.ketaminecds.core.assessment.Question;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.core.guidance.Guideline;
import org.ketaminecds.core.guidance.Recommendation;
import org.ketaminecds.core.vocabulary.Vocabulary;
import org.ketaminecds.rules.guidance.Guidance;

/**
 * Decision support under the policy of a site: the day on which a case stands says which changes
 * hold. Thread-safe.
 *
 * <p>The guidelines and recommendations are those that hold once every change with an end has
 * ended.
 */
public final class OverlaidDecisionSupport implements DecisionSupport {

  private final List<Dated> stretches;

  private record Dated(Optional<LocalDate> lastDay, DecisionSupport support) {}

  /**
   * Decision support with this guidance.
   *
   * @param engine makes decision support of the guidance of one stretch
   */
  public OverlaidDecisionSupport(
      OverlaidGuidance guidance, Function<Guidance, DecisionSupport> engine) {
    List<Dated> dated = new ArrayList<>();
    guidance
        .stretches()
        .forEach(one -> dated.add(new Dated(one.lastDay(), engine.apply(one.guidance()))));
    this.stretches = List.copyOf(dated);
  }

  /** The decision support of each stretch, in the order of the guidance. */
  public List<DecisionSupport> parts() {
    return stretches.stream().map(Dated::support).toList();
  }

  private DecisionSupport on(ClinicalCase clinicalCase) {
    LocalDate day = clinicalCase.asOf().toLocalDate();
    return stretches.stream()
        .filter(one -> one.lastDay().filter(day::isAfter).isEmpty())
        .findFirst()
        .map(Dated::support)
        .orElseThrow();
  }

  private DecisionSupport last() {
    return stretches.get(stretches.size() - 1).support();
  }

  @Override
  public Assessment assess(ClinicalCase clinicalCase, AssessmentOptions options) {
    return on(clinicalCase).assess(clinicalCase, options);
  }

  @Override
  public List<Question> askNext(ClinicalCase clinicalCase, AssessmentOptions options) {
    return on(clinicalCase).askNext(clinicalCase, options);
  }

  @Override
  public List<PlanChange> whatWouldChange(ClinicalCase clinicalCase, AssessmentOptions options) {
    return on(clinicalCase).whatWouldChange(clinicalCase, options);
  }

  @Override
  public List<PlanChange> whatWouldChange(ClinicalCase clinicalCase, Assessment answer) {
    return on(clinicalCase).whatWouldChange(clinicalCase, answer);
  }

  @Override
  public List<Guideline> guidelines() {
    return last().guidelines();
  }

  @Override
  public List<Recommendation> recommendations() {
    return last().recommendations();
  }

  @Override
  public Vocabulary vocabulary() {
    return last().vocabulary();
  }
}
