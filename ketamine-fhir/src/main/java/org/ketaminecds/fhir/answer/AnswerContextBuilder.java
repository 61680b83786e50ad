package org.ketaminecds.fhir.answer;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects what the caller knows of a request. Not thread-safe. */
public final class AnswerContextBuilder {

  private final String subject;
  private final String requestIdentifier;
  private final OffsetDateTime at;
  private Optional<String> encounter = Optional.empty();
  private Optional<String> order = Optional.empty();
  private final Map<String, List<String>> sources = new LinkedHashMap<>();
  private final List<NotRead> notRead = new ArrayList<>();

  AnswerContextBuilder(String subject, String requestIdentifier, OffsetDateTime at) {
    this.subject = subject;
    this.requestIdentifier = requestIdentifier;
    this.at = at;
  }

  /** The encounter of the request, such as "Encounter/7". */
  public AnswerContextBuilder encounter(String reference) {
    encounter = Optional.of(reference);
    return this;
  }

  /** The order that was judged, such as "MedicationRequest/9". */
  public AnswerContextBuilder order(String reference) {
    order = Optional.of(reference);
    return this;
  }

  /** The resources that each datum came from, by its name, besides those added before. */
  public AnswerContextBuilder sources(Map<String, List<String>> byDatum) {
    sources.putAll(byDatum);
    return this;
  }

  /** Something of the record that could not be used. */
  public AnswerContextBuilder notRead(String reference, String reason) {
    notRead.add(new NotRead(reference, reason));
    return this;
  }

  /**
   * The context.
   *
   * @throws IllegalArgumentException if the subject or the identifier is blank
   */
  public AnswerContext build() {
    return new AnswerContext(subject, requestIdentifier, at, encounter, order, sources, notRead);
  }
}
