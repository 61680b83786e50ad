package org.ketaminecds.fhir.hooks.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * What stands behind the last line break of a file. It is cut off if it is certainly half a line of
 * ours, and for no other reason.
 */
enum Rest {
  /** Nothing. */
  NONE,
  /** A line of ours that a crash cut off. */
  HALF,
  /** A line that wants its line break only; whether it is ours is seen by reading it. */
  WHOLE,
  /** Something that this program never wrote. */
  FOREIGN;

  /** A second value behind the first makes no JSON, as a crash may leave NULs behind a line. */
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  /**
   * What a rest is.
   *
   * @param beginning how every line of ours begins
   * @param behindLines whether there are lines before it, which tell whose file it is
   */
  static Rest of(String rest, String beginning, boolean behindLines) {
    if (rest.isEmpty()) {
      return NONE;
    }
    if (behindLines && isNeverWritten(rest)) {
      return HALF;
    }
    if (!rest.startsWith(beginning)) {
      return beginning.startsWith(rest) ? HALF : FOREIGN;
    }
    return isJson(rest) ? WHOLE : HALF;
  }

  /** What a file system may leave where the machine went down before it wrote. */
  private static boolean isNeverWritten(String rest) {
    return rest.chars().allMatch(character -> character == '\0');
  }

  private static boolean isJson(String rest) {
    try {
      JSON.readTree(rest);
      return true;
    } catch (JsonProcessingException half) {
      return false;
    }
  }
}
