package org.ketaminecds.fhir.hooks.http;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A response that any web server can send.
 *
 * @param status the HTTP status
 * @param headers by name
 * @param body JSON, or nothing
 */
public record HookResponse(int status, Map<String, String> headers, String body) {

  private static final String JSON = "application/json;charset=utf-8";

  /** Copies the headers. */
  public HookResponse {
    headers = Map.copyOf(headers);
  }

  /** A response with JSON. */
  public static HookResponse json(int status, String body) {
    return new HookResponse(
        status, Map.of("Content-Type", JSON, "Cache-Control", "no-store"), body);
  }

  /** A response without a body. */
  public static HookResponse empty(int status) {
    return new HookResponse(status, Map.of(), "");
  }

  /** The same response with more headers. */
  public HookResponse with(Map<String, String> more) {
    Map<String, String> all = new LinkedHashMap<>(headers);
    all.putAll(more);
    return new HookResponse(status, all, body);
  }

  /** The status only, so that a log shows nothing of a patient. */
  @Override
  public String toString() {
    return "HookResponse[" + status + "]";
  }
}
