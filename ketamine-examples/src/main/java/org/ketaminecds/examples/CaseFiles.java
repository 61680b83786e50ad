package org.ketaminecds.examples;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ketaminecds.core.problem.InvalidCaseException;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.core.problem.Problems;
import org.ketaminecds.rules.casefile.CaseFile;
import org.ketaminecds.rules.casefile.CaseReader;

/**
 * Reads the case files that the command line names, and collects what is wrong with all of them.
 */
final class CaseFiles {

  static final String STANDARD_INPUT = "-";

  private final CaseReader reader;
  private final InputStream input;
  private final Problems problems;

  CaseFiles(CaseReader reader, InputStream input, Problems problems) {
    this.reader = reader;
    this.input = input;
    this.problems = problems;
  }

  List<CaseFile> read(List<String> names) {
    List<CaseFile> files = new ArrayList<>();
    for (String name : names) {
      try {
        files.add(readOne(name));
      } catch (InvalidCaseException invalid) {
        problems.addAll(invalid.problems());
      } catch (IOException | InvalidPathException unreadable) {
        problems.add(unreadable(name));
      }
    }
    if (names.stream().filter(STANDARD_INPUT::equals).count() > 1) {
      problems.add(Problem.of(STANDARD_INPUT, "standard input twice", "standard input once"));
    }
    return files;
  }

  private CaseFile readOne(String name) throws IOException {
    return name.equals(STANDARD_INPUT)
        ? reader.read(input, "standard input")
        : reader.read(Path.of(name));
  }

  private static Problem unreadable(String name) {
    return Problem.of(name, found(name), "a case file in YAML or JSON, or - for standard input");
  }

  private static String found(String name) {
    try {
      Path path = Path.of(name);
      if (Files.isDirectory(path)) {
        return "a folder";
      }
      return Files.exists(path) ? "a file that cannot be read" : "no such file";
    } catch (InvalidPathException noPath) {
      return "no path of a file";
    }
  }
}
