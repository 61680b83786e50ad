package org.ketaminecds.examples.serve;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.ketaminecds.core.DecisionSupport;
import org.ketaminecds.core.ObservedDecisionSupport;
import org.ketaminecds.fhir.hooks.CdsHooksEndpoint;
import org.ketaminecds.fhir.hooks.EndpointOptions;
import org.ketaminecds.fhir.hooks.audit.AuditTrail;
import org.ketaminecds.fhir.terminology.ValueSets;
import org.ketaminecds.rules.reload.Ticker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The HTTP server of the JDK around the service, with what a running service needs. */
final class CdsServer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(CdsServer.class);
  private static final LocalDate SOME_DAY = LocalDate.of(2000, 1, 1);
  private static final int THREADS = 8;
  private static final int WAITING = 64;
  private static final int GRACE_SECONDS = 5;

  static {
    // Read once by the JDK's server, which sends head and body of a response apart: without it the
    // body waits 40 ms for the client to acknowledge the head.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    // Who sends or takes a byte now and then must not hold a thread for ever; in seconds.
    System.setProperty("sun.net.httpserver.maxReqTime", "30");
    System.setProperty("sun.net.httpserver.maxRspTime", "30");
  }

  private final HttpServer server;
  private final String address;

  private final Opened opened;

  private CdsServer(HttpServer server, String address, Opened opened) {
    this.server = server;
    this.address = address;
    this.opened = opened;
  }

  /**
   * Starts to serve, once everything is loaded and has answered a made-up call.
   *
   * @param bundled the guidance if the settings name none
   * @param ticking when to look at guidance that is watched, for a pause between two looks
   * @throws IllegalArgumentException with every setting that cannot be carried out; then nothing is
   *     left open, and no file is left behind that was not there
   * @throws IOException if the port was taken while everything was loaded
   */
  static CdsServer start(
      ServeSettings settings,
      Supplier<DecisionSupport> bundled,
      InstantSource clock,
      Function<Duration, Ticker> ticking)
      throws IOException {
    Opened opened = new Opened();
    try {
      return start(settings, Parts.of(settings, bundled, opened), clock, ticking, opened);
    } catch (IOException | RuntimeException failed) {
      opened.undo();
      throw failed;
    }
  }

  private static CdsServer start(
      ServeSettings settings,
      Parts parts,
      InstantSource clock,
      Function<Duration, Ticker> ticking,
      Opened opened)
      throws IOException {
    EndpointOptions options = settings.endpoint(parts.port().place().getPort());
    PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    opened.add(registry::close);
    ServiceMetrics metrics = new ServiceMetrics(registry);
    List<AuditTrail> trails = new ArrayList<>(List.of(metrics));
    parts.audit().ifPresent(trails::add);
    WarmUp.with(parts.support(), options, clock);
    CdsHooksEndpoint endpoint =
        new CdsHooksEndpoint(
            new ObservedDecisionSupport(parts.support(), metrics, System::nanoTime),
            ValueSets.bundled(),
            options,
            parts.feedback(),
            AuditTrail.all(trails),
            clock);
    ServiceState state =
        new ServiceState(
            endpoint::troubles,
            parts.support().fingerprint(SOME_DAY.atStartOfDay(), options.assessment()).guidance());
    metrics.watchTroubles(state::troubles);
    metrics.answering(state.answering());
    parts
        .guidance()
        .ifPresent(one -> one.watch(ticking, new TakeOver(endpoint, one::current, metrics, state)));
    HttpServer server = server(settings);
    server.createContext(
        "/",
        new HttpBridge(
            endpoint, options.longestBody(), RoomForBodies.ofThisProgram(), metrics::responded));
    if (settings.clients().isEmpty()) {
      server.createContext("/demo", StaticPage.of("demo.html"));
    }
    server.createContext("/health", Probe.of("application/json", () -> "{\"status\":\"UP\"}"));
    server.createContext("/ready", Probe.of("application/json", state::json));
    server.createContext(
        "/metrics", Probe.of("text/plain;version=0.0.4;charset=utf-8", registry::scrape));
    listen(server, parts.port(), opened);
    return new CdsServer(server, options.address(), opened);
  }

  private static HttpServer server(ServeSettings settings) throws IOException {
    if (settings.tls().isEmpty()) {
      return HttpServer.create();
    }
    HttpsServer server = HttpsServer.create();
    server.setHttpsConfigurator(new HttpsConfigurator(settings.tls().get().context()));
    return server;
  }

  /** Only now: a balancer that sees an open port sends calls, and they would wait. */
  private static void listen(HttpServer server, HeldPort port, Opened opened) throws IOException {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    opened.add(() -> stop(server, threads));
    server.setExecutor(threads);
    port.handTo(server, WAITING);
    server.start();
  }

  /** The JDK's own way to stop waits out the whole grace even where nothing is being answered. */
  private static void stop(HttpServer server, ExecutorService threads) throws InterruptedException {
    threads.shutdown();
    boolean ended = threads.awaitTermination(GRACE_SECONDS, TimeUnit.SECONDS);
    if (!ended) {
      LOG.warn("Calls were cut off that took longer than {} seconds.", GRACE_SECONDS);
    }
    server.stop(0);
  }

  /** Where it is called. */
  String address() {
    return address;
  }

  /** The port on which it listens. */
  int port() {
    return server.getAddress().getPort();
  }

  /** Takes no more calls, lets what is being answered come to its end, and closes the files. */
  @Override
  public void close() {
    opened.close();
  }
}
