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
import java.util.regex.Pattern;

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

  private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");

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
    return new String(in.readNBytes(mostBytes(longestBody)), StandardCharsets.UTF_8);
  }

  /** So many bytes that whoever reads them sees whether a body has more characters than this. */
  public static int mostBytes(int characters) {
    return (int) Math.min(BYTES_OF_A_CHARACTER * characters + 1, Integer.MAX_VALUE);
  }

  /** The same request, with its body. */
  public HookRequest withBody(String text) {
    return new HookRequest(method, path, headers, text);
  }

  /**
   * Whether its head announces so many bytes that the body has more characters than this, whatever
   * they are. If it does not, the body may still have more.
   */
  public boolean announcesMoreThan(int characters) {
    return header("Content-Length")
        .filter(length -> LENGTH.matcher(length).matches())
        .filter(length -> Long.parseLong(length) > BYTES_OF_A_CHARACTER * characters)
        .isPresent();
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
