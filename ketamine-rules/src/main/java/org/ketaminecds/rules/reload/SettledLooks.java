package org.ketaminecds.rules.reload;

import java.io.IOException;
import org.ketaminecds.rules.guidance.GuidanceSnapshot;
import org.ketaminecds.rules.guidance.GuidanceSource;

/**
 * Looks at guidance again and again, and reloads what two looks in a row found the same.
 *
 * <p>So a folder into which somebody is still copying is left in peace, and what was tried once,
 * accepted or refused or rolled back, is not tried again until it changes. Used in one thread.
 */
final class SettledLooks {

  private final ReloadableDecisionSupport support;
  private final GuidanceSource source;
  private String last = "";
  private String tried;

  private SettledLooks(ReloadableDecisionSupport support, GuidanceSource source, String tried) {
    this.support = support;
    this.source = source;
    this.tried = tried;
  }

  /** Looks that reload what they find first, whatever serves. */
  static SettledLooks at(ReloadableDecisionSupport support, GuidanceSource source) {
    return new SettledLooks(support, source, "");
  }

  /**
   * Looks that leave alone what serves already.
   *
   * @param serving the content hash of what was loaded
   */
  static SettledLooks after(
      ReloadableDecisionSupport support, GuidanceSource source, String serving) {
    return new SettledLooks(support, source, content(serving));
  }

  private static String content(String hash) {
    return "content " + hash;
  }

  /**
   * What one look found.
   *
   * @param mark the same for the same finding
   * @param found gives it again, or fails with it again
   */
  private record Finding(String mark, GuidanceSource found) {}

  void look() {
    Finding now = finding();
    boolean settled = now.mark().equals(last);
    last = now.mark();
    if (settled && !now.mark().equals(tried)) {
      tried = now.mark();
      support.reload(now.found());
    }
  }

  private Finding finding() {
    try {
      GuidanceSnapshot snapshot = source.read();
      return new Finding(content(snapshot.contentHash()), () -> snapshot);
    } catch (IOException unreadable) {
      return new Finding(
          "unreadable " + unreadable,
          () -> {
            throw unreadable;
          });
    } catch (RuntimeException invalid) {
      return new Finding(
          "invalid " + invalid,
          () -> {
            throw invalid;
          });
    }
  }
}
