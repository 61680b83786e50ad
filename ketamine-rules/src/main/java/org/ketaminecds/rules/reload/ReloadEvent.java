package org.ketaminecds.rules.reload;

import java.util.List;
import org.ketaminecds.core.assessment.Fingerprint.GuidanceVersion;
import org.ketaminecds.core.problem.Problem;

/** What became of an attempt to serve another version of the guidance; holds no patient data. */
public sealed interface ReloadEvent {

  /** The version that serves after the attempt. */
  List<GuidanceVersion> serving();

  /**
   * The new version serves.
   *
   * @param before the version that served until now
   * @param serving the version that serves now
   */
  record Accepted(List<GuidanceVersion> before, List<GuidanceVersion> serving)
      implements ReloadEvent {

    /** Copies the lists, so that nobody can change them afterwards. */
    public Accepted {
      before = List.copyOf(before);
      serving = List.copyOf(serving);
    }
  }

  /**
   * What was loaded is sound, and is what serves already.
   *
   * @param serving the version that goes on serving
   */
  record Unchanged(List<GuidanceVersion> serving) implements ReloadEvent {

    /** Copies the list, so that nobody can change it afterwards. */
    public Unchanged {
      serving = List.copyOf(serving);
    }
  }

  /**
   * The new version cannot be used.
   *
   * @param serving the version that goes on serving
   * @param problems everything that is wrong with the new one
   */
  record Refused(List<GuidanceVersion> serving, List<Problem> problems) implements ReloadEvent {

    /** Copies the lists, so that nobody can change them afterwards. */
    public Refused {
      serving = List.copyOf(serving);
      problems = List.copyOf(problems);
    }
  }

  /**
   * The version before serves again.
   *
   * @param before the version that was taken back
   * @param serving the version that serves again
   */
  record RolledBack(List<GuidanceVersion> before, List<GuidanceVersion> serving)
      implements ReloadEvent {

    /** Copies the lists, so that nobody can change them afterwards. */
    public RolledBack {
      before = List.copyOf(before);
      serving = List.copyOf(serving);
    }
  }
}
