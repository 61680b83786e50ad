package org.ketaminecds.examples;

import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.ketaminecds.core.DecisionSupport;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.core.problem.Problems;
import org.ketaminecds.rules.casefile.CaseFile;
import org.ketaminecds.rules.casefile.CaseReader;
import org.ketaminecds.rules.guidance.InvalidGuidanceException;
import picocli.CommandLine;

/**
 * Answers the cases that a command line names; if anything is wrong, says what and answers none.
 */
final class CaseWork {

  private final Supplier<DecisionSupport> bundled;
  private final Surroundings surroundings;

  CaseWork(Supplier<DecisionSupport> bundled, Surroundings surroundings) {
    this.bundled = bundled;
    this.surroundings = surroundings;
  }

  /** What is asked of the cases. */
  @FunctionalInterface
  interface Question {

    /** Notes what is wrong with the rest of the command line. */
    default void check(DecisionSupport support, Problems problems) {}

    /** What to print. */
    String answer(DecisionSupport support, List<CaseFile> files);
  }

  /** The exit status: 0 if it was answered, 2 if the input is bad, 1 if nothing can be written. */
  int run(CommandLine line, GuidanceOption guidance, List<String> names, Question question) {
    try {
      DecisionSupport support = guidance.support(bundled);
      Problems problems = new Problems();
      List<CaseFile> files =
          new CaseFiles(CaseReader.of(support), surroundings.input(), problems).read(names);
      question.check(support, problems);
      if (!problems.isEmpty()) {
        return refused(line, problems.list());
      }
      line.getOut().print(question.answer(support, files));
      // A full disk must not pass for an answer.
      return line.getOut().checkError() ? AssessCommand.FAILED : AssessCommand.ASSESSED;
    } catch (InvalidGuidanceException invalid) {
      return refused(line, invalid.problems());
    } catch (IOException unreadable) {
      return refused(line, List.of(PackWork.problem(unreadable)));
    }
  }

  private static int refused(CommandLine line, List<Problem> problems) {
    problems.forEach(problem -> line.getErr().println(Printable.of(problem.toString())));
    return AssessCommand.BAD_INPUT;
  }
}
