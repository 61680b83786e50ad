package org.ketaminecds.examples;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ketaminecds.core.DecisionSupport;
import org.ketaminecds.examples.serve.ServeCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line: {@code ketamine assess case.yaml}. */
@Command(
    name = "ketamine",
    description = {
      "Says what published guidance on ketamine for chronic pain says about a case.",
      "It supports a clinician and never replaces one."
    },
    mixinStandardHelpOptions = true)
public final class KetamineCli implements Runnable {

  @Spec private @Nullable CommandSpec spec;

  private KetamineCli() {}

  /** Runs the program and ends with its exit status. */
  public static void main(String[] arguments) {
    CommandLine line = commandLine(DecisionSupport::load, Surroundings.ofProcess());
    line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    System.exit(line.execute(arguments));
  }

  static CommandLine commandLine(
      Supplier<DecisionSupport> decisionSupport, Surroundings surroundings) {
    CommandLine line =
        new CommandLine(new KetamineCli())
            .addSubcommand(new AssessCommand(decisionSupport, surroundings))
            .addSubcommand(new ExplainCommand(decisionSupport, surroundings))
            .addSubcommand(new WhyNotCommand(decisionSupport, surroundings))
            .addSubcommand(new NewCommand())
            .addSubcommand(new CheckCommand())
            .addSubcommand(new TestCommand())
            .addSubcommand(new DiffCommand())
            .addSubcommand(new ImpactCommand(surroundings))
            .addSubcommand(new SchemaCommand())
            .addSubcommand(new ReferenceCommand())
            .addSubcommand(new PackCommand())
            .addSubcommand(new VerifyCommand())
            .addSubcommand(new NewKeyCommand())
            .addSubcommand(new FeedbackCommand())
            .addSubcommand(new AuditEventsCommand())
            .addSubcommand(new ServeCommand(decisionSupport, System.getenv()))
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setExecutionExceptionHandler((failure, failed, parsed) -> report(failure, failed));
    Versions versions = new Versions(decisionSupport);
    tellVersions(line, versions);
    return line;
  }

  private static void tellVersions(CommandLine line, Versions versions) {
    line.getCommandSpec().versionProvider(versions);
    line.getSubcommands().values().forEach(sub -> tellVersions(sub, versions));
  }

  /** Names the failure and its place only: a message could quote the case. */
  private static int report(Exception failure, CommandLine failed) {
    String place =
        Arrays.stream(failure.getStackTrace())
            .filter(frame -> frame.getClassName().startsWith("org.ketaminecds."))
            .findFirst()
            .map(frame -> " at " + frame)
            .orElse("");
    failed.getErr().println("ketamine: internal error, " + failure.getClass().getName() + place);
    return CommandLine.ExitCode.SOFTWARE;
  }

  @Override
  public void run() {
    CommandLine line = Objects.requireNonNull(spec).commandLine();
    throw new ParameterException(line, "Name a command, such as assess.");
  }
}
