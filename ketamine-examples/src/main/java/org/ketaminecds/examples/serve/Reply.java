package org.ketaminecds.examples.serve;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What is sent back over the server of the JDK.
 *
 * @param headers by name
 * @param body the text, or nothing
 */
record Reply(int status, Map<String, String> headers, String body) {

  /** The server's word for a response without a body. */
  private static final int NO_BODY = -1;

  /** To HEAD it sends what GET would be told, and leaves the body out. */
  void send(HttpExchange exchange) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    headers.forEach(exchange.getResponseHeaders()::set);
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.getResponseHeaders().set("Content-Length", Integer.toString(bytes.length));
      exchange.sendResponseHeaders(status, NO_BODY);
      return;
    }
    exchange.sendResponseHeaders(status, bytes.length == 0 ? NO_BODY : bytes.length);
    if (bytes.length > 0) {
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(bytes);
      }
    }
  }
}
