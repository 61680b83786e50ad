package org.ketaminecds.fhir.hooks.card;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.ketaminecds.fhir.hooks.card.Card.Indicator;
import org.ketaminecds.fhir.hooks.card.Card.Overrides;

/** What becomes of a card where it may be put off, and once it was. Thread-safe. */
public final class PutOffCards {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMMM HH:mm", Locale.ENGLISH);
  private static final String NOTE =
      "_Shown in full on %s and put off until %s by whoever set it aside as \"later\". What is new"
          + " or graver is shown at once._";

  private final ZoneId zone;

  /** A maker of such cards, with times of this zone. */
  public PutOffCards(ZoneId zone) {
    this.zone = zone;
  }

  /** The card with "later" among its reasons. */
  public Card offered(Card card) {
    return with(card, card.summary(), card.detail(), card.indicator(), Overrides.ASKED_OR_PUT_OFF);
  }

  /** The card as information, with the whole text. */
  public Card quiet(Card card, Instant shown, Instant until) {
    return with(
        card,
        summary("Put off until " + time(until) + ". ", card.summary()),
        NOTE.formatted(time(shown), time(until)) + "\n\n" + card.detail(),
        Indicator.INFO,
        Overrides.NOT_ASKED);
  }

  private String time(Instant at) {
    return TIME.format(at.atZone(zone));
  }

  /** What stands in brackets at the end is the count of what else there is. */
  private static String summary(String beginning, String summary) {
    int end = summary.endsWith(")") ? summary.lastIndexOf(" (") : summary.length();
    return Summaries.of(beginning, summary.substring(0, end), summary.substring(end));
  }

  private static Card with(
      Card card, String summary, String detail, Indicator indicator, Overrides overrides) {
    return new Card(
        card.uuid(),
        summary,
        detail,
        indicator,
        card.source(),
        card.suggestions(),
        overrides,
        card.links(),
        card.basis(),
        card.matter());
  }
}
