package org.ketaminecds.rules.guidance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.core.problem.Problems;

/**
 * A folder that an author works on: a whole guidance, one source, or the policy of a site; with the
 * rest of the guidance around it.
 *
 * <p>A folder with "guidelines.yaml" and "vocabulary" is a whole guidance. One with
 * "guideline.yaml" is a source: around it stands the guidance in the folder above, or else the
 * bundled one, in which it takes the place of the source of the same folder name, or the last
 * place. One with "overlay.yaml" is the policy of a site, over the bundled guidance. Immutable and
 * thread-safe.
 *
 * @param files the whole guidance
 * @param under the starts of the paths of what the author works on, such as "site/"; an empty one
 *     if that is all of it
 */
public record GuidanceFolder(GuidanceSnapshot files, Set<String> under) {

  private static final String INDEX = "guidelines.yaml";
  private static final String SOURCE = "guideline.yaml";
  private static final String POLICY = "overlay.yaml";

  /** Copies the set, so that nobody can change it afterwards. */
  public GuidanceFolder {
    under = Set.copyOf(under);
  }

  /**
   * What an author works on in a folder.
   *
   * @throws IOException if it cannot be read
   * @throws InvalidGuidanceException if it is no such folder, or holds what none may hold
   */
  public static GuidanceFolder read(Path folder) throws IOException {
    Path root = folder.toAbsolutePath().normalize();
    if (Files.isRegularFile(root)) {
      throw new InvalidGuidanceException(
          List.of(
              Problem.of(
                  folder.toString(),
                  "a file",
                  "the folder of a guidance, of one of its sources, or of the policy of a site")));
    }
    if (holds(root, SOURCE)) {
      return source(root);
    }
    if (holds(root, POLICY)) {
      return new GuidanceFolder(
          bundled().withSite(GuidanceSnapshot.ofFolder(root)), Set.of(GuidanceSnapshot.SITE));
    }
    GuidanceSnapshot whole = GuidanceSnapshot.ofFolder(folder);
    if (!holds(root, INDEX)) {
      throw new InvalidGuidanceException(
          List.of(
              Problem.of(
                  folder.toString(),
                  "none of %s, %s and %s".formatted(INDEX, SOURCE, POLICY),
                  "the folder of a guidance, of one of its sources, or of the policy of a site")));
    }
    return new GuidanceFolder(whole, Set.of(""));
  }

  /** The same with the policy of a site laid over it, which is then worked on too. */
  public GuidanceFolder withSite(GuidanceSnapshot site) {
    Set<String> more = new HashSet<>(under);
    more.add(GuidanceSnapshot.SITE);
    return new GuidanceFolder(files.withSite(site), more);
  }

  /** Whether the author works on the file of this path. */
  public boolean covers(String path) {
    return under.stream().anyMatch(path::startsWith);
  }

  /** A path as seen from the folder that the author works on; unchanged if it is not in there. */
  public String seen(String path) {
    return under.stream()
        .filter(path::startsWith)
        .map(start -> path.substring(start.length()))
        .max(Comparator.comparingInt(String::length))
        .orElse(path);
  }

  private static boolean holds(Path folder, String name) {
    return Files.isRegularFile(folder.resolve(name), LinkOption.NOFOLLOW_LINKS);
  }

  private static GuidanceFolder source(Path root) throws IOException {
    Path name = root.getFileName();
    Path above = root.getParent();
    if (name == null || above == null) {
      throw new IOException("No folder of a source: " + root);
    }
    String under = name + "/";
    if (!GuidanceSnapshot.isPath(under + SOURCE)) {
      throw new InvalidGuidanceException(
          List.of(
              Problem.of(
                  root.toString(),
                  "a folder of such a name",
                  "a name of letters, digits, \".\", \"_\" and \"-\"")));
    }
    if (holds(above, INDEX) && Files.isDirectory(above.resolve("vocabulary"))) {
      return new GuidanceFolder(GuidanceSnapshot.ofFolder(above), Set.of(under));
    }
    GuidanceSnapshot source = GuidanceSnapshot.ofFolder(root);
    Map<String, byte[]> files = new TreeMap<>();
    GuidanceSnapshot bundled = bundled();
    boolean replaces = bundled.paths().contains(under + SOURCE);
    // What sources say together may rest on what this one says no longer.
    bundled.paths().stream()
        .filter(path -> !path.startsWith(under))
        .filter(path -> !replaces || !path.equals(GuidanceSnapshot.TOGETHER))
        .forEach(path -> files.put(path, bundled.bytes(path)));
    source.paths().forEach(path -> files.put(under + path, source.bytes(path)));
    files.put(INDEX, index(bundled, name.toString(), source).getBytes(StandardCharsets.UTF_8));
    return new GuidanceFolder(GuidanceSnapshot.of(files), Set.of(under));
  }

  /** The bundled index, with the topics that the source has now. */
  private static String index(GuidanceSnapshot bundled, String name, GuidanceSnapshot source) {
    String topics = String.join(", ", topics(source));
    String entry = "- folder: %s\n  topics: [%s]\n".formatted(name, topics);
    String all = bundled.text(INDEX, new Problems()).orElseThrow();
    String old = "(?m)^- folder: %s\\n  topics: .*\\n".formatted(name.replace(".", "\\."));
    String others = all.replaceFirst(old, "");
    return others.equals(all) ? all + entry : all.replaceFirst(old, entry);
  }

  private static List<String> topics(GuidanceSnapshot source) {
    return source.paths().stream()
        .filter(path -> path.endsWith(".yaml") && !path.contains("/") && !path.equals(SOURCE))
        .map(path -> path.substring(0, path.length() - ".yaml".length()))
        .toList();
  }

  private static GuidanceSnapshot bundled() {
    return GuidanceSnapshot.of(GuidanceFiles.bundled());
  }
}
