package org.ketaminecds.examples.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.IntConsumer;
import org.ketaminecds.fhir.hooks.CdsHooksEndpoint;
import org.ketaminecds.fhir.hooks.http.HookRequest;
import org.ketaminecds.fhir.hooks.http.HookResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands requests of the JDK's server to the service, and its responses back. */
final class HttpBridge implements HttpHandler {

  private static final Logger LOG = LoggerFactory.getLogger(HttpBridge.class);

  /** The most bytes of UTF-8 for a character as Java counts them. */
  private static final long BYTES_OF_A_CHARACTER = 3;

  /** More than any length that the service accepts is not even read. */
  private final int mostBytes;

  private final CdsHooksEndpoint endpoint;
  private final IntConsumer responded;

  /**
   * A bridge to a service.
   *
   * @param longestBody the most characters of a request that the service accepts
   * @param responded is told the status of each response
   */
  HttpBridge(CdsHooksEndpoint endpoint, int longestBody, IntConsumer responded) {
    this.endpoint = endpoint;
    this.responded = responded;
    this.mostBytes = (int) Math.min(BYTES_OF_A_CHARACTER * longestBody, Integer.MAX_VALUE - 1);
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      HookResponse response = answer(exchange);
      responded.accept(response.status());
      byte[] body = response.body().getBytes(StandardCharsets.UTF_8);
      response.headers().forEach(exchange.getResponseHeaders()::set);
      exchange.sendResponseHeaders(response.status(), body.length == 0 ? -1 : body.length);
      if (body.length > 0) {
        try (OutputStream out = exchange.getResponseBody()) {
          out.write(body);
        }
      }
    }
  }

  private HookResponse answer(HttpExchange exchange) throws IOException {
    HookRequest request =
        new HookRequest(
            exchange.getRequestMethod(),
            exchange.getRequestURI().getPath(),
            exchange.getRequestHeaders(),
            body(exchange.getRequestBody()));
    try {
      return endpoint.handle(request);
    } catch (RuntimeException failure) {
      // The message could quote the patient's record, and so could the stack's causes.
      LOG.error("{} failed: {}", request, failure.getClass().getName());
      return HookResponse.empty(500);
    }
  }

  /**
   * All of it, or so much that the service sees that it is too much: a body that was cut off within
   * its limit would be taken for no JSON.
   */
  private String body(InputStream in) throws IOException {
    return new String(in.readNBytes(mostBytes + 1), StandardCharsets.UTF_8);
  }
}
