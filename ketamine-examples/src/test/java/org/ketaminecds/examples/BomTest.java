package org.ketaminecds.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The BOM has no parent, so nothing else holds it to the modules and their version. */
class BomTest {

  private static final Path ROOT = Path.of("..");

  private static final List<String> NO_LIBRARIES =
      List.of("ketamine-bom", "ketamine-examples", "ketamine-comparison");

  private static List<String> all(String pattern, String pom) throws IOException {
    return Pattern.compile(pattern)
        .matcher(Files.readString(ROOT.resolve(pom)))
        .results()
        .map(MatchResult::group)
        .toList();
  }

  @Test
  void it_names_every_library_and_no_program() throws IOException {
    List<String> modules =
        all("(?<=<module>)ketamine-[a-z]+", "pom.xml").stream()
            .filter(module -> !NO_LIBRARIES.contains(module))
            .toList();

    assertThat(all("(?<=<artifactId>)ketamine-[a-z]+", "ketamine-bom/pom.xml"))
        .filteredOn(artifact -> !artifact.equals("ketamine-bom"))
        .containsExactlyInAnyOrderElementsOf(modules);
  }

  /** The versions that a pom manages, by group and artifact. */
  private static Map<String, String> versions(String pom) throws IOException {
    String text = Files.readString(ROOT.resolve(pom));
    Map<String, String> properties =
        Pattern.compile("<([a-z0-9.-]+\\.version)>([^<]+)</")
            .matcher(text)
            .results()
            .collect(
                Collectors.toMap(
                    found -> "${" + found.group(1) + "}",
                    found -> found.group(2),
                    (first, ofAProfile) -> first));
    String managed = text.substring(text.indexOf("<dependencyManagement>"));
    return Pattern.compile(
            "<groupId>([^<]+)</groupId>\\s*<artifactId>([^<]+)</artifactId>\\s*<version>([^<]+)<")
        .matcher(managed.substring(0, managed.indexOf("</dependencyManagement>")))
        .results()
        .collect(
            Collectors.toMap(
                found -> found.group(1) + ":" + found.group(2),
                found -> properties.getOrDefault(found.group(3), found.group(3))));
  }

  @Test
  void it_pins_other_libraries_to_the_versions_of_the_build() throws IOException {
    Map<String, String> pinned = versions("ketamine-bom/pom.xml");

    assertThat(pinned).containsKey("com.fasterxml.jackson:jackson-bom");
    assertThat(versions("pom.xml")).containsAllEntriesOf(pinned);
  }

  @Test
  void it_is_of_the_version_of_the_rest() throws IOException {
    String first = "(?<=<version>)[0-9][^<]*";

    assertThat(all(first, "ketamine-bom/pom.xml").get(0)).isEqualTo(all(first, "pom.xml").get(0));
  }
}
