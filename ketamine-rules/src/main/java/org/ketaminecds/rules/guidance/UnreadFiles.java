package org.ketaminecds.rules.guidance;

import java.util.HashSet;
import java.util.Set;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.core.problem.Problems;

/** Refuses files that nothing reads: their author believes that what stands in them is in use. */
final class UnreadFiles {

  private static final Set<String> READ_LATER =
      Set.of(
          GuidanceSnapshot.TOGETHER,
          GuidanceSnapshot.SITE + "overlay.yaml",
          GuidanceSnapshot.SITE + "scenarios.yaml");

  private final GuidanceFiles files;
  private final String root;
  private final Set<String> read = new HashSet<>();
  private boolean certain = true;

  /**
   * The files below a root.
   *
   * @param root where they stand, such as "site/"
   */
  UnreadFiles(GuidanceFiles files, String root) {
    this.files = files;
    this.root = root;
  }

  /** A file is read, now or with the scenarios. */
  void noteRead(String path) {
    read.add(path);
  }

  /** The index has a fault, so that nobody can tell which files it means. */
  void giveUp() {
    certain = false;
  }

  /** Notes each file that is not read. */
  void refuse(Problems problems) {
    if (!certain) {
      return;
    }
    for (String path : files.paths()) {
      boolean here =
          path.startsWith(root)
              && (!root.isEmpty() || !path.startsWith(GuidanceSnapshot.SITE))
              && !path.endsWith(".md");
      if (here && !read.contains(path) && !READ_LATER.contains(path)) {
        problems.add(
            Problem.of(
                path,
                "a file that nothing reads",
                "its name among the topics in %sguidelines.yaml, or no such file".formatted(root)));
      }
    }
  }
}
