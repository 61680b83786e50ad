package org.ketaminecds.core.guidance;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A guideline: who published it, when, for whom, and what it is worth.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id a stable identifier, such as "asra-aapm-asa-2018-chronic"
 * @param version the version of our encoding; a new major version means that some patient may get a
 *     milder answer
 * @param title the title
 * @param publishers the bodies that published it
 * @param citation the full citation
 * @param doi the digital object identifier
 * @param published when it was published
 * @param reviewDue the date by which its publisher meant to review it
 * @param role what sort of document it is
 * @param jurisdiction the ISO 3166-1 code of the country it was written for, if for one
 * @param appliesIn the ISO 3166-1 codes of the countries in which alone it is used; empty if it is
 *     used everywhere
 * @param scope whom and what it is about, one line for each condition
 * @param limitations what its authors say against it
 * @param facts statements about the document as a whole, by id
 * @param sources where its statements were read, by key
 * @param contentHash a SHA-256 hash of its files
 */
public record Guideline(
    String id,
    String version,
    String title,
    List<String> publishers,
    String citation,
    Optional<String> doi,
    LocalDate published,
    Optional<LocalDate> reviewDue,
    Role role,
    Optional<String> jurisdiction,
    List<String> appliesIn,
    List<String> scope,
    List<String> limitations,
    Map<String, String> facts,
    Map<String, String> sources,
    String contentHash) {

  /** Copies the lists and maps, so that nobody can change them afterwards. */
  public Guideline {
    publishers = List.copyOf(publishers);
    appliesIn = List.copyOf(appliesIn);
    scope = List.copyOf(scope);
    limitations = List.copyOf(limitations);
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
  }
}
