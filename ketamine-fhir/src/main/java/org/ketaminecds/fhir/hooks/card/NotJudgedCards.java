package org.ketaminecds.fhir.hooks.card;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ketaminecds.core.assessment.Fingerprint;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.fhir.hooks.card.Card.Indicator;
import org.ketaminecds.fhir.hooks.card.Card.Overrides;
import org.ketaminecds.fhir.hooks.card.CardMaker.Subject;

/**
 * Makes the cards about orders that were not judged, or not together: silence would be taken for
 * consent. Thread-safe.
 *
 * @param fingerprint the versions in use
 */
public record NotJudgedCards(Fingerprint fingerprint) {

  private static final String SEVERAL = "several";
  private static final int MOST_PLACES = 10;

  private static final String SERVICE =
      "The order names ketamine, but it is one of a service and not of a medicine. Nothing was"
          + " checked for it, neither the patient's record nor the dose. Ordered as a medicine"
          + " (MedicationRequest), it is judged.";
  private static final String MISSPELT =
      "The name of the medicine is a few letters away from one of ketamine, and is none that is"
          + " known here. Nothing was checked for it. If ketamine is meant, it is judged once it is"
          + " written so.";
  private static final String TOGETHER =
      "Doses and rates of the orders were not added up, and no limit was held against their sum."
          + " Where one takes the place of another, take that one back; where they belong together,"
          + " order them as one, with a dosage instruction for each phase.";
  private static final String NO_NAME =
      "The medicine has neither a name nor a code that is known here: its Medication was not sent,"
          + " or it carries a local code without a display. Whether it is ketamine is not known,"
          + " and nothing was checked for it.";

  /** The card about an order of a medicine whose name is that of ketamine but for a few letters. */
  public Card ofLikeKetamine(Subject subject, String medicine) {
    return warning(
        CardMaker.uuid(subject, "like", medicine),
        Summaries.of("An order may be of ketamine, and was not judged: ", medicine, ""),
        MISSPELT);
  }

  /** The card about an order of a service that names ketamine, of which no dose can be read. */
  public Card ofService(Subject subject) {
    return warning(
        CardMaker.uuid(subject, "service"),
        "Ketamine ordered as a service: not judged, since no dose, rate and route can be read",
        SERVICE);
  }

  /** The card about several ketamine orders at once, each of which was judged by itself. */
  public Card ofSeveral(Subject subject, int orders) {
    return warning(
        CardMaker.uuid(subject, SEVERAL),
        "%s ketamine orders at once: each was judged alone, and not what they give together"
            .formatted(orders),
        TOGETHER);
  }

  /** The card about more ketamine orders at once than are judged. */
  public Card ofTooMany(Subject subject, int judged, int orders) {
    return warning(
        CardMaker.uuid(subject, SEVERAL),
        "%s ketamine orders at once: only the first %s were judged".formatted(orders, judged),
        TOGETHER);
  }

  /** The card about orders of which it cannot be told whether they are of ketamine. */
  public Card ofUntold(Subject subject, int orders) {
    return warning(
        CardMaker.uuid(subject, "untold"),
        orders == 1
            ? "An order does not tell its medicine: not judged, and it may be ketamine"
            : "%s orders do not tell their medicine: not judged, and any may be ketamine"
                .formatted(orders),
        NO_NAME);
  }

  /** The card about orders that could not be read, at these places of the bundle. */
  public Card ofUnread(Subject subject, List<String> places) {
    return warning(
        CardMaker.uuid(subject, "unread"),
        places.size() == 1
            ? "An order could not be read: not judged, and it may be ketamine"
            : "%s orders could not be read: not judged, and any may be ketamine"
                .formatted(places.size()),
        "No resource of FHIR R4 stands in context.draftOrders at "
            + String.join(", ", places.stream().limit(MOST_PLACES).toList())
            + (places.size() > MOST_PLACES ? " and elsewhere" : "")
            + ". Nothing was checked for it.");
  }

  /** The card about an order that cannot be judged, since it or the record cannot be right. */
  public Card ofContradiction(Subject subject, List<Problem> problems) {
    return card(
        CardMaker.uuid(subject, "contradiction"),
        Indicator.CRITICAL,
        Summaries.of("Ketamine order: not judged. ", problems.get(0).toString(), ""),
        "No dose of this order was checked, for these cannot be right:\n\n" + list(problems));
  }

  /** The card about measured values that cannot be right, without which the rest was judged. */
  public Card ofValues(Subject subject, List<Problem> problems) {
    return warning(
        CardMaker.uuid(subject, "values"),
        Summaries.of(
            "Ketamine: judged without a value that cannot be right: ", problems.get(0).found(), ""),
        "These were not used, and no older value in their place; what is judged by them is"
            + " missing:\n\n"
            + list(problems));
  }

  private static String list(List<Problem> problems) {
    return problems.stream()
        .map(problem -> "- " + Markdown.atBeginning(problem.toString()))
        .collect(Collectors.joining("\n"));
  }

  private Card warning(String uuid, String summary, String detail) {
    return card(uuid, Indicator.WARNING, summary, detail);
  }

  private Card card(String uuid, Indicator indicator, String summary, String detail) {
    return new Card(
        uuid,
        summary,
        detail,
        indicator,
        CardMaker.OURSELVES,
        List.of(),
        Overrides.NOT_ASKED,
        List.of(),
        new Card.Basis("not judged", List.of(), fingerprint.guidance(), fingerprint.engine()),
        Optional.empty());
  }
}
