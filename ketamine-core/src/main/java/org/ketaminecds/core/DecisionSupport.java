package org.ketaminecds.core;

import java.time.LocalDateTime;
import java.util.List;
import java.util.ServiceLoader;
import org.ketaminecds.core.assessment.Assessment;
import org.ketaminecds.core.assessment.AssessmentOptions;
import org.ketaminecds.core.assessment.Fingerprint;
import org.ketaminecds.core.assessment.PlanChange;
import org.ketaminecds.core.assessment.Question;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.core.guidance.Guideline;
import org.ketaminecds.core.guidance.Recommendation;
import org.ketaminecds.core.problem.InvalidCaseException;
import org.ketaminecds.core.vocabulary.Vocabulary;

/**
 * The entry point: takes a case, and says what the published guidance on ketamine for chronic pain
 * says about it.
 *
 * <p>It supports a clinician and never replaces one. Loading takes a moment and reads the whole
 * guidance, so load once and share: implementations are thread-safe and hold no patient data.
 */
public interface DecisionSupport {

  /**
   * Finds the implementation on the class path, with the guidance that is bundled with it.
   *
   * @throws IllegalStateException if there is no implementation, or more than one
   */
  static DecisionSupport load() {
    List<DecisionSupportProvider> providers =
        ServiceLoader.load(DecisionSupportProvider.class, DecisionSupport.class.getClassLoader())
            .stream()
            .map(ServiceLoader.Provider::get)
            .toList();
    if (providers.size() != 1) {
      throw new IllegalStateException(
          "Found %s decision support providers on the class path %s, wanted one. Maybe %s."
              .formatted(
                  providers.size(),
                  providers.stream().map(p -> p.getClass().getName()).toList(),
                  providers.isEmpty()
                      ? "org.ketaminecds:ketamine-rules is not a dependency"
                      : "two versions of ketamine-rules are"));
    }
    return providers.get(0).load();
  }

  /**
   * Assesses a case against the whole guidance.
   *
   * @throws InvalidCaseException if the case uses a word, unit or value that cannot be taken; it
   *     names every fault
   */
  default Assessment assess(ClinicalCase clinicalCase) {
    return assess(clinicalCase, AssessmentOptions.defaults());
  }

  /**
   * Assesses a case as the options say.
   *
   * @throws IllegalArgumentException if the options name a source that is not in use
   * @throws InvalidCaseException if the case uses a word, unit or value that cannot be taken; it
   *     names every fault
   */
  Assessment assess(ClinicalCase clinicalCase, AssessmentOptions options);

  /**
   * What an answer at a time would rest on, for who has to name the guidance where nothing is
   * assessed.
   *
   * @param asOf the time, since the guidance of a site may change with it
   * @throws IllegalArgumentException if the options name a source that is not in use
   */
  default Fingerprint fingerprint(LocalDateTime asOf, AssessmentOptions options) {
    return assess(ClinicalCase.asOf(asOf).build(), options).fingerprint();
  }

  /**
   * What to ask next: data without any of which the advice would not be settled, found by trying
   * the values that each could have, first those for which the gravest recommendations wait.
   *
   * <p>Nothing is left to ask where nothing that is missing could change the advice.
   *
   * @throws InvalidCaseException if the case cannot be assessed
   */
  default List<Question> askNext(ClinicalCase clinicalCase) {
    return askNext(clinicalCase, AssessmentOptions.defaults());
  }

  /**
   * What to ask next, for an assessment as the options say.
   *
   * @throws IllegalArgumentException if the options name a source that is not in use
   * @throws InvalidCaseException if the case cannot be assessed
   */
  List<Question> askNext(ClinicalCase clinicalCase, AssessmentOptions options);

  /**
   * The smallest changes of the plan, and never of the patient, that would make the advice milder,
   * found by trying them; none if no change of the plan does.
   *
   * @throws InvalidCaseException if the case cannot be assessed
   */
  default List<PlanChange> whatWouldChange(ClinicalCase clinicalCase) {
    return whatWouldChange(clinicalCase, AssessmentOptions.defaults());
  }

  /**
   * The smallest changes of the plan that would make the advice of an assessment as the options say
   * milder.
   *
   * @throws IllegalArgumentException if the options name a source that is not in use
   * @throws InvalidCaseException if the case cannot be assessed
   */
  List<PlanChange> whatWouldChange(ClinicalCase clinicalCase, AssessmentOptions options);

  /**
   * The smallest changes of the plan that would make an answer milder, for who has the answer
   * already: it is not worked out again if this guidance gave it.
   *
   * @param answer what {@link #assess(ClinicalCase, AssessmentOptions)} said of this very case
   * @throws IllegalArgumentException if the options of the answer name a source that is not in use
   * @throws InvalidCaseException if the case cannot be assessed
   */
  default List<PlanChange> whatWouldChange(ClinicalCase clinicalCase, Assessment answer) {
    return whatWouldChange(clinicalCase, answer.fingerprint().options());
  }

  /** The guidelines in use, in the order in which answers show them. */
  List<Guideline> guidelines();

  /** Every recommendation in use, in the order in which answers show them. */
  List<Recommendation> recommendations();

  /** The words that a case may use. */
  Vocabulary vocabulary();
}
