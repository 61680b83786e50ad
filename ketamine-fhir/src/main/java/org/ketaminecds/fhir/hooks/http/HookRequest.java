package org.ketaminecds.fhir.hooks.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
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

  /** The most bytes of UTF-8 for a character as Java counts them. */
  private static final long BYTES_OF_A_CHARACTER = 3;

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

  /**
   * The text that a client sent in UTF-8: all of it, or so much that the endpoint sees that it is
   * too much. A body that was cut off within the limit would be taken for no JSON.
   *
   * @param longestBody the most characters that the endpoint takes, as in its options
   * @throws IOException if it cannot be read
   */
  public static String readBody(InputStream in, int longestBody) throws IOException {
    long most = BYTES_OF_A_CHARACTER * longestBody + 1;
    return new String(
        in.readNBytes((int) Math.min(most, Integer.MAX_VALUE)), StandardCharsets.UTF_8);
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
