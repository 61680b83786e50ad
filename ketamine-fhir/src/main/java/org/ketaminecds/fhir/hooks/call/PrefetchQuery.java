package org.ketaminecds.fhir.hooks.call;

import java.util.List;
import java.util.Optional;
import org.ketaminecds.fhir.intake.RecordPart;

/**
 * What a client is asked to fetch before it calls.
 *
 * @param key the name of the query
 * @param template the query, with tokens of CDS Hooks 2.0
 * @param list the list that it fetches whole, if it does
 * @param terms the names of the vocabulary that only this query can answer
 */
public record PrefetchQuery(
    String key, String template, Optional<RecordPart> list, List<String> terms) {

  /** Copies the list. */
  public PrefetchQuery {
    terms = List.copyOf(terms);
  }
}
