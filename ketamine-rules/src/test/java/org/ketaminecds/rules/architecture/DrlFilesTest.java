package org.ketaminecds.rules.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ketaminecds.rules.reasoning.Conclusions;

/** The reasoning rules keep clear of what Drools does in silence. */
class DrlFilesTest {

  private static final Path RESOURCES = Path.of("src/main/resources");
  private static final Pattern DECIMAL =
      Pattern.compile("\\d\\s*\\.\\s*\\d|\\.\\d|\\d[eEfFdDbB]\\b");
  private static final Pattern REMARK = Pattern.compile("//[^\n]*|/\\*.*?\\*/", Pattern.DOTALL);

  @Test
  void there_are_reasoning_rules_to_check() throws IOException {
    assertThat(files()).hasSizeGreaterThanOrEqualTo(2);
  }

  @Test
  void no_decimal_stands_in_a_rule_since_drools_compares_it_as_a_binary_double()
      throws IOException {
    for (Path file : files()) {
      assertThat(DECIMAL.matcher(code(file)).results().map(hit -> hit.group()))
          .as(file.toString())
          .isEmpty();
    }
  }

  @Test
  void every_rule_stands_in_the_one_package_of_the_conclusions() throws IOException {
    String wanted = Conclusions.class.getPackageName();

    for (Path file : files()) {
      Path folder = RESOURCES.relativize(file.getParent());
      assertThat(folder.toString().replace(folder.getFileSystem().getSeparator(), "."))
          .as("the folder of %s", file)
          .isEqualTo(wanted);
      assertThat(code(file).lines().filter(line -> line.startsWith("package ")))
          .as("the package of %s", file)
          .containsExactly("package " + wanted);
    }
  }

  @Test
  void no_rule_changes_what_other_rules_match() throws IOException {
    for (Path file : files()) {
      assertThat(code(file))
          .as(file.toString())
          .doesNotContainPattern(
              "\\b(insert|update|modify|delete|retract|salience|no-loop|eval)\\b");
    }
  }

  private static String code(Path file) throws IOException {
    return REMARK.matcher(Files.readString(file)).replaceAll("");
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(RESOURCES)) {
      return all.filter(file -> file.toString().endsWith(".drl")).sorted().toList();
    }
  }
}
