package org.ketaminecds.examples.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.function.IntConsumer;
import org.ketaminecds.fhir.hooks.CdsHooksEndpoint;
import org.ketaminecds.fhir.hooks.http.HookRequest;
import org.ketaminecds.fhir.hooks.http.HookResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands requests of the JDK's server to the service, and its responses back. */
final class HttpBridge implements HttpHandler {

  private static final Logger LOG = LoggerFactory.getLogger(HttpBridge.class);

  private final CdsHooksEndpoint endpoint;
  private final int longestBody;
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
    this.longestBody = longestBody;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      HookResponse response = answer(exchange);
      responded.accept(response.status());
      new Reply(response.status(), response.headers(), response.body()).send(exchange);
    }
  }

  private HookResponse answer(HttpExchange exchange) throws IOException {
    HookRequest request =
        new HookRequest(
            exchange.getRequestMethod(),
            exchange.getRequestURI().getRawPath(),
            exchange.getRequestHeaders(),
            HookRequest.readBody(exchange.getRequestBody(), longestBody));
    try {
      return endpoint.handle(request);
    } catch (RuntimeException failure) {
      // The message could quote the patient's record, and so could the stack's causes.
      LOG.error("{} failed: {}", request, failure.getClass().getName());
      return HookResponse.empty(500);
    }
  }
}
