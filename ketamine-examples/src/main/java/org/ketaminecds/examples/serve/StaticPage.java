package org.ketaminecds.examples.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** A page that comes with the program. */
final class StaticPage implements HttpHandler {

  private final byte[] content;

  StaticPage(String name) {
    try (InputStream in = StaticPage.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("Found no page %s in the program.".formatted(name));
      }
      content = in.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getResponseHeaders().set("Content-Type", "text/html;charset=utf-8");
      exchange
          .getResponseHeaders()
          .set(
              "Content-Security-Policy",
              "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline';"
                  + " connect-src 'self'");
      exchange.sendResponseHeaders(200, content.length);
      exchange.getResponseBody().write(content);
    }
  }
}
