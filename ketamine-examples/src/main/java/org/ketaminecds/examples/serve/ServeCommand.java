package org.ketaminecds.examples.serve;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ketaminecds.core.DecisionSupport;
import org.ketaminecds.fhir.hooks.EndpointOptions;
import org.ketaminecds.fhir.hooks.SpecVersion;
import org.ketaminecds.fhir.hooks.feedback.FileFeedbackStore;
import org.ketaminecds.fhir.intake.IntakeOptions;
import org.ketaminecds.fhir.intake.RecordPart;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Serves CDS Hooks until it is stopped. */
@Command(
    name = "serve",
    description = "Serves CDS Hooks: order-sign, order-select and patient-view.",
    footer = {
      "",
      "Without a proxy in front it speaks plain HTTP and lets every caller in: for demonstrations"
          + " with made-up patients only. Open its address in a browser to see an order and its"
          + " cards.",
      "",
      "Exit status: 0 when it is stopped; 2 for a bad command line; 1 if the program itself failed."
    },
    mixinStandardHelpOptions = true)
public final class ServeCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--port",
      defaultValue = "8080",
      description = "The port on this machine's own address (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--address",
      paramLabel = "URL",
      description = "Where clients call it (default: http://localhost:PORT).")
  private @Nullable String address;

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description = "The time zone of the place of treatment (default: that of this machine).")
  private @Nullable ZoneId zone;

  @Option(
      names = "--jurisdiction",
      paramLabel = "COUNTRY",
      description = "The country of the treatment, such as US.")
  private @Nullable String jurisdiction;

  @Option(
      names = "--reviewed",
      paramLabel = "LIST",
      split = ",",
      description =
          "Lists that the site keeps complete: ${COMPLETION-CANDIDATES}. What a list that was"
              + " fetched whole does not name is then absent, and the answer says so.")
  private List<RecordPart> reviewed = new ArrayList<>();

  @Option(
      names = "--origin",
      paramLabel = "ORIGIN",
      description = "A browser client on another origin that may call; may be given again.")
  private List<String> origins = new ArrayList<>();

  @Option(
      names = "--feedback",
      paramLabel = "FILE",
      description = "Where it is kept what became of the cards (default: ${DEFAULT-VALUE}).",
      defaultValue = "feedback.jsonl")
  private Path feedback = Path.of("");

  @Option(
      names = "--spec",
      defaultValue = "V2_0_1",
      description =
          "The edition of CDS Hooks: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private SpecVersion version = SpecVersion.V2_0_1;

  private final Supplier<DecisionSupport> decisionSupport;

  /** The command, with the guidance to serve. */
  public ServeCommand(Supplier<DecisionSupport> decisionSupport) {
    this.decisionSupport = decisionSupport;
  }

  @Override
  public Integer call() throws InterruptedException {
    try (FileFeedbackStore store = FileFeedbackStore.open(feedback)) {
      HttpServer server =
          CdsServer.start(port, decisionSupport.get(), options(), store, InstantSource.system());
      CountDownLatch stopped = new CountDownLatch(1);
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(
                  () -> {
                    CdsServer.stop(server);
                    stopped.countDown();
                  }));
      Objects.requireNonNull(spec)
          .commandLine()
          .getOut()
          .println("Serving at http://localhost:" + server.getAddress().getPort());
      stopped.await();
      return 0;
    } catch (IOException closing) {
      throw new UncheckedIOException(closing);
    } catch (IllegalArgumentException bad) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(), String.valueOf(bad.getMessage()));
    }
  }

  private EndpointOptions options() {
    IntakeOptions intake = IntakeOptions.none();
    if (jurisdiction != null) {
      intake = intake.withJurisdiction(jurisdiction);
    }
    for (RecordPart part : reviewed) {
      intake = intake.withReviewed(part);
    }
    Set<String> allowed = new LinkedHashSet<>(origins);
    return EndpointOptions.at(
            Optional.ofNullable(address).orElse("http://localhost:" + port),
            Optional.ofNullable(zone).orElseGet(ZoneId::systemDefault))
        .withIntake(intake)
        .withOrigins(allowed)
        .withVersion(version);
  }
}
