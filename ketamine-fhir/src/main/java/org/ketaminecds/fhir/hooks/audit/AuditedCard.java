package org.ketaminecds.fhir.hooks.audit;

import org.ketaminecds.fhir.hooks.card.Card;

/**
 * A card without its text.
 *
 * @param uuid the id by which feedback refers to it
 * @param indicator how urgent it was
 * @param basis the advice, the ids of the recommendations, and the versions by which the answer can
 *     be replayed
 */
public record AuditedCard(String uuid, Card.Indicator indicator, Card.Basis basis) {

  /** What is kept of a card. */
  public static AuditedCard of(Card card) {
    return new AuditedCard(card.uuid(), card.indicator(), card.basis());
  }
}
