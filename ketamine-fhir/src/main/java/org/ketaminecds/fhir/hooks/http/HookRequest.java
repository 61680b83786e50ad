package org.ketaminecds.fhir.hooks.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A request as any web server has it.
 *
 * @param method such as POST
 * @param path the path below the address of the services, such as "/cds-services"
 * @param headers by name, whatever the case of its letters
 * @param body the text sent; empty if there is none
 */
public record HookRequest(
    String method, String path, Map<String, List<String>> headers, String body) {

  /** Copies the headers. */
  public HookRequest {
    Map<String, List<String>> copied = new TreeMap<>();
    headers.forEach(
        (name, values) ->
            copied
                .computeIfAbsent(name.toLowerCase(Locale.ROOT), key -> new ArrayList<>())
                .addAll(values));
    headers = copied;
  }

  /** The first value of a header. */
  public Optional<String> header(String name) {
    return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream().findFirst();
  }

  /** Method and path only, so that a log shows no token and nothing of a patient. */
  @Override
  public String toString() {
    return method + " " + path;
  }
}
