package org.ketaminecds.rules.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes into a hospital's software with this module stays small, and compiles nothing. */
class RuntimeClassPathTest {

  private static final int MOST_JARS = 20;
  private static final long MOST_BYTES = 8_000_000;

  /** Packages and services by which each kind of unwanted library is known, in whatever jar. */
  private static final Map<String, List<String>> UNWANTED =
      Map.of(
          "a Java compiler",
          List.of("org/eclipse/jdt/", "org/codehaus/janino/", "org/codehaus/commons/compiler/"),
          "a Java parser",
          List.of("com/github/javaparser/"),
          "ANTLR",
          List.of("org/antlr/"),
          "MVEL",
          List.of("org/mvel/", "org/mvel2/", "org/mvel3/"),
          "XStream",
          List.of("com/thoughtworks/xstream/"),
          "a logging implementation",
          List.of(
              "ch/qos/logback/",
              "org/apache/logging/log4j/core/",
              "org/apache/log4j/",
              "org/slf4j/simple/",
              "org/slf4j/jul/",
              "META-INF/services/org.slf4j.spi.SLF4JServiceProvider",
              "org/slf4j/impl/StaticLoggerBinder"));

  private static final RuntimeClassPath RUNTIME = RuntimeClassPath.resolvedIn(Path.of("target"));

  @Test
  void it_holds_what_the_module_needs_to_run() {
    assertThat(RUNTIME.entries())
        .anyMatch(entry -> holds(entry, "org/ketaminecds/core/DecisionSupport.class"))
        .anyMatch(entry -> holds(entry, "org/ketaminecds/rules/BundledDecisionSupport.class"))
        .anyMatch(entry -> holds(entry, "org/kie/api/KieBase.class"))
        .anyMatch(entry -> holds(entry, "org/slf4j/Logger.class"));
  }

  @Test
  void it_holds_at_most_20_jars() {
    assertThat(RUNTIME.entries())
        .as("jars that come with ketamine-rules: %s", listed())
        .hasSizeLessThanOrEqualTo(MOST_JARS);
  }

  @Test
  void it_takes_at_most_8_MB() {
    assertThat(RUNTIME.size())
        .as("bytes that come with ketamine-rules: %s", listed())
        .isLessThanOrEqualTo(MOST_BYTES);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a Java compiler",
        "a Java parser",
        "ANTLR",
        "MVEL",
        "XStream",
        "a logging implementation"
      })
  void it_brings_nothing_that_compiles_parses_java_or_chooses_the_logging(String kind) {
    for (Path entry : RUNTIME.entries()) {
      assertThat(RuntimeClassPath.files(entry))
          .as(
              "files of %s in %s; mvn dependency:tree -pl ketamine-rules shows who brings it",
              kind, entry)
          .noneMatch(
              file -> UNWANTED.get(kind).stream().anyMatch(unwanted -> file.contains(unwanted)));
    }
  }

  private static boolean holds(Path entry, String file) {
    return RuntimeClassPath.files(entry).contains(file);
  }

  private static String listed() {
    return RUNTIME.entries().stream()
        .map(entry -> "%s (%s bytes)".formatted(entry, RuntimeClassPath.size(entry)))
        .collect(Collectors.joining("\n  ", "\n  ", "\n"));
  }
}
