package org.ketaminecds.examples;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the JSON Schema of case files. */
@Command(
    name = "schema",
    description = "Prints the JSON Schema of case files.",
    mixinStandardHelpOptions = true)
final class SchemaCommand implements Callable<Integer> {

  private static final String RESOURCE = "ketamine-case.schema.json";

  @Spec private @Nullable CommandSpec spec;

  static String schema() {
    try (InputStream stream =
        Objects.requireNonNull(SchemaCommand.class.getResourceAsStream(RESOURCE), RESOURCE)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    out.print(schema());
    // A full disk must not pass for a schema.
    return out.checkError() ? AssessCommand.FAILED : AssessCommand.ASSESSED;
  }
}
