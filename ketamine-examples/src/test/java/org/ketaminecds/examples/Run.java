package org.ketaminecds.examples;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.ketaminecds.core.DecisionSupport;
import org.ketaminecds.core.render.Colour;
import picocli.CommandLine;

/**
 * One run of the command line.
 *
 * @param status the exit status
 * @param output what was written to standard output
 * @param errors what was written to standard error
 */
record Run(int status, String output, String errors) {

  static Run of(String... arguments) {
    return withInput("", arguments);
  }

  static Run withInput(String input, String... arguments) {
    byte[] bytes = input.getBytes(StandardCharsets.UTF_8);
    Surroundings surroundings = new Surroundings(new ByteArrayInputStream(bytes), Colour.NONE, 80);
    return in(surroundings, Examples::support, arguments);
  }

  static Run in(Surroundings surroundings, Supplier<DecisionSupport> support, String... arguments) {
    StringWriter output = new StringWriter();
    StringWriter errors = new StringWriter();
    CommandLine line = KetamineCli.commandLine(support, surroundings);
    line.setOut(new PrintWriter(output, true));
    line.setErr(new PrintWriter(errors, true));
    int status = line.execute(arguments);
    return new Run(status, output.toString(), errors.toString());
  }
}
