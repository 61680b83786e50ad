package org.ketaminecds.examples.serve;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ketaminecds.core.DecisionSupport;
import org.ketaminecds.core.problem.Problems;
import org.ketaminecds.rules.reload.Ticker;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Serves CDS Hooks until it is stopped. */
@Command(
    name = "serve",
    description = "Serves CDS Hooks: order-sign, order-select and patient-view.",
    footer = {
      "",
      "Each setting may also stand in the file of --config, by its name, and in a variable such as"
          + " KETAMINE_SERVE_PORT; the command line goes before the variable, and that before the"
          + " file. The password of the certificate stands in KETAMINE_SERVE_TLS_PASSWORD.",
      "",
      "Without TLS and clients it lets every program on this machine in: for demonstrations with"
          + " made-up patients. Open /demo in a browser to see an order and its cards.",
      "",
      "Exit status: that of the signal by which it is stopped, 143 for SIGTERM; 2 for bad settings;"
          + " 1 if the program itself failed."
    },
    mixinStandardHelpOptions = true)
public final class ServeCommand implements Callable<Integer> {

  private static final Set<String> NO_SETTINGS = Set.of("config", "help", "version");

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "A file with settings, in YAML or JSON.")
  private @Nullable Path config;

  /** Picocli reads it. */
  @SuppressWarnings("UnusedVariable")
  @Mixin
  private final ServeOptions options = new ServeOptions();

  private final Supplier<DecisionSupport> decisionSupport;
  private final Map<String, String> environment;

  /** The command, with the guidance to serve if the settings name none. */
  public ServeCommand(Supplier<DecisionSupport> decisionSupport, Map<String, String> environment) {
    this.decisionSupport = decisionSupport;
    this.environment = Map.copyOf(environment);
  }

  @Override
  public Integer call() throws InterruptedException {
    CommandLine line = Objects.requireNonNull(spec).commandLine();
    CountDownLatch stop = new CountDownLatch(1);
    CountDownLatch closed = new CountDownLatch(1);
    InstantSource clock = InstantSource.system();
    try (CdsServer server =
        CdsServer.start(settings(line, clock), decisionSupport, clock, Ticker::every)) {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(stop, closed)));
      line.getOut().println("Serving at " + server.address());
      stop.await();
      return 0;
    } catch (IllegalArgumentException bad) {
      return refuse(line, String.valueOf(bad.getMessage()));
    } catch (IOException unusable) {
      return refuse(line, "The service cannot be started: " + unusable);
    } finally {
      closed.countDown();
    }
  }

  /** Without the usage, which would scroll away what is wrong. */
  private static int refuse(CommandLine line, String why) {
    line.getErr().println(line.getColorScheme().errorText(why));
    return CommandLine.ExitCode.USAGE;
  }

  /** The program ends once the service has come to its end. */
  private static void end(CountDownLatch stop, CountDownLatch closed) {
    stop.countDown();
    try {
      closed.await();
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }

  private ServeSettings settings(CommandLine line, InstantSource clock) {
    Problems problems = new Problems();
    GivenSettings given = new GivenSettings(names(line), problems);
    if (config != null) {
      given.addFile(config);
    }
    given.addEnvironment(environment);
    for (OptionSpec option : line.getParseResult().matchedOptions()) {
      if (!NO_SETTINGS.contains(name(option))) {
        given.addOption(name(option), option.stringValues());
      }
    }
    ServeSettings settings =
        new SettingsReader(
                given,
                Optional.ofNullable(environment.get(GivenSettings.TLS_PASSWORD)),
                problems,
                clock.instant())
            .read();
    if (!problems.isEmpty()) {
      throw Parts.refusal(problems);
    }
    return settings;
  }

  /** Every setting is an option, so that help, file and variables cannot part. */
  static Set<String> names(CommandLine line) {
    return line.getCommandSpec().options().stream()
        .map(ServeCommand::name)
        .filter(name -> !NO_SETTINGS.contains(name))
        .collect(Collectors.toSet());
  }

  private static String name(OptionSpec option) {
    return option.longestName().substring("--".length());
  }
}
