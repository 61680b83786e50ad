package org.ketaminecds.fhir.hooks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ketaminecds.fhir.hooks.call.PrefetchPlan;

/** The answer to a discovery, which never changes while a program runs. */
final class Discovery {

  private Discovery() {}

  static String json(PrefetchPlan plan, SpecVersion version) {
    List<Map<String, Object>> services =
        Stream.of(Hook.values()).map(hook -> service(hook, plan, version)).toList();
    try {
      return new JsonMapper().writeValueAsString(Map.of("services", services));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("Found services that cannot be written.", impossible);
    }
  }

  private static Map<String, Object> service(Hook hook, PrefetchPlan plan, SpecVersion version) {
    Map<String, Object> service = new LinkedHashMap<>();
    service.put("hook", hook.code());
    service.put("title", hook.title());
    service.put("description", hook.description());
    service.put("id", hook.serviceId());
    Map<String, String> prefetch = new LinkedHashMap<>();
    plan.queries().forEach(query -> prefetch.put(query.key(), query.template()));
    service.put("prefetch", prefetch);
    if (version == SpecVersion.V3_0_BALLOT) {
      service.put("version", "3.0.0-ballot");
      service.put("hookVersion", Hook.DEFINITION);
    }
    return service;
  }
}
