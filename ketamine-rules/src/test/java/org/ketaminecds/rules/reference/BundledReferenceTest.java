package org.ketaminecds.rules.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ketaminecds.rules.guidance.GuidanceFiles;

/** The pages in docs/guidance are those of the bundled guidance. */
class BundledReferenceTest {

  private static final Path FOLDER = Path.of("..", "docs", "guidance");
  private static final Map<String, String> PAGES = Reference.of(GuidanceFiles.bundled()).pages();
  private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)(?:#([^)]+))?\\)");
  private static final String RENEW =
      "docs/guidance is stale; renew it with: ./ketamine reference docs/guidance";

  @Test
  void the_pages_are_those_of_the_guidance() throws IOException {
    for (Map.Entry<String, String> page : PAGES.entrySet()) {
      Path file = FOLDER.resolve(page.getKey());
      assertThat(file).as(RENEW).exists();
      assertThat(Files.readString(file)).as("%s (%s)", RENEW, file).isEqualTo(page.getValue());
    }
  }

  @Test
  void no_page_is_left_over_from_a_guideline_that_is_gone() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .as("delete what the command no longer writes, %s", RENEW)
          .containsExactlyInAnyOrderElementsOf(PAGES.keySet());
    }
  }

  @Test
  void every_link_leads_to_a_heading() {
    assertThat(PAGES)
        .allSatisfy(
            (name, text) ->
                assertThat(LINK.matcher(text).results())
                    .as(name)
                    .isNotEmpty()
                    .allSatisfy(link -> assertThat(leads(link.group(1), link.group(2))).isTrue()));
  }

  @Test
  void no_row_of_a_table_has_more_cells_than_its_heading() {
    Pattern border = Pattern.compile("(?<!\\\\)\\|");
    assertThat(PAGES)
        .allSatisfy(
            (name, text) ->
                assertThat(
                        Stream.of(text.split("\n\n", -1))
                            .filter(part -> part.startsWith("|"))
                            .map(
                                table ->
                                    table
                                        .lines()
                                        .map(row -> border.matcher(row).results().count())
                                        .collect(Collectors.toSet())))
                    .as(name)
                    .isNotEmpty()
                    .allSatisfy(counts -> assertThat(counts).hasSize(1)));
  }

  private static boolean leads(String page, String anchor) {
    String text = PAGES.get(page);
    return text != null
        && (anchor == null
            || text.lines()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("^#+ ", ""))
                .map(heading -> heading.toLowerCase(Locale.ROOT))
                .map(heading -> heading.replace(".", "").replace(' ', '-'))
                .anyMatch(anchor::equals));
  }
}
