package org.ketaminecds.fhir.hooks.card;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.util.RawValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ketaminecds.core.assessment.Fingerprint.GuidanceVersion;
import org.ketaminecds.fhir.hooks.card.Card.Action;
import org.ketaminecds.fhir.hooks.card.Card.Overrides;
import org.ketaminecds.fhir.hooks.card.Card.Suggestion;

/**
 * Cards as the JSON of CDS Hooks 2.0.1: a member that would be empty is left out, and nothing acts
 * by itself, for there are no system actions. Thread-safe.
 */
public final class CardJson {

  private static final String EXTENSION = "org.ketaminecds.basis";

  private final JsonMapper mapper =
      JsonMapper.builder()
          .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
          .disable(JsonWriteFeature.ESCAPE_NON_ASCII)
          .build();

  private final Optional<OverrideReasons.Reason> later;

  /**
   * A writer of cards.
   *
   * @param address the address of the service
   * @param putOff for how long a card may be put off; never if empty
   */
  public CardJson(String address, Optional<Duration> putOff) {
    this.later = putOff.map(lasting -> OverrideReasons.putOff(address, lasting));
  }

  /** The response with these cards. */
  public String response(List<Card> cards) {
    return write(Map.of("cards", cards.stream().map(this::card).toList()));
  }

  private String write(Object value) {
    try {
      return mapper.writeValueAsString(value);
    } catch (com.fasterxml.jackson.core.JsonProcessingException impossible) {
      throw new IllegalStateException("Found a card that cannot be written.", impossible);
    }
  }

  private Map<String, Object> card(Card card) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("uuid", card.uuid());
    json.put("summary", card.summary());
    json.put("detail", card.detail());
    json.put("indicator", card.indicator().code());
    json.put("source", source(card.source()));
    if (!card.suggestions().isEmpty()) {
      json.put("suggestions", card.suggestions().stream().map(CardJson::suggestion).toList());
      json.put("selectionBehavior", "any");
    }
    List<Map<String, Object>> reasons = reasons(card.overrides());
    if (!reasons.isEmpty()) {
      json.put("overrideReasons", reasons);
    }
    if (!card.links().isEmpty()) {
      json.put("links", card.links().stream().map(CardJson::link).toList());
    }
    json.put("extension", Map.of(EXTENSION, basis(card.basis())));
    return json;
  }

  private static Map<String, Object> source(Card.Source source) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("label", source.label());
    source.url().ifPresent(url -> json.put("url", url));
    return json;
  }

  private static Map<String, Object> suggestion(Suggestion suggestion) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("label", suggestion.label());
    json.put("uuid", suggestion.uuid());
    json.put("actions", suggestion.actions().stream().map(CardJson::action).toList());
    return json;
  }

  private static Map<String, Object> action(Action action) {
    Map<String, Object> json = new LinkedHashMap<>();
    if (action instanceof Action.Delete delete) {
      json.put("type", "delete");
      json.put("description", delete.description());
      json.put("resourceId", delete.resourceId());
    } else if (action instanceof Action.Create create) {
      json.put("type", "create");
      json.put("description", create.description());
      json.put("resource", new RawValue(create.resource()));
    }
    return json;
  }

  private List<Map<String, Object>> reasons(Overrides overrides) {
    if (overrides == Overrides.NOT_ASKED) {
      return List.of();
    }
    List<OverrideReasons.Reason> reasons = new ArrayList<>(OverrideReasons.all());
    if (overrides == Overrides.ASKED_OR_PUT_OFF) {
      later.ifPresent(reasons::add);
    }
    List<Map<String, Object>> all = new ArrayList<>();
    for (OverrideReasons.Reason reason : reasons) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("code", reason.code());
      json.put("system", reason.system());
      json.put("display", reason.display());
      all.add(json);
    }
    return all;
  }

  private static Map<String, Object> link(Card.Link link) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("label", link.label());
    json.put("url", link.url());
    json.put("type", "absolute");
    return json;
  }

  private static Map<String, Object> basis(Card.Basis basis) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("advisability", basis.advisability());
    if (!basis.recommendations().isEmpty()) {
      json.put("recommendations", basis.recommendations());
    }
    json.put("guidance", basis.guidance().stream().map(CardJson::version).toList());
    json.put("engine", basis.engine());
    return json;
  }

  private static Map<String, Object> version(GuidanceVersion version) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", version.id());
    json.put("version", version.version());
    json.put("contentHash", version.contentHash());
    return json;
  }
}
