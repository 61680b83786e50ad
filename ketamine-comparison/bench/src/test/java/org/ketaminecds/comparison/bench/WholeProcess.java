package org.ketaminecds.comparison.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Runs a program in a JVM of its own. */
final class WholeProcess {

  private WholeProcess() {}

  /** What a run printed last, and how long it took. */
  record Run(double printed, double millis) {}

  /**
   * Runs it once.
   *
   * @throws IllegalStateException if it fails
   */
  static Run once(ClassPath classPath, Class<?> program) throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-cp",
                classPath.toString(),
                program.getName())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int code = process.waitFor();
    double millis = (System.nanoTime() - start) / 1e6;
    if (code != 0) {
      throw new IllegalStateException("%s ended with %s.".formatted(program.getName(), code));
    }
    // A library may write to the output too; the number is the last line.
    String[] lines = output.strip().split("\\R");
    return new Run(Double.parseDouble(lines[lines.length - 1]), millis);
  }
}
