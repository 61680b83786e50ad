package org.ketaminecds.examples.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.core.problem.Problems;
import picocli.CommandLine;

/** The page about the service says what the program takes. */
class ServicePageTest {

  private static final Path PAGE = Path.of("..", "docs", "service.md");

  @TempDir Path folder;

  @Test
  void itListsEverySettingAndNoOther() throws IOException {
    assertThat(
            Pattern.compile("(?m)^\\| `([a-z-]+)` \\|").matcher(Files.readString(PAGE)).results())
        .extracting(row -> row.group(1))
        .containsExactlyInAnyOrderElementsOf(
            ServeCommand.names(
                new CommandLine(new ServeCommand(() -> HookCalls.SUPPORT, Map.of()))));
  }

  @Test
  void theFileThatItShowsIsWantingTheNamedFilesOnly() throws IOException {
    MatchResult shown =
        Pattern.compile("(?s)```yaml\n(.*?)```")
            .matcher(Files.readString(PAGE))
            .results()
            .findFirst()
            .orElseThrow();
    Problems problems = new Problems();
    GivenSettings given =
        new GivenSettings(
            ServeCommand.names(
                new CommandLine(new ServeCommand(() -> HookCalls.SUPPORT, Map.of()))),
            problems);
    given.addFile(Files.writeString(folder.resolve("serve.yaml"), shown.group(1)));

    new SettingsReader(given, Optional.of("secret"), problems, HookCalls.CLOCK.instant()).read();

    assertThat(problems.list())
        .extracting(Problem::found)
        .containsExactlyInAnyOrder(
            "\"site.p12\"",
            "\"ehr.jwks\"",
            "\"ketamine.pack\"",
            "\"public.pem\"",
            "\"/var/lib/ketamine/feedback.jsonl\"",
            "\"/var/lib/ketamine/audit.jsonl\"");
  }
}
