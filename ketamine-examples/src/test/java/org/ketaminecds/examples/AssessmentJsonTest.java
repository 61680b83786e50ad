package org.ketaminecds.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ketaminecds.core.assessment.Assessment;
import org.ketaminecds.core.assessment.RecommendationResult;
import org.ketaminecds.rules.casefile.CaseReader;

class AssessmentJsonTest {

  @Test
  void every_value_of_every_example_is_in_the_json_under_its_name() throws Exception {
    CaseReader reader = new CaseReader(Examples.support().vocabulary());
    for (String name : Examples.names()) {
      Assessment answer =
          Examples.support().assess(reader.read(Path.of(Examples.path(name))).clinicalCase());

      assertSame(answer, AssessmentJson.tree(answer), name);
    }
  }

  private static void assertSame(Object value, JsonNode json, String path) throws Exception {
    if (value instanceof Record held) {
      assertRecord(held, json, path);
    } else if (value instanceof Collection<?> items) {
      assertThat(json).as(path).hasSize(items.size());
      int index = 0;
      for (Object item : items) {
        assertSame(item, json.path(index), path + "[" + index + "]");
        index++;
      }
    } else if (value instanceof Map<?, ?> map) {
      assertThat(json).as(path).hasSize(map.size());
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        assertSame(entry.getValue(), json.path(entry.getKey().toString()), path);
      }
    } else if (value instanceof Optional<?> optional) {
      assertThat(json.isMissingNode()).as(path).isEqualTo(optional.isEmpty());
      if (optional.isPresent()) {
        assertSame(optional.get(), json, path);
      }
    } else if (value instanceof Enum<?> constant) {
      assertThat(json.asText()).as(path).isEqualTo(constant.name());
    } else {
      assertThat(json.asText()).as(path).isEqualTo(value.toString());
    }
  }

  private static void assertRecord(Record held, JsonNode json, String path) throws Exception {
    RecordComponent[] components = held.getClass().getRecordComponents();
    int optional = 0;
    for (RecordComponent component : components) {
      Object value = component.getAccessor().invoke(held);
      optional += value.equals(Optional.empty()) ? 1 : 0;
      assertSame(value, json.path(component.getName()), path + "." + component.getName());
    }
    int outcome = held instanceof RecommendationResult ? 1 : 0;
    assertThat(json).as(path).hasSize(components.length - optional + outcome);
  }

  @Test
  void the_outcome_of_each_result_is_told() throws Exception {
    Assessment answer = EmbeddingExample.assess(Examples.support());

    List<String> outcomes = AssessmentJson.tree(answer).path("results").findValuesAsText("outcome");

    assertThat(outcomes).hasSameSizeAs(answer.results());
    assertThat(outcomes.stream().filter("APPLIES"::equals)).hasSize(answer.applying().size());
    assertThat(outcomes.stream().filter("CANNOT_BE_JUDGED"::equals))
        .hasSize(answer.notJudged().size());
  }
}
