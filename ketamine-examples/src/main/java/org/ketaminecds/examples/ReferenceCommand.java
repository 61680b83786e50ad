package org.ketaminecds.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ketaminecds.rules.guidance.GuidanceFiles;
import org.ketaminecds.rules.reference.Reference;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the guidance as pages for people. */
@Command(
    name = "reference",
    description = "Writes the guidance as Markdown pages for people.",
    mixinStandardHelpOptions = true)
final class ReferenceCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "DIR",
      description = "The folder for the pages; pages of the same name in it are replaced.")
  private Path folder = Path.of("");

  @Override
  public Integer call() {
    CommandLine line = Objects.requireNonNull(spec).commandLine();
    Map<String, String> pages = Reference.of(GuidanceFiles.bundled()).pages();
    try {
      Files.createDirectories(folder);
      for (Map.Entry<String, String> page : pages.entrySet()) {
        Files.writeString(folder.resolve(page.getKey()), page.getValue());
      }
    } catch (IOException unwritable) {
      line.getErr()
          .println(Printable.of("%s: cannot be written, %s".formatted(folder, unwritable)));
      return AssessCommand.FAILED;
    }
    line.getOut().println("%s pages written to %s".formatted(pages.size(), folder));
    return line.getOut().checkError() ? AssessCommand.FAILED : AssessCommand.ASSESSED;
  }
}
