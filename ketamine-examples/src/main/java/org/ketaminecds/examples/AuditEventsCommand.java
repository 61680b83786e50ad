package org.ketaminecds.examples;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ketaminecds.fhir.hooks.audit.AuditEvents;
import org.ketaminecds.fhir.hooks.audit.FileAuditTrail;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Gives the audit trail of the service as FHIR. */
@Command(
    name = "audit-events",
    description = "Prints the audit trail as AuditEvents of FHIR R4, one in a line (NDJSON).",
    footer = {
      "",
      "FILE is what \"serve --audit\" keeps; it may go on serving. The events hold no value of a"
          + " patient.",
      "",
      "Exit status: 0 if the file was read; 2 if not, and what was printed ends before the line"
          + " that is none; 1 if the program itself failed."
    },
    mixinStandardHelpOptions = true)
final class AuditEventsCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Parameters(index = "0", paramLabel = "FILE", description = "The file of answers.")
  private @Nullable Path file;

  @Override
  public Integer call() {
    CommandLine line = Objects.requireNonNull(spec).commandLine();
    Path trail = Objects.requireNonNull(file);
    PrintWriter out = line.getOut();
    try {
      // A line break of NDJSON is the same on every machine.
      FileAuditTrail.read(trail, answer -> out.print(AuditEvents.json(answer) + "\n"));
      out.flush();
      return 0;
    } catch (UncheckedIOException unreadable) {
      throw new ParameterException(
          line, "%s: found no file that can be read; wanted an audit trail.".formatted(trail));
    } catch (IllegalArgumentException foreign) {
      throw new ParameterException(line, String.valueOf(foreign.getMessage()));
    }
  }
}
