package org.ketaminecds.examples.serve;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.LenientErrorHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ketaminecds.core.problem.InvalidCaseException;
import org.ketaminecds.fhir.intake.FhirIntake;
import org.ketaminecds.fhir.intake.IntakeOptions;
import org.ketaminecds.fhir.intake.PatientRecord;
import org.ketaminecds.fhir.intake.RecordPart;

/**
 * FHIR lets an extension stand where a value is: a client tells so why it has none. To HAPI such an
 * element is there, and its value is null.
 */
class AbsentValuesTest {

  private static final Path RECORDS =
      Path.of(
          "src/test/resources/org/ketaminecds/examples/serve/FhirIntakeFuzzTestInputs",
          "anyRecordIsACaseThatHasAnAnswerOrIsRefusedWithEachFault");
  private static final FhirIntake INTAKE = new FhirIntake(HookCalls.SUPPORT.vocabulary());
  private static final ZonedDateTime AS_OF =
      HookCalls.CLOCK.instant().atZone(HookCalls.OPTIONS.zone());
  private static final IntakeOptions OPTIONS =
      HookCalls.OPTIONS.intake().withReviewed(RecordPart.ADMINISTRATIONS);

  static List<String> records() throws IOException {
    List<String> records = new ArrayList<>();
    try (Stream<Path> files = Files.list(RECORDS)) {
      for (Path file : files.sorted().toList()) {
        String text = Files.readString(file);
        if (text.startsWith("{\"resourceType\":\"Bundle\"")
            && text.endsWith("}\n")
            && !text.contains("Unheard")) {
          records.add(text);
        }
      }
    }
    return records;
  }

  @ParameterizedTest
  @MethodSource("records")
  void aRecordIsReadWhicheverOfItsValuesIsAbsentWithAReason(String text) {
    int values = places(HookCalls.json(text)).size();
    for (int number = 0; number < values; number++) {
      JsonNode one = HookCalls.json(text);
      Place place = places(one).get(number);
      place.leaveOut();
      try {
        assertThat(INTAKE.read(PatientRecord.of(bundle(one)), AS_OF, OPTIONS)).isNotNull();
      } catch (InvalidCaseException refused) {
        assertThat(refused.problems()).as(place.name()).isNotEmpty();
      }
    }
  }

  private static Bundle bundle(JsonNode record) {
    IParser parser = FhirContext.forR4Cached().newJsonParser();
    parser.setParserErrorHandler(new LenientErrorHandler(false));
    return parser.parseResource(Bundle.class, record.toString());
  }

  @Test
  void aCallIsAnsweredWhicheverOfItsValuesIsAbsentWithAReason() {
    int values = places(HookCalls.orderSign()).size();
    assertThat(values).isGreaterThan(90);
    for (int number = 0; number < values; number++) {
      ObjectNode call = HookCalls.orderSign();
      Place place = places(call).get(number);
      place.leaveOut();
      assertThat(HookCalls.post("ketamine-order-sign", call.toString()).status())
          .as(place.name())
          .isLessThan(500);
    }
  }

  /** A value inside a document. */
  private record Place(ObjectNode owner, String name) {

    void leaveOut() {
      owner.remove(name);
      owner
          .putObject("_" + name)
          .putArray("extension")
          .addObject()
          .put("url", "http://hl7.org/fhir/StructureDefinition/data-absent-reason")
          .put("valueCode", "unknown");
    }
  }

  private static List<Place> places(JsonNode node) {
    List<Place> places = new ArrayList<>();
    collect(node, places);
    return places;
  }

  private static void collect(JsonNode node, List<Place> places) {
    if (node instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> field : object.properties()) {
        if (field.getValue().isValueNode() && !field.getKey().equals("resourceType")) {
          places.add(new Place(object, field.getKey()));
        } else {
          collect(field.getValue(), places);
        }
      }
    } else if (node instanceof ArrayNode array) {
      array.forEach(item -> collect(item, places));
    }
  }
}
