package org.ketaminecds.examples.serve;

import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A page that comes with the program. */
final class StaticPage {

  private StaticPage() {}

  static HttpHandler of(String name) {
    String content = content(name);
    return new Shown(
        Map.of(
            "Content-Type",
            "text/html;charset=utf-8",
            "Content-Security-Policy",
            "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline';"
                + " connect-src 'self'"),
        () -> content);
  }

  private static String content(String name) {
    try (InputStream in = StaticPage.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("Found no page %s in the program.".formatted(name));
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
