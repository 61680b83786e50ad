package org.ketaminecds.fhir.hooks.feedback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.core.problem.Problems;
import org.ketaminecds.fhir.hooks.card.OverrideReasons;
import org.ketaminecds.fhir.hooks.feedback.CardFeedback.Outcome;

/** Reads the feedback that a client sends. Thread-safe. */
public final class FeedbackReader {

  /** A call has some twenty cards at most; a client may tell of several calls at once. */
  private static final int MOST = 1_000;

  private static final Pattern UUID =
      Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final JsonMapper json = new JsonMapper();
  private final String ownSystem;

  /**
   * A reader of feedback on cards of a service.
   *
   * @param ownSystem the code system of the reasons that are the service's own
   */
  public FeedbackReader(String ownSystem) {
    this.ownSystem = ownSystem;
  }

  /** Feedback and what is wrong with it; where anything is wrong, none of it is to be used. */
  public record Reading(List<CardFeedback> feedback, List<Problem> problems) {

    /** Copies the lists. */
    public Reading {
      feedback = List.copyOf(feedback);
      problems = List.copyOf(problems);
    }
  }

  /** Reads the body of a feedback call. */
  public Reading read(String body) {
    Problems problems = new Problems();
    List<CardFeedback> all = new ArrayList<>();
    JsonNode items = items(body, problems);
    for (int index = 0; index < items.size(); index++) {
      item("feedback[" + index + "]", items.get(index), problems).ifPresent(all::add);
    }
    return new Reading(all, problems.list());
  }

  private JsonNode items(String body, Problems problems) {
    JsonNode items = json.missingNode();
    try {
      items = json.readTree(body).path("feedback");
    } catch (IOException malformed) {
      problems.add(Problem.of("body", "no readable JSON", "the JSON of a feedback call"));
    }
    if (problems.isEmpty() && (!items.isArray() || items.isEmpty())) {
      problems.add(Problem.of("feedback", "no list", "a list of feedback"));
    }
    if (items.size() > MOST) {
      problems.add(
          Problem.of(
              "feedback", items.size() + " items", MOST + " or fewer, the rest in other calls"));
      return json.createArrayNode();
    }
    return items;
  }

  private Optional<CardFeedback> item(String path, JsonNode item, Problems problems) {
    String card = item.path("card").asText().toLowerCase(Locale.ROOT);
    if (!UUID.matcher(card).matches()) {
      problems.add(Problem.of(path + ".card", "no UUID", "the uuid of a card"));
    }
    Optional<Outcome> outcome = outcome(item.path("outcome").asText());
    if (outcome.isEmpty()) {
      problems.add(Problem.of(path + ".outcome", "another word", "accepted or overridden"));
    }
    if (outcome.filter(Outcome.ACCEPTED::equals).isPresent()
        && item.path("acceptedSuggestions").isEmpty()) {
      problems.add(Problem.of(path + ".acceptedSuggestions", "none", "what was accepted"));
    }
    Optional<Instant> at = time(item.path("outcomeTimestamp").asText());
    if (at.isEmpty()) {
      problems.add(
          Problem.of(path + ".outcomeTimestamp", "no time", "a time such as 2026-11-26T10:00:00Z"));
    }
    Optional<String> reason =
        reason(path + ".overrideReason.reason", item.at("/overrideReason/reason"), problems);
    return outcome.isPresent() && at.isPresent()
        ? Optional.of(new CardFeedback(card, outcome.get(), reason, at.get()))
        : Optional.empty();
  }

  /**
   * Clients have reasons of their own beside those that a card offers. What is kept has no system,
   * so that the code of ours in the system of another is not kept.
   */
  private Optional<String> reason(String path, JsonNode reason, Problems problems) {
    if (reason.isMissingNode() || reason.isNull()) {
      return Optional.empty();
    }
    String code = reason.path("code").asText();
    String system = reason.path("system").asText();
    boolean asksToPutOff = code.equals(OverrideReasons.PUT_OFF);
    if (asksToPutOff && system.isEmpty()) {
      problems.add(Problem.of(path + ".system", "none", ownSystem + " for this code"));
    }
    boolean isOffered =
        asksToPutOff ? system.equals(ownSystem) : OverrideReasons.isOffered(system, code);
    return Optional.of(isOffered ? code : OverrideReasons.OTHER);
  }

  private static Optional<Outcome> outcome(String word) {
    return switch (word) {
      case "accepted" -> Optional.of(Outcome.ACCEPTED);
      case "overridden" -> Optional.of(Outcome.OVERRIDDEN);
      default -> Optional.empty();
    };
  }

  private static Optional<Instant> time(String written) {
    try {
      return Optional.of(OffsetDateTime.parse(written).toInstant());
    } catch (DateTimeException malformed) {
      return Optional.empty();
    }
  }
}
