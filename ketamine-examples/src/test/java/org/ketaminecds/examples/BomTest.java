package org.ketaminecds.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
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

  @Test
  void it_is_of_the_version_of_the_rest() throws IOException {
    String first = "(?<=<version>)[0-9][^<]*";

    assertThat(all(first, "ketamine-bom/pom.xml").get(0)).isEqualTo(all(first, "pom.xml").get(0));
  }
}
