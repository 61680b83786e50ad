package org.ketaminecds.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A law, and a measure against a hazard or a threat, is only claimed where a test shows it. */
class SafetyPagesTest {

  private static final Path ROOT = Path.of("..");
  private static final Pattern NAMED = Pattern.compile("`([A-Za-z]+)#([A-Za-z0-9_]+)`");
  private static final Map<String, String> TESTS = tests();

  /** A page of numbered entries, each of which says the same things. */
  enum Page {
    HAZARDS("docs/hazards.md", "H", 21, "- How: ", "- Against it: ", "- What remains: "),
    THREATS(
        "docs/threat-model.md",
        "T",
        13,
        "- Who: ",
        "- What for: ",
        "- Against it: ",
        "- What remains: "),
    LAWS("docs/laws.md", "L", 8, "- Status: ");

    private final String file;
    private final String letter;
    private final int least;
    private final String[] told;

    Page(String file, String letter, int least, String... told) {
      this.file = file;
      this.letter = letter;
      this.least = least;
      this.told = told;
    }

    private String text() throws IOException {
      return Files.readString(ROOT.resolve(file));
    }

    private List<MatchResult> entries() throws IOException {
      return Pattern.compile("(?ms)^## (%s-\\d\\d) .*?(?=^## |\\z)".formatted(letter))
          .matcher(text())
          .results()
          .toList();
    }
  }

  /** The text of each test class, by its name. */
  private static Map<String, String> tests() {
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
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return tests;
  }

  @ParameterizedTest
  @EnumSource
  void every_test_that_it_names_exists(Page page) throws IOException {
    assertThat(NAMED.matcher(page.text()).results())
        .isNotEmpty()
        .allSatisfy(
            named ->
                assertThat(TESTS.getOrDefault(named.group(1), ""))
                    .as(named.group())
                    .contains("void " + named.group(2) + "("));
  }

  @ParameterizedTest
  @EnumSource
  void every_entry_has_its_number_and_says_all_of_it(Page page) throws IOException {
    List<MatchResult> entries = page.entries();

    assertThat(entries).hasSizeGreaterThanOrEqualTo(page.least);
    for (int place = 0; place < entries.size(); place++) {
      assertThat(entries.get(place).group(1))
          .isEqualTo("%s-%02d".formatted(page.letter, place + 1));
      assertThat(entries.get(place).group()).contains(page.told).contains("- Shown by: `");
    }
  }
}
