package org.ketaminecds.examples.serve;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.ketaminecds.core.DecisionSupport;
import org.ketaminecds.core.ObservedDecisionSupport;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.fhir.hooks.CdsHooksEndpoint;
import org.ketaminecds.fhir.hooks.EndpointOptions;
import org.ketaminecds.fhir.hooks.audit.AuditTrail;
import org.ketaminecds.fhir.hooks.audit.FileAuditTrail;
import org.ketaminecds.fhir.hooks.feedback.FileFeedbackStore;
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

  /** What is to be closed, in this order: no call comes in before the files are closed. */
  private final Deque<AutoCloseable> opened;

  private CdsServer(HttpServer server, String address, Deque<AutoCloseable> opened) {
    this.server = server;
    this.address = address;
    this.opened = opened;
  }

  /**
   * Starts to serve, once everything is loaded and has answered a made-up call.
   *
   * @param bundled the guidance if the settings name none
   * @param ticking when to look at guidance that is watched, for a pause between two looks
   * @throws IllegalArgumentException if a setting cannot be carried out
   * @throws IOException if a file cannot be read or written
   */
  static CdsServer start(
      ServeSettings settings,
      Supplier<DecisionSupport> bundled,
      InstantSource clock,
      Function<Duration, Ticker> ticking)
      throws IOException {
    Deque<AutoCloseable> opened = new ArrayDeque<>();
    try {
      return start(settings, bundled, clock, ticking, opened);
    } catch (IOException | RuntimeException failed) {
      close(opened);
      throw failed;
    }
  }

  private static CdsServer start(
      ServeSettings settings,
      Supplier<DecisionSupport> bundled,
      InstantSource clock,
      Function<Duration, Ticker> ticking,
      Deque<AutoCloseable> opened)
      throws IOException {
    HttpServer server = bind(settings);
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    opened.add(() -> stop(server, threads));
    EndpointOptions options = settings.endpoint(server.getAddress().getPort());
    PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    opened.add(registry::close);
    ServiceMetrics metrics = new ServiceMetrics(registry);
    FileFeedbackStore feedback = opened(FileFeedbackStore.open(settings.feedback()), opened);
    List<AuditTrail> trails = new ArrayList<>(List.of(metrics));
    if (settings.audit().isPresent()) {
      trails.add(opened(FileAuditTrail.open(settings.audit().get()), opened));
    }
    Optional<ServedGuidance> guidance = Optional.empty();
    if (settings.guidance().isPresent()) {
      guidance = Optional.of(opened(ServedGuidance.load(settings.guidance().get()), opened));
    }
    DecisionSupport support = guidance.map(ServedGuidance::current).orElseGet(bundled);
    WarmUp.with(support, options, clock);
    CdsHooksEndpoint endpoint =
        new CdsHooksEndpoint(
            new ObservedDecisionSupport(support, metrics, System::nanoTime),
            ValueSets.bundled(),
            options,
            feedback,
            AuditTrail.all(trails),
            clock);
    ServiceState state =
        new ServiceState(
            endpoint::troubles,
            support.assess(ClinicalCase.asOf(SOME_DAY).build()).fingerprint().guidance());
    metrics.watchTroubles(state::troubles);
    metrics.answering(state.answering());
    guidance.ifPresent(
        one -> one.watch(ticking, new TakeOver(endpoint, one::current, metrics, state)));
    server.setExecutor(threads);
    server.createContext("/", new HttpBridge(endpoint, options.longestBody(), metrics::responded));
    if (settings.clients().isEmpty()) {
      server.createContext("/demo", StaticPage.of("demo.html"));
    }
    server.createContext("/health", Probe.of("application/json", () -> "{\"status\":\"UP\"}"));
    server.createContext("/ready", Probe.of("application/json", state::json));
    server.createContext(
        "/metrics", Probe.of("text/plain;version=0.0.4;charset=utf-8", registry::scrape));
    server.start();
    return new CdsServer(server, options.address(), opened);
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

  private static <T extends AutoCloseable> T opened(T one, Deque<AutoCloseable> opened) {
    opened.add(one);
    return one;
  }

  private static HttpServer bind(ServeSettings settings) throws IOException {
    InetSocketAddress place = new InetSocketAddress(settings.host(), settings.port());
    try {
      if (settings.tls().isEmpty()) {
        return HttpServer.create(place, WAITING);
      }
      HttpsServer server = HttpsServer.create(place, WAITING);
      server.setHttpsConfigurator(new HttpsConfigurator(Certificate.context(settings.tls().get())));
      return server;
    } catch (BindException taken) {
      throw new IllegalArgumentException(
          "port: found \"%s\", which cannot be listened on (%s); wanted a port that is free."
              .formatted(settings.port(), taken.getMessage()),
          taken);
    }
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
    close(opened);
  }

  private static void close(Deque<AutoCloseable> opened) {
    while (!opened.isEmpty()) {
      try {
        opened.pop().close();
      } catch (Exception failed) {
        LOG.error("Found something that cannot be closed: {}", failed.toString());
      }
    }
  }
}
