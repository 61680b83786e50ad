package org.ketaminecds.rules.casefile;

import java.util.Map;
import java.util.Optional;
import org.ketaminecds.rules.text.Position;

/** Finds where in the file a path of the case stands. */
final class Places {

  private Places() {}

  /** The place of a path, or of the nearest part of the case around it that the file has. */
  static Optional<Position> nearest(Map<String, Position> places, String path) {
    String part = path;
    while (!part.isEmpty()) {
      Position place = places.get(part);
      if (place != null) {
        return Optional.of(place);
      }
      part = part.substring(0, Math.max(0, Math.max(part.lastIndexOf('.'), part.lastIndexOf('['))));
    }
    return Optional.empty();
  }
}
