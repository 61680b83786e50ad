package org.ketaminecds.fhir.answer;

import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the caller knows of a request and no assessment holds.
 *
 * <p>Immutable and thread-safe.
 *
 * @param subject the patient, such as "Patient/123"
 * @param requestIdentifier names the request; the same one gives resources the same identity
 * @param at the time of the answer, which every resource shows; nothing here reads a clock
 * @param encounter the encounter of the request
 * @param order the order that was judged, such as "MedicationRequest/9"
 * @param sources the resources that each datum came from, by its name; the name "regimen" stands
 *     for what is to be given
 * @param notRead what of the record could not be used
 */
public record AnswerContext(
    String subject,
    String requestIdentifier,
    OffsetDateTime at,
    Optional<String> encounter,
    Optional<String> order,
    Map<String, List<String>> sources,
    List<NotRead> notRead) {

  /**
   * Copies the map and the list.
   *
   * @throws IllegalArgumentException if the subject or the identifier is blank
   */
  public AnswerContext {
    wanted(subject, "subject", "the reference of the patient, such as \"Patient/123\"");
    wanted(requestIdentifier, "requestIdentifier", "what names the request");
    Map<String, List<String>> copied = new LinkedHashMap<>();
    sources.forEach((datum, references) -> copied.put(datum, List.copyOf(references)));
    sources = Collections.unmodifiableMap(copied);
    notRead = List.copyOf(notRead);
  }

  private static void wanted(String text, String where, String wanted) {
    if (text.isBlank()) {
      throw new IllegalArgumentException(
          "%s: found a blank text, wanted %s.".formatted(where, wanted));
    }
  }

  /** A builder of a context of which nothing but this is known. */
  public static AnswerContextBuilder of(
      String subject, String requestIdentifier, OffsetDateTime at) {
    return new AnswerContextBuilder(subject, requestIdentifier, at);
  }

  /** The identifier and counts only, so that a log does not show who the patient is. */
  @Override
  public String toString() {
    return "AnswerContext[%s; %s data with sources; %s not read]"
        .formatted(requestIdentifier, sources.size(), notRead.size());
  }
}
