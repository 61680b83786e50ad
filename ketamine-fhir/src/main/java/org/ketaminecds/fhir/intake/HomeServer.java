package org.ketaminecds.fhir.intake;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.Reference;

/**
 * The server that a record came from. An id means something on its own server only: "Patient/p1"
 * elsewhere is somebody else.
 */
final class HomeServer {

  private static final Map<String, Integer> USUAL_PORTS = Map.of("http", 80, "https", 443);
  private static final int NO_PORT = -1;

  private final Optional<String> address;

  /**
   * A server.
   *
   * @param address its base address; where it is not known, no reference is held against it
   */
  HomeServer(Optional<String> address) {
    this.address = address.map(HomeServer::normal);
  }

  /**
   * An address in the one form of all that mean the same server (RFC 3986, section 6): its scheme
   * and host in small letters, without the port that goes without saying and slashes at its end.
   */
  private static String normal(String written) {
    String base = withoutSlash(written);
    try {
      URI uri = new URI(base);
      if (uri.getScheme() == null || uri.getHost() == null || uri.getRawQuery() != null) {
        return base;
      }
      String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
      boolean isUsual = Integer.valueOf(uri.getPort()).equals(USUAL_PORTS.get(scheme));
      return scheme
          + "://"
          + Optional.ofNullable(uri.getRawUserInfo()).map(user -> user + "@").orElse("")
          + uri.getHost().toLowerCase(Locale.ROOT)
          + (uri.getPort() == NO_PORT || isUsual ? "" : ":" + uri.getPort())
          + uri.getRawPath();
    } catch (URISyntaxException noAddress) {
      return base;
    }
  }

  private static String withoutSlash(String written) {
    return written.endsWith("/")
        ? withoutSlash(written.substring(0, written.length() - 1))
        : written;
  }

  /**
   * A reference as it is written on the server itself, without a version, such as "Patient/p1". One
   * to another server keeps its address, so that it equals none of this one.
   */
  String relative(Reference reference) {
    String written = Optional.ofNullable(reference.getReference()).orElse("");
    if (written.startsWith("urn:")) {
      return written;
    }
    List<String> parts = List.of(written.split("/"));
    int history = parts.indexOf("_history");
    int end = history < 0 ? parts.size() : history;
    if (end < 2) {
      return written;
    }
    String base = String.join("/", parts.subList(0, end - 2));
    boolean elsewhere =
        !base.isEmpty() && address.filter(server -> !server.equals(normal(base))).isPresent();
    return String.join("/", parts.subList(elsewhere ? 0 : end - 2, end));
  }
}
