package org.ketaminecds.fhir.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ExtensionPageTest {

  private static final Path PAGE = Path.of("..", "docs", "fhir-answers.md");
  private static final Pattern NAME = Pattern.compile("`([a-z-]+)`");

  @Test
  void the_page_tells_every_extension_and_no_other() throws IOException {
    String table = Files.readString(PAGE).split("\\| name \\| stands on \\| holds \\|")[1];
    Set<String> told =
        table
            .lines()
            .filter(line -> line.startsWith("| `"))
            .map(line -> line.split("\\|")[1])
            .flatMap(names -> NAME.matcher(names).results())
            .map((MatchResult name) -> name.group(1))
            .collect(Collectors.toSet());

    assertThat(told)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(OwnExtension.values()).map(OwnExtension::id).toList());
  }
}
