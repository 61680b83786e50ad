package org.ketaminecds.examples.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketaminecds.fhir.hooks.http.HookResponse;

/** What a list does not name is absent only if the list was asked for and came whole. */
class WholeListsTest {

  private static final String EMPTY = "{\"resourceType\":\"Bundle\",\"type\":\"searchset\"}";

  private final ObjectNode call = HookCalls.orderSign();

  private ObjectNode prefetch() {
    return (ObjectNode) call.path("prefetch");
  }

  private HookResponse sign() {
    return HookCalls.post("ketamine-order-sign", call.toString());
  }

  private int waiting(String key, String answer) {
    prefetch().set(key, HookCalls.json(answer));
    return waiting();
  }

  private int waiting() {
    String summary = HookCalls.cards(sign()).get(0).path("summary").asText();
    return Integer.parseInt(summary.replaceAll(".*?(\\d+) wait for data.*", "$1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"medications", "problems"})
  void aListThatWasNeverFetchedIsNotAnEmptyList(String key) {
    int empty = waiting(key, "null");
    prefetch().remove(key);

    assertThat(waiting()).isGreaterThan(empty);
  }

  @Test
  void anEmptyBundleIsAnEmptyList() {
    assertThat(waiting("problems", EMPTY)).isEqualTo(waiting("problems", "null"));
    assertThat(waiting("problems", EMPTY.replace("}", ",\"total\":0}")))
        .isEqualTo(waiting("problems", "null"));
  }

  static Stream<String> notWhole() {
    return Stream.of(
        "{\"resourceType\":\"Bundle\",\"link\":[{\"relation\":\"next\",\"url\":\"http://x/2\"}]}",
        "{\"resourceType\":\"Bundle\",\"total\":1}",
        "{\"resourceType\":\"Bundle\",\"total\":1,\"entry\":[{\"search\":{\"mode\":\"include\"},"
            + "\"resource\":{\"resourceType\":\"Practitioner\",\"id\":\"d\"}}]}",
        "{\"resourceType\":\"Bundle\",\"entry\":[{\"fullUrl\":\"http://x/Condition/1\"}]}",
        "{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":{\"resourceType\":\"OperationOutcome\"}}]}",
        "{\"resourceType\":\"OperationOutcome\"}",
        "{\"resourceType\":\"Parameters\"}",
        "{\"resourceType\":\"Condition\",\"id\":\"c\",\"code\":{\"coding\":[{\"system\":"
            + "\"http://hl7.org/fhir/sid/icd-10-cm\",\"code\":\"M54.5\"}]}}");
  }

  @ParameterizedTest
  @MethodSource("notWhole")
  void whatDidNotComeWholeIsNoEmptyList(String answer) {
    assertThat(waiting("problems", answer)).isGreaterThan(waiting("problems", "null"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Patient/p2", "https://other.example.org/fhir/Patient/p1"})
  void aListThatNamesSomebodyElseIsNotThatOfThePatient(String subject) {
    String ofAnother =
        "{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":{\"resourceType\":\"Condition\","
            + "\"id\":\"c\",\"subject\":{\"reference\":\"%s\"}}}]}".formatted(subject);

    assertThat(waiting("problems", ofAnother)).isGreaterThan(waiting("problems", "null"));
  }

  @Test
  void measurementsThatDidNotComeWholeAreNotAvailable() {
    prefetch().set("labs", HookCalls.json(EMPTY));
    assertThat(sign().body()).contains("alanine aminotransferase, not recorded");

    prefetch().set("labs", HookCalls.json(EMPTY.replace("}", ",\"total\":61}")));
    assertThat(sign().body()).contains("alanine aminotransferase, not available");
  }

  @Test
  void aFailedQueryIsNoEmptyListEither() {
    prefetch().putObject("vitals").put("resourceType", "OperationOutcome");

    assertThat(sign().body()).contains("not available");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "\"none\"", "{\"resourceType\":\"Smith\"}", "{\"entry\":{}}"})
  void whatIsNoResourceIsNotKnownAndTakesNoCardAway(String answer) {
    int empty = waiting("problems", "null");

    assertThat(waiting("problems", answer)).isGreaterThan(empty);
    assertThat(sign().body()).doesNotContain("Smith");
  }

  private static String bundle(String... resources) {
    return "{\"resourceType\":\"Bundle\",\"entry\":["
        + Stream.of(resources).map("{\"resource\":%s}"::formatted).collect(Collectors.joining(","))
        + "]}";
  }

  private static final String EMERGENCY =
      "{\"resourceType\":\"Condition\",\"id\":\"e\",\"recordedDate\":\"2026-11-26\",\"code\":{\"coding\":"
          + "[{\"system\":\"http://hl7.org/fhir/sid/icd-10-cm\",\"code\":\"I16.1\"}]}}";

  private static final String UNRELATED = EMERGENCY.replace("I16.1", "I10");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"resourceType\":\"Condition\",\"onsetDateTime\":\"2023-13-45\"}",
        "{\"resourceType\":\"Smith\"}"
      })
  void anEntryThatCannotBeReadTakesNoOtherAwayAndLeavesTheListOpen(String broken) {
    assertThat(waiting("problems", bundle(UNRELATED, broken)))
        .isGreaterThan(waiting("problems", bundle(UNRELATED)));
    prefetch().set("problems", HookCalls.json(bundle(broken, EMERGENCY)));
    assertThat(sign().body())
        .contains("avoid: Poorly controlled cardiovascular disease")
        .doesNotContain("Smith")
        .doesNotContain("2023-13-45");
  }

  @Test
  void whereOneMeasurementCannotBeReadNoneIsUsedForItMayBeTheNewest() {
    String alt =
        "{\"resourceType\":\"Observation\",\"status\":\"final\",\"effectiveDateTime\":\"%s\",\"code\":{\"coding\":"
            + "[{\"system\":\"http://loinc.org\",\"code\":\"1742-6\"}]},\"valueQuantity\":{\"value\":20,"
            + "\"code\":\"U/L\"},\"referenceRange\":[{\"high\":{\"value\":40,\"code\":\"U/L\"}}]}";
    prefetch().set("labs", HookCalls.json(bundle(alt.formatted("2026-11-26"))));
    assertThat(sign().body()).doesNotContain("alanine aminotransferase, not");

    prefetch()
        .set(
            "labs",
            HookCalls.json(bundle(alt.formatted("2026-11-26"), alt.formatted("26/11/2026"))));
    assertThat(sign().body()).contains("alanine aminotransferase, not available");
  }

  @Test
  void theRecordOfAnotherPatientIsNotJudgedAndThatIsSaid() {
    ((ObjectNode) call.path("context")).put("patientId", "p2");

    assertThat(notJudged()).contains("another patient");
  }

  @Test
  void anOrderForAnotherPatientIsNotJudgedWhereThePatientWasNotFetched() {
    prefetch().removeAll();
    prefetch().putNull("problems");
    ((ObjectNode) call.path("context")).put("patientId", "p2");

    assertThat(notJudged()).contains("MedicationRequest/ket.subject");
  }

  private String notJudged() {
    JsonNode card = HookCalls.cards(sign()).get(0);
    assertThat(HookCalls.cards(sign())).hasSize(1);
    assertThat(card.path("indicator").asText()).isEqualTo("critical");
    return card.path("summary").asText();
  }
}
