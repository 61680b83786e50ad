package org.ketaminecds.core.observe;

import java.time.Duration;
import java.util.List;
import org.ketaminecds.core.assessment.Fingerprint.GuidanceVersion;
import org.ketaminecds.core.guidance.Advisability;

/** What became of an assessment; it holds no value of a patient. */
public sealed interface AssessmentEvent {

  /** How long it took. */
  Duration took();

  /**
   * There is an answer.
   *
   * @param took how long it took
   * @param advisability the advice on the whole
   * @param applying the ids of the recommendations that apply, in the order of the answer
   * @param notJudged how many recommendations wait for data
   * @param guidance the versions by which the answer can be replayed
   */
  record Answered(
      Duration took,
      Advisability advisability,
      List<String> applying,
      int notJudged,
      List<GuidanceVersion> guidance)
      implements AssessmentEvent {

    /** Copies the lists. */
    public Answered {
      applying = List.copyOf(applying);
      guidance = List.copyOf(guidance);
    }
  }

  /**
   * The case could not be assessed, for it is faulty.
   *
   * @param took how long it took
   * @param faults how many faults it has
   */
  record Refused(Duration took, int faults) implements AssessmentEvent {}

  /**
   * The library itself failed.
   *
   * @param took how long it took
   * @param failure the class of the exception
   */
  record Failed(Duration took, String failure) implements AssessmentEvent {}
}
