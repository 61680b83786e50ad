package org.ketaminecds.rules.guidance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import org.ketaminecds.core.problem.Problems;
import org.ketaminecds.rules.text.TextLimits;
import org.ketaminecds.rules.text.TextSource;

/** Where the texts of the guidance come from: the class path, a folder or memory. */
public interface GuidanceFiles {

  /**
   * The text of a file, such as "vocabulary/findings.csv"; empty if there is no such file, or if it
   * cannot be taken, and then a problem is noted.
   */
  Optional<String> text(String path, Problems problems);

  /** The paths of all files, so that none is passed over; none if they cannot be listed. */
  default SortedSet<String> paths() {
    return Collections.emptySortedSet();
  }

  /** The guidance that is bundled with this library. */
  static GuidanceFiles bundled() {
    return (path, problems) -> {
      try (InputStream stream = GuidanceFiles.class.getResourceAsStream(path)) {
        return stream == null
            ? Optional.empty()
            : TextSource.read(stream, path, TextLimits.GUIDANCE, problems);
      } catch (IOException unreadable) {
        throw new UncheckedIOException("Cannot read bundled guidance " + path, unreadable);
      }
    };
  }

  /** The guidance in these texts, by path. */
  static GuidanceFiles of(Map<String, String> texts) {
    TreeMap<String, String> copy = new TreeMap<>(texts);
    return new GuidanceFiles() {
      @Override
      public Optional<String> text(String path, Problems problems) {
        return Optional.ofNullable(copy.get(path));
      }

      @Override
      public SortedSet<String> paths() {
        return Collections.unmodifiableSortedSet(copy.navigableKeySet());
      }
    };
  }
}
