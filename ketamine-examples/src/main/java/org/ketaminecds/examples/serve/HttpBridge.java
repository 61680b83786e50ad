package org.ketaminecds.examples.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.IntConsumer;
import org.ketaminecds.fhir.hooks.CdsHooksEndpoint;
import org.ketaminecds.fhir.hooks.http.HookRequest;
import org.ketaminecds.fhir.hooks.http.HookResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands requests of the JDK's server to the service, and its responses back. */
final class HttpBridge implements HttpHandler {

  private static final Logger LOG = LoggerFactory.getLogger(HttpBridge.class);

  private static final int BLOCK = 8192;

  private final CdsHooksEndpoint endpoint;
  private final int longestBody;
  private final RoomForBodies room;
  private final IntConsumer responded;

  /**
   * A bridge to a service.
   *
   * @param longestBody the most characters of a request that the service accepts
   * @param room that for bodies of all calls together
   * @param responded is told the status of each response
   */
  HttpBridge(
      CdsHooksEndpoint endpoint, int longestBody, RoomForBodies room, IntConsumer responded) {
    this.endpoint = endpoint;
    this.responded = responded;
    this.longestBody = longestBody;
    this.room = room;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      HookResponse response = answer(exchange);
      responded.accept(response.status());
      discardRest(exchange.getRequestBody());
      new Reply(response.status(), response.headers(), response.body()).send(exchange);
    }
  }

  private HookResponse answer(HttpExchange exchange) throws IOException {
    HookRequest head =
        new HookRequest(
            exchange.getRequestMethod(),
            exchange.getRequestURI().getRawPath(),
            exchange.getRequestHeaders(),
            "");
    try (RoomForBodies.Place place = room.place()) {
      return endpoint.handle(
          head,
          () ->
              HookRequest.readBody(
                  place.counting(exchange.getRequestBody(), announced(exchange)), longestBody));
    } catch (RuntimeException failure) {
      // The message could quote the patient's record, and so could the stack's causes.
      LOG.error("{} failed: {}", head, failure.getClass().getName());
      return HookResponse.empty(500);
    }
  }

  /** The server has refused a length that is none. */
  private static long announced(HttpExchange exchange) {
    String length = exchange.getRequestHeaders().getFirst("Content-Length");
    return length == null ? 0 : Long.parseLong(length);
  }

  /** A client that is still sending sees no answer; one that sends without end gets none. */
  private void discardRest(InputStream body) throws IOException {
    byte[] block = new byte[BLOCK];
    long left = HookRequest.mostBytes(longestBody);
    for (int read = body.read(block); read > 0 && left > 0; read = body.read(block)) {
      left -= read;
    }
  }
}
