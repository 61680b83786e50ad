package org.ketaminecds.examples.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ketaminecds.fhir.hooks.CdsHooksEndpoint;
import org.ketaminecds.fhir.hooks.http.HookRequest;
import org.ketaminecds.fhir.hooks.http.HookResponse;

/** Holds every response of the tests against the published schema, on the text that is sent. */
final class ResponseRules {

  private static final JsonNode SCHEMA = schema();
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private static final Map<String, Schema> CHECKS = new HashMap<>();

  static {
    for (String kind : List.of("discovery", "cards", "refusal", "attributes")) {
      ObjectNode one = SCHEMA.deepCopy();
      one.remove("anyOf");
      one.put("$id", "urn:ketaminecds:responses:" + kind);
      one.put("$ref", "#/$defs/" + kind);
      CHECKS.put(kind, REGISTRY.getSchema(one));
    }
  }

  private ResponseRules() {}

  private static JsonNode schema() {
    try (InputStream in = CdsHooksEndpoint.class.getResourceAsStream("responses.schema.json")) {
      return HookCalls.JSON.readTree(in);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** What an endpoint answers, once that was checked. */
  static HookResponse answer(CdsHooksEndpoint endpoint, HookRequest request) {
    HookResponse response = endpoint.handle(request);
    check(request.path(), response.status(), response.body());
    return response;
  }

  /** Checks the response to a request of this path. */
  static void check(String path, int status, String body) {
    if (status == 204 || (status == 200 && path.endsWith("/feedback"))) {
      assertThat(body).isEmpty();
    } else {
      assertThat(faults(kind(path, status), body)).as(path + " " + status).isEmpty();
    }
  }

  private static String kind(String path, int status) {
    if (status >= 400) {
      return "refusal";
    }
    if (path.startsWith("/sources/")) {
      return "attributes";
    }
    return path.equals("/cds-services") ? "discovery" : "cards";
  }

  /** What is wrong with a body of this kind. */
  static List<String> faults(String kind, String body) {
    return CHECKS.get(kind).validate(HookCalls.json(body)).stream().map(Error::toString).toList();
  }
}
