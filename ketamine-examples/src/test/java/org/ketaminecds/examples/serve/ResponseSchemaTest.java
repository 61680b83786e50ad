package org.ketaminecds.examples.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketaminecds.fhir.hooks.CdsHooksEndpoint;

/**
 * The schema of responses refuses what CDS Hooks forbids; a schema that takes all proves nothing.
 */
class ResponseSchemaTest {

  private static ObjectNode cards() {
    return (ObjectNode)
        HookCalls.json(HookCalls.post("ketamine-order-sign", HookCalls.text()).body());
  }

  private static List<String> faults(JsonNode response) {
    return ResponseRules.faults("cards", response.toString());
  }

  @Test
  void itIsASchema() throws IOException {
    SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    Schema metaSchema =
        registry.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
    try (InputStream in = CdsHooksEndpoint.class.getResourceAsStream("responses.schema.json")) {
      assertThat(metaSchema.validate(HookCalls.JSON.readTree(in))).isEmpty();
    }
  }

  @Test
  void theCardsOfTheExampleUseEveryPartOfIt() {
    assertThat(faults(cards())).isEmpty();
    JsonNode card = cards().path("cards").path(0);
    assertThat(card.has("detail")).isTrue();
    assertThat(card.path("suggestions")).hasSize(2);
    assertThat(card.path("overrideReasons")).isNotEmpty();
    assertThat(card.path("links")).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/cards/0, indicator, \"hard-stop\"",
    "/cards/0, summary, \"\"",
    "/cards/0, uuid, \"1\"",
    "/cards/0, selectionBehavior, \"all\"",
    "/cards/0, suggestions, []",
    "/cards/0, detail, null",
    "/cards/0, links, {}",
    "/cards/0, somethingElse, 1",
    "'', systemActions, []",
    "/cards/0/source, label, null",
    "/cards/0/source, url, \"nowhere\"",
    "/cards/0/links/0, type, \"smart\"",
    "/cards/0/overrideReasons/0, display, \"\"",
    "/cards/0/suggestions/0/actions/0, type, \"update\"",
    "/cards/0/suggestions/0/actions/0, resource, {}",
    "/cards/0/suggestions/1/actions/0/resource, note, []",
    "/cards/0/suggestions/1/actions/0/resource, subject, null",
    "/cards/0/extension/org.ketaminecds.basis, engine, null",
  })
  void whatIsForbiddenIsRefused(String place, String member, String value) {
    ObjectNode response = cards();
    ((ObjectNode) response.at(place)).set(member, HookCalls.json(value));

    assertThat(faults(response)).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({"139, true", "140, false"})
  void aSummaryHasFewerThan140Characters(int length, boolean right) {
    ObjectNode response = cards();
    ((ObjectNode) response.at("/cards/0")).put("summary", "x".repeat(length));

    assertThat(faults(response).isEmpty()).isEqualTo(right);
  }

  @ParameterizedTest
  @CsvSource({
    "'', cards",
    "/cards/0, uuid",
    "/cards/0, summary",
    "/cards/0, indicator",
    "/cards/0, source",
    "/cards/0, selectionBehavior",
    "/cards/0, suggestions",
    "/cards/0/source, label",
    "/cards/0/overrideReasons/0, display",
    "/cards/0/links/0, url",
    "/cards/0/suggestions/0, label",
    "/cards/0/suggestions/0/actions/0, resourceId",
    "/cards/0/suggestions/1/actions/0, resource",
  })
  void whatIsRequiredIsMissed(String place, String member) {
    ObjectNode response = cards();
    ((ObjectNode) response.at(place)).remove(member);

    assertThat(faults(response)).isNotEmpty();
  }

  @Test
  void nothingThatIsEmptyPassesAnywhere() {
    List<String> passed = new ArrayList<>();
    for (String empty : List.of("null", "\"\"", "[]", "{}")) {
      ObjectNode response = cards();
      List<ObjectNode> objects = new ArrayList<>();
      collect(response, objects);
      for (ObjectNode object : objects) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
          JsonNode before = object.get(name);
          object.set(name, HookCalls.json(empty));
          if (faults(response).isEmpty()) {
            passed.add(name + ": " + empty);
          }
          object.set(name, before);
        }
      }
    }

    assertThat(passed).containsExactly("cards: []");
  }

  private static void collect(JsonNode node, List<ObjectNode> objects) {
    if (node instanceof ObjectNode object) {
      objects.add(object);
      object.forEach(child -> collect(child, objects));
    } else if (node instanceof ArrayNode array) {
      array.forEach(child -> collect(child, objects));
    }
  }

  @Test
  void everySourceHasItsAttributes() {
    HookCalls.SUPPORT
        .guidelines()
        .forEach(one -> assertThat(HookCalls.get("/sources/" + one.id()).status()).isEqualTo(200));
  }
}
