package org.ketaminecds.examples.serve;

import com.sun.net.httpserver.HttpHandler;
import java.util.Map;
import java.util.function.Supplier;

/** Shows something of the running service to whoever looks after it. */
final class Probe {

  private Probe() {}

  /**
   * A probe.
   *
   * @param type the media type of the text
   */
  static HttpHandler of(String type, Supplier<String> text) {
    return new Shown(Map.of("Content-Type", type, "Cache-Control", "no-store"), text);
  }
}
