package org.ketaminecds.core.assessment;

import java.time.LocalDateTime;
import java.util.List;

/**
 * What an answer rests on besides the case, so that it can be replayed.
 *
 * @param guidance each guideline and the vocabulary, with version and hash of content
 * @param engine the version of the library
 * @param asOf the time at which the case stood
 * @param options how the assessment was made
 */
public record Fingerprint(
    List<GuidanceVersion> guidance, String engine, LocalDateTime asOf, AssessmentOptions options) {

  /**
   * One part of the guidance.
   *
   * @param id the id of the guideline
   * @param version its version
   * @param contentHash a SHA-256 hash of its files
   */
  public record GuidanceVersion(String id, String version, String contentHash) {}
}
