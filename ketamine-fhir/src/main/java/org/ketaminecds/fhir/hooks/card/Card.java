package org.ketaminecds.fhir.hooks.card;

import java.util.List;
import java.util.Optional;
import org.ketaminecds.core.assessment.Fingerprint.GuidanceVersion;

/**
 * A card of CDS Hooks 2.0.1.
 *
 * @param uuid by which feedback refers to it; the same for the same firing and matter, and another
 *     where it tells anything else
 * @param summary at most 139 characters
 * @param detail in GitHub-flavoured Markdown
 * @param indicator how urgent it is
 * @param source who says so
 * @param suggestions what the clinician may do with one click
 * @param overrides whether it asks for a reason when it is set aside
 * @param links where to read more
 * @param basis what it rests on, for a machine
 * @param matter what it tells, if it is of findings and so may be put off; it is not sent
 */
public record Card(
    String uuid,
    String summary,
    String detail,
    Indicator indicator,
    Source source,
    List<Suggestion> suggestions,
    Overrides overrides,
    List<Link> links,
    Basis basis,
    Optional<Matter> matter) {

  /** CDS Hooks wants a summary of fewer characters than this. */
  public static final int SUMMARY_LIMIT = 140;

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if the summary is empty or too long
   */
  public Card {
    if (summary.isBlank() || summary.length() >= SUMMARY_LIMIT) {
      throw new IllegalArgumentException(
          "Found a summary of %s characters, wanted 1 to %s."
              .formatted(summary.length(), SUMMARY_LIMIT - 1));
    }
    suggestions = List.copyOf(suggestions);
    links = List.copyOf(links);
  }

  /** How urgent a card is. */
  public enum Indicator {
    /** To be known. */
    INFO("info"),
    /** To be looked at before going on. */
    WARNING("warning"),
    /** To be settled before going on. */
    CRITICAL("critical");

    private final String code;

    Indicator(String code) {
      this.code = code;
    }

    /** The code of CDS Hooks. */
    public String code() {
      return code;
    }
  }

  /** Whether a card asks for a reason when it is set aside. */
  public enum Overrides {
    /** It does. */
    ASKED,
    /** It does, and it may also be put off for a time. */
    ASKED_OR_PUT_OFF,
    /** It is information, and nothing is overridden. */
    NOT_ASKED
  }

  /** Who says so. */
  public record Source(String label, Optional<String> url) {}

  /** A page to read. */
  public record Link(String label, String url) {}

  /**
   * Something that the clinician may do with one click.
   *
   * @param uuid by which feedback refers to it
   * @param label what it does
   * @param actions the changes of the orders, all of which belong to it
   */
  public record Suggestion(String uuid, String label, List<Action> actions) {

    /** Copies the list. */
    public Suggestion {
      actions = List.copyOf(actions);
    }
  }

  /** A change of the orders, which the client carries out if the clinician wants it. */
  public sealed interface Action {

    /** What it does, in words. */
    String description();

    /**
     * An order is taken back.
     *
     * @param description what it does
     * @param resourceId such as "MedicationRequest/1"
     */
    record Delete(String description, String resourceId) implements Action {}

    /**
     * A draft is added.
     *
     * @param description what it does
     * @param resource the whole resource, as FHIR JSON
     */
    record Create(String description, String resource) implements Action {}
  }

  /**
   * What a card rests on.
   *
   * @param advisability the advice on the whole, in words
   * @param recommendations the ids of the recommendations it shows
   * @param guidance the versions of the guidance, by which the answer can be replayed
   * @param engine the version of the library
   */
  public record Basis(
      String advisability,
      List<String> recommendations,
      List<GuidanceVersion> guidance,
      String engine) {

    /** Copies the lists. */
    public Basis {
      recommendations = List.copyOf(recommendations);
      guidance = List.copyOf(guidance);
    }
  }

  /** Id, indicator and recommendations only, so that a log shows nothing of a patient. */
  @Override
  public String toString() {
    return "Card[%s; %s; %s]".formatted(uuid, indicator.code(), basis.recommendations());
  }
}
