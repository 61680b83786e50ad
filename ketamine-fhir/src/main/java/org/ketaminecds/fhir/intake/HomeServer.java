package org.ketaminecds.fhir.intake;

import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Reference;

/**
 * The server that a record came from. An id means something on its own server only: "Patient/p1"
 * elsewhere is somebody else.
 */
final class HomeServer {

  private final Optional<String> address;

  /**
   * A server.
   *
   * @param address its base address; where it is not known, no reference is held against it
   */
  HomeServer(Optional<String> address) {
    this.address = address.map(HomeServer::withoutSlash);
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
        !base.isEmpty() && address.filter(server -> !server.equals(withoutSlash(base))).isPresent();
    return String.join("/", parts.subList(elsewhere ? 0 : end - 2, end));
  }
}
