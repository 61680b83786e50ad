package org.ketaminecds.examples.serve;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.ketaminecds.core.DecisionSupport;
import org.ketaminecds.fhir.hooks.CdsHooksEndpoint;
import org.ketaminecds.fhir.hooks.EndpointOptions;
import org.ketaminecds.fhir.hooks.feedback.FeedbackStore;
import org.ketaminecds.fhir.terminology.ValueSets;

/** The HTTP server of the JDK around the service, on this machine's own address only. */
final class CdsServer {

  private static final int THREADS = 8;
  private static final int WAITING = 64;
  private static final int GRACE_SECONDS = 5;

  static {
    // Read once by the JDK's server, which sends head and body of a response apart: without it the
    // body waits 40 ms for the client to acknowledge the head.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private CdsServer() {}

  /**
   * Starts to serve.
   *
   * @param port the port; 0 takes any that is free
   */
  static HttpServer start(
      int port,
      DecisionSupport support,
      EndpointOptions options,
      FeedbackStore feedback,
      InstantSource clock) {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), WAITING);
      ExecutorService threads = Executors.newFixedThreadPool(THREADS);
      server.setExecutor(threads);
      CdsHooksEndpoint endpoint =
          new CdsHooksEndpoint(support, ValueSets.bundled(), options, feedback, clock);
      server.createContext("/", new HttpBridge(endpoint, options.longestBody()));
      server.createContext("/demo", new StaticPage("demo.html"));
      server.createContext("/health", new Health());
      server.start();
      return server;
    } catch (IOException taken) {
      throw new UncheckedIOException(taken);
    }
  }

  /** Lets what is being answered come to its end. */
  static void stop(HttpServer server) {
    server.stop(GRACE_SECONDS);
    if (server.getExecutor() instanceof ExecutorService threads) {
      threads.shutdown();
    }
  }
}
