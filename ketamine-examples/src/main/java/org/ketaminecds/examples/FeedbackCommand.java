package org.ketaminecds.examples;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ketaminecds.fhir.hooks.feedback.FeedbackReport;
import org.ketaminecds.fhir.hooks.feedback.FeedbackReport.Tally;
import org.ketaminecds.fhir.hooks.feedback.FileFeedbackStore;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says which recommendations clinicians set aside, how often and why. */
@Command(
    name = "feedback",
    description = "Says what became of the cards, for each recommendation that they showed.",
    footer = {
      "",
      "Those come first that were set aside most often. FILE is what \"serve\" keeps; it may go on"
          + " serving.",
      "",
      "Exit status: 0 if the file was read; 2 if not; 1 if the program itself failed."
    },
    mixinStandardHelpOptions = true)
final class FeedbackCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Parameters(index = "0", paramLabel = "FILE", description = "The file of feedback.")
  private @Nullable Path file;

  @Option(
      names = "--format",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private OutputFormat format = OutputFormat.TEXT;

  @Override
  public Integer call() {
    CommandLine line = Objects.requireNonNull(spec).commandLine();
    List<Map.Entry<String, Tally>> tallies = tallies(line, Objects.requireNonNull(file));
    if (format == OutputFormat.JSON) {
      line.getOut().println(json(tallies));
    } else {
      text(tallies, line.getOut());
    }
    return 0;
  }

  private static List<Map.Entry<String, Tally>> tallies(CommandLine line, Path file) {
    try {
      FeedbackReport report = FileFeedbackStore.reportOf(file);
      return report.byRecommendation().entrySet().stream()
          .sorted(
              Comparator.comparing((Map.Entry<String, Tally> entry) -> percent(entry.getValue()))
                  .reversed()
                  .thenComparing(Map.Entry::getKey))
          .toList();
    } catch (UncheckedIOException unreadable) {
      throw new ParameterException(
          line, "%s: found no file that can be read; wanted a file of feedback.".formatted(file));
    } catch (IllegalArgumentException foreign) {
      throw new ParameterException(line, String.valueOf(foreign.getMessage()));
    }
  }

  /** Of a hundred cards, how many were set aside; to the nearest whole one. */
  private static int percent(Tally tally) {
    return Math.round(100f * tally.overridden() / tally.shown());
  }

  private static void text(List<Map.Entry<String, Tally>> tallies, PrintWriter out) {
    if (tallies.isEmpty()) {
      out.println("No card was shown yet.");
      return;
    }
    String row = "%-16s %6s %9s %10s  %s%n";
    out.printf(row, "recommendation", "cards", "accepted", "set aside", "reasons");
    for (Map.Entry<String, Tally> entry : tallies) {
      Tally tally = entry.getValue();
      out.printf(
          row,
          entry.getKey(),
          tally.shown(),
          tally.accepted(),
          "%s (%s %%)".formatted(tally.overridden(), percent(tally)),
          tally.reasons().entrySet().stream()
              .map(reason -> reason.getKey() + " " + reason.getValue())
              .collect(Collectors.joining(", ")));
    }
  }

  private static String json(List<Map.Entry<String, Tally>> tallies) {
    ObjectNode json = new JsonMapper().createObjectNode();
    ArrayNode all = json.putArray("recommendations");
    for (Map.Entry<String, Tally> entry : tallies) {
      Tally tally = entry.getValue();
      ObjectNode one = all.addObject();
      one.put("id", entry.getKey());
      one.put("shown", tally.shown());
      one.put("accepted", tally.accepted());
      one.put("overridden", tally.overridden());
      ObjectNode reasons = one.putObject("reasons");
      tally.reasons().forEach(reasons::put);
    }
    return json.toPrettyString();
  }
}
