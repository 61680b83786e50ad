package org.ketaminecds.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A measure against a hazard is only claimed where a test shows it. */
class HazardsPageTest {

  private static final Path ROOT = Path.of("..");
  private static final Pattern NAMED = Pattern.compile("`([A-Za-z]+)#([A-Za-z0-9_]+)`");
  private static final Pattern HAZARD = Pattern.compile("(?ms)^## (H-\\d\\d) .*?(?=^## |\\z)");

  private static String page() throws IOException {
    return Files.readString(ROOT.resolve("docs/hazards.md"));
  }

  /** The text of each test class, by its name. */
  private static Map<String, String> tests() throws IOException {
    Map<String, String> tests = new HashMap<>();
    try (Stream<Path> all = Files.walk(ROOT, 20)) {
      List<Path> sources =
          all.filter(path -> path.toString().contains("src/test/java"))
              .filter(path -> path.toString().endsWith(".java"))
              .toList();
      for (Path source : sources) {
        String name = source.getFileName().toString();
        tests.put(name.substring(0, name.length() - ".java".length()), Files.readString(source));
      }
    }
    return tests;
  }

  @Test
  void every_test_that_it_names_exists() throws IOException {
    Map<String, String> tests = tests();

    assertThat(NAMED.matcher(page()).results())
        .isNotEmpty()
        .allSatisfy(
            named ->
                assertThat(tests.getOrDefault(named.group(1), ""))
                    .as(named.group())
                    .contains("void " + named.group(2) + "("));
  }

  @Test
  void every_hazard_has_its_number_and_says_all_of_it() throws IOException {
    List<MatchResult> hazards = HAZARD.matcher(page()).results().toList();

    assertThat(hazards).hasSizeGreaterThan(20);
    for (int place = 0; place < hazards.size(); place++) {
      assertThat(hazards.get(place).group(1)).isEqualTo("H-%02d".formatted(place + 1));
      assertThat(hazards.get(place).group())
          .contains("- How: ", "- Against it: ", "- Shown by: `", "- What remains: ");
    }
  }
}
