package org.ketaminecds.examples.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Something at one path that can be read, and nothing else be done with. */
final class Shown implements HttpHandler {

  private static final Set<String> READING = Set.of("GET", "HEAD");

  private final Map<String, String> headers;
  private final Supplier<String> content;

  /**
   * Something to show.
   *
   * @param headers of the response, by name
   */
  Shown(Map<String, String> headers, Supplier<String> content) {
    this.headers = Map.copyOf(headers);
    this.content = content;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      answer(exchange).send(exchange);
    }
  }

  private Reply answer(HttpExchange exchange) {
    // The server hands over whatever begins with the path.
    if (!exchange.getRequestURI().getPath().equals(exchange.getHttpContext().getPath())) {
      return new Reply(404, Map.of(), "");
    }
    if (!READING.contains(exchange.getRequestMethod())) {
      return new Reply(405, Map.of("Allow", "GET, HEAD"), "");
    }
    return new Reply(200, headers, content.get());
  }
}
