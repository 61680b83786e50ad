package org.ketaminecds.examples.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.ketaminecds.fhir.hooks.http.HookResponse;

/** Calls that were changed somewhere inside: each is answered, and none breaks the service. */
class MutatedCallsTest {

  private static final int CALLS = Integer.getInteger("mutated.calls", 1500);
  private static final long SEED = Long.getLong("mutated.seed", 20260115);

  private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;
  private static final List<JsonNode> STRANGE =
      List.of(
          MAKE.nullNode(),
          MAKE.textNode(""),
          MAKE.textNode("\u0000\uD800"),
          MAKE.textNode("x".repeat(5000)),
          MAKE.numberNode(-1),
          MAKE.numberNode(new BigDecimal("1E400")),
          MAKE.booleanNode(true),
          MAKE.arrayNode(),
          MAKE.objectNode(),
          MAKE.textNode("9999-99-99"),
          MAKE.textNode("Patient/other"));

  @Test
  void aChangedCallIsAnsweredWithinTheRules() {
    new Random(SEED).longs(CALLS).forEach(MutatedCallsTest::answersWithinTheRules);
  }

  private static void answersWithinTheRules(long seed) {
    Random random = new Random(seed);
    ObjectNode call = HookCalls.orderSign();
    for (int change = 0; change <= random.nextInt(3); change++) {
      mutate(call, random);
    }

    HookResponse response = HookCalls.post("ketamine-order-sign", call.toString());

    assertThat(response.status()).as("%s: %s", seed, call).isIn(200, 400, 412, 422);
    assertThat(response.body())
        .as("%s: %s", seed, call)
        .doesNotContain("Exception")
        .doesNotContain("\tat ");
  }

  private static void mutate(ObjectNode root, Random random) {
    List<JsonNode> containers = new ArrayList<>();
    collect(root, containers);
    JsonNode chosen = containers.get(random.nextInt(containers.size()));
    JsonNode strange = STRANGE.get(random.nextInt(STRANGE.size()));
    if (chosen instanceof ObjectNode object && !object.isEmpty()) {
      List<String> names = new ArrayList<>();
      object.fieldNames().forEachRemaining(names::add);
      String name = names.get(random.nextInt(names.size()));
      switch (random.nextInt(3)) {
        case 0 -> object.remove(name);
        case 1 -> object.set(name, strange);
        default -> object.set(name + "X", object.remove(name));
      }
    } else if (chosen instanceof ArrayNode array && !array.isEmpty()) {
      int index = random.nextInt(array.size());
      if (random.nextBoolean()) {
        array.set(index, strange);
      } else {
        array.add(array.get(index).deepCopy());
      }
    }
  }

  private static void collect(JsonNode node, List<JsonNode> containers) {
    if (node.isContainerNode()) {
      containers.add(node);
      node.forEach(child -> collect(child, containers));
    }
  }
}
