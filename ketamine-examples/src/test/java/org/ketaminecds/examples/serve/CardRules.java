package org.ketaminecds.examples.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

/** What CDS Hooks asks of every response, checked on the bytes that are sent. */
final class CardRules {

  private CardRules() {}

  static void check(String body) {
    JsonNode response = HookCalls.json(body);
    assertThat(response.has("cards")).isTrue();
    assertThat(response.has("systemActions")).isFalse();
    response.get("cards").forEach(CardRules::card);
    noEmptyMember(response, true);
  }

  private static void card(JsonNode card) {
    assertThat(card.path("uuid").asText()).matches("[0-9a-f-]{36}");
    assertThat(card.path("summary").asText()).isNotBlank().hasSizeLessThan(140);
    assertThat(card.path("indicator").asText()).isIn("info", "warning", "critical");
    assertThat(card.path("source").path("label").asText()).isNotBlank();
    assertThat(card.has("suggestions")).isEqualTo(card.has("selectionBehavior"));
    card.path("suggestions")
        .forEach(
            suggestion -> {
              assertThat(suggestion.path("label").asText()).isNotBlank();
              assertThat(suggestion.path("uuid").asText()).isNotBlank();
              suggestion.path("actions").forEach(CardRules::action);
            });
    card.path("overrideReasons")
        .forEach(
            reason -> {
              assertThat(reason.path("code").asText()).isNotBlank();
              assertThat(reason.path("system").asText()).isNotBlank();
              assertThat(reason.path("display").asText()).isNotBlank();
            });
    card.path("links")
        .forEach(
            link -> {
              assertThat(link.path("type").asText()).isEqualTo("absolute");
              assertThat(link.path("url").asText()).startsWith("https://");
              assertThat(link.has("appContext")).isFalse();
            });
  }

  private static void action(JsonNode action) {
    assertThat(action.path("description").asText()).isNotBlank();
    boolean delete = action.path("type").asText().equals("delete");
    assertThat(action.has("resourceId")).isEqualTo(delete);
    assertThat(action.has("resource")).isEqualTo(!delete);
  }

  /** Only the list of cards may be empty. */
  private static void noEmptyMember(JsonNode node, boolean top) {
    if (node.isObject()) {
      node.properties()
          .forEach(
              field -> {
                boolean allowed = top && field.getKey().equals("cards");
                JsonNode value = field.getValue();
                assertThat(value.isNull()).as(field.getKey()).isFalse();
                if (!allowed) {
                  assertThat(value.isContainerNode() && value.isEmpty())
                      .as(field.getKey())
                      .isFalse();
                  assertThat(value.isTextual() && value.asText().isEmpty())
                      .as(field.getKey())
                      .isFalse();
                }
                noEmptyMember(value, false);
              });
    } else if (node.isArray()) {
      node.forEach(item -> noEmptyMember(item, false));
    }
  }
}
