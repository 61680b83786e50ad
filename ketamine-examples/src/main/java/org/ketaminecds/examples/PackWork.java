package org.ketaminecds.examples;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.security.GeneralSecurityException;
import java.util.List;
import org.ketaminecds.core.problem.InvalidCaseException;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.rules.guidance.InvalidGuidanceException;
import picocli.CommandLine;

/** Does a piece of work with guidance, cases or keys, and turns whatever stops it into problems. */
final class PackWork {

  private PackWork() {}

  /** A piece of work; it gives what to print. */
  @FunctionalInterface
  interface Work {
    String done() throws IOException, GeneralSecurityException;
  }

  /**
   * The exit status: 0 if it was done, 2 if the input is bad, 1 if the output cannot be written.
   */
  static int run(CommandLine line, OutputFormat format, Work work) {
    PackReport report = new PackReport(format);
    try {
      PrintWriter out = line.getOut();
      out.print(work.done());
      return out.checkError() ? AssessCommand.FAILED : AssessCommand.ASSESSED;
    } catch (InvalidGuidanceException invalid) {
      return refused(line, format, report.bad(invalid.problems()));
    } catch (InvalidCaseException invalid) {
      return refused(line, format, report.bad(invalid.problems()));
    } catch (GeneralSecurityException key) {
      return refused(
          line, format, report.bad(List.of(Problem.of("key", said(key), "an Ed25519 key"))));
    } catch (IOException unreadable) {
      return refused(line, format, report.bad(List.of(problem(unreadable))));
    }
  }

  /** What is wrong with a file or folder. */
  static Problem problem(IOException unreadable) {
    return Problem.of(said(unreadable), found(unreadable), "what can be read or written");
  }

  private static int refused(CommandLine line, OutputFormat format, String text) {
    PrintWriter target = format == OutputFormat.JSON ? line.getOut() : line.getErr();
    target.print(text);
    return target.checkError() ? AssessCommand.FAILED : AssessCommand.BAD_INPUT;
  }

  private static String said(Exception failure) {
    String message = failure.getMessage();
    return message == null ? failure.getClass().getSimpleName() : message;
  }

  private static String found(IOException failure) {
    if (failure instanceof NoSuchFileException) {
      return "no such file or folder";
    }
    return failure instanceof FileAlreadyExistsException
        ? "a file that is there already"
        : failure.getClass().getSimpleName();
  }
}
