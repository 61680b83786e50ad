package org.ketaminecds.authoring.skeleton;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ketaminecds.core.guidance.Role;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.rules.guidance.InvalidGuidanceException;

/** The head of a new source, with its places to fill in. */
public final class GuidelineSkeleton {

  private static final String FILE = "guideline.yaml";
  private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  private GuidelineSkeleton() {}

  /**
   * The head of a source of this sort in a folder, whose name becomes its id; nothing is written.
   *
   * @throws InvalidGuidanceException if the folder holds a source already, or if its name is no id
   */
  public static Skeleton in(Path folder, Role role) {
    String id =
        Optional.ofNullable(folder.toAbsolutePath().normalize().getFileName())
            .map(Path::toString)
            .orElse("");
    if (!NAME.matcher(id).matches()) {
      throw refused(
          folder,
          "the name \"" + id + "\"",
          "a name of small letters, digits and \"-\", such as our-hospital; it becomes the id");
    }
    if (Files.exists(folder.resolve(FILE))) {
      throw refused(
          folder, "a source that is there already", "a new folder, or \"new recommendation\"");
    }
    return new Skeleton(Map.of(FILE, text(id, role)));
  }

  private static InvalidGuidanceException refused(Path folder, String found, String wanted) {
    return new InvalidGuidanceException(List.of(Problem.of(folder.toString(), found, wanted)));
  }

  private static String text(String id, Role role) {
    return """
    id: %s
    version: 1.0.0
    title: <the title of the document>
    publishers: [<the body that published it>]
    citation: <the full citation>
    published: <the day on which it was published, such as 2026-01-31>
    role: %s
    %sgrades: []
    certainties: []
    scope: %s
    limitations: []
    facts: {}
    shown facts: []
    sources:
      S1: <where you read it>
    use: <what it is for>
    misuse: <what it is not for>
    """
        .formatted(
            id,
            role.label(),
            role.isOfACountry() ? "written for: <the country, such as US>\n" : "",
            role == Role.GUIDELINE
                ? "<the patients it speaks of, such as indications include cancer pain>"
                : "always");
  }
}
