package org.ketaminecds.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketaminecds.core.problem.InvalidCaseException;
import org.ketaminecds.core.problem.Problems;
import org.ketaminecds.core.vocabulary.Vocabulary;
import org.ketaminecds.rules.casefile.CaseReader;
import org.ketaminecds.rules.text.Node;
import org.ketaminecds.rules.text.TextLimits;
import org.ketaminecds.rules.text.YamlReader;

/** The published schema says the same as the reader. */
class CaseSchemaTest {

  private static final Path SOURCE =
      Path.of("src/main/resources/org/ketaminecds/examples/ketamine-case.schema.json");

  private final Vocabulary vocabulary = Examples.support().vocabulary();
  private final CaseReader reader = new CaseReader(vocabulary);

  @Test
  void the_schema_lists_the_names_of_the_vocabulary() throws IOException {
    String written = Files.readString(SOURCE);
    String wanted = CaseSchemaNames.inserted(written, vocabulary);
    if (Golden.isRewritten()) {
      Files.writeString(SOURCE, wanted);
    }

    assertThat(Files.readString(SOURCE)).isEqualTo(wanted);
  }

  @Test
  void the_schema_is_a_schema() throws IOException {
    SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    Schema metaSchema =
        registry.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

    assertThat(metaSchema.validate(new ObjectMapper().readTree(Files.readString(SOURCE))))
        .isEmpty();
  }

  static List<String> examples() {
    return Examples.names();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void every_example_is_valid(String name) throws IOException {
    assertThat(errors(Files.readString(Path.of(Examples.path(name))))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "asOf: 2026-11-23",
        "asOf: 2026-11-23T09:30",
        "{asOf: 2026-11-23, patient: {age: 46 y, sex: male, weight: 154 lb}}",
        "{asOf: 2026-11-23, patient: {birthDate: 1980-03-01, weight: {value: 70kg, on: -3 d}}}",
        "{asOf: 2026-11-23, jurisdiction: US, title: x, source: y}",
        "{asOf: 2026-11-23, reviewed: {problems: -12 mo, allergies: 2026-11-01}}",
        "{asOf: 2026-11-23, indications: [CRPS, {condition: a pain, painScore: 7}]}",
        "{asOf: 2026-11-23, indications: [{condition: a pain, painScore: 7 points}]}",
        "{asOf: 2026-11-23, treatments: [], ketamineHistory: []}",
        "{asOf: 2026-11-23, treatments: [{treatment: rest, adequate: no, result: failed}]}",
        "{asOf: 2026-11-23, ketamineHistory: [{started: -1 y, relief: -10 %, sessionDose: 80 mg}]}",
        "{asOf: 2026-11-23, findings: {pregnant: absent, ECG: {state: done, on: -3 wk}}}",
        "{asOf: 2026-11-23, findings: {defibrillator: not available, pregnancy: unavailable}}",
        "{asOf: 2026-11-23, observations: {SBP: 128 mmHg, ALT: 1.5 xULN, PHQ-9: 4}}",
        "{asOf: 2026-11-23, observations: {heart rate: [{value: 72/min, on: -1 d}, 80 bpm]}}",
        "{asOf: 2026-11-23, medicines: [anything], allergies: [anything]}",
        "{asOf: 2026-11-23, care: {setting: ward, equipment: {suction: available}}}",
        "{asOf: 2026-11-23, unavailable: [weight, indications, pregnant]}",
        "{asOf: 2026-11-23, regimen: {}}",
        "{asOf: 2026-11-23, regimen: {drug: S-ketamine, route: oral, days: 3, courses: 2}}",
        "{asOf: 2026-11-23, regimen: {phases: [{bolus: 5 mg}, {bolus: 0.2 mg/kg, over: 5 min}]}}",
        "{asOf: 2026-11-23, regimen: {phases: [{infusion: 0.35 mg/kg/h, atMost: 25 mg/h}]}}",
        "{asOf: 2026-11-23, regimen: {phases: [{infusion: 6 mcg/kg/min, over: 90 min}]}}",
        "{asOf: 2026-11-23, regimen: {phases: [{total: 80 mg, from: 2026-11-24T09:00,"
            + " until: 2026-11-24T14:00}]}}"
      })
  void what_the_reader_takes_the_schema_takes(String text) {
    assertThat(isRead(text)).isTrue();
    assertThat(errors(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "asOf: yesterday",
        "asOf: 23.11.2026",
        "asOf: -3 d",
        "asOf: null",
        "{asOf: 2026-11-23, weight: 70 kg}",
        "{asOf: 2026-11-23, patient: {weight: 154}}",
        "{asOf: 2026-11-23, patient: {weight: 70 mg}}",
        "{asOf: 2026-11-23, patient: {weight: '70,5 kg'}}",
        "{asOf: 2026-11-23, patient: {weight: -70 kg}}",
        "{asOf: 2026-11-23, patient: {age: 46}}",
        "{asOf: 2026-11-23, patient: {sex: f}}",
        "{asOf: 2026-11-23, patient: {weight: null}}",
        "{asOf: 2026-11-23, patient: null}",
        "{asOf: 2026-11-23, jurisdiction: us}",
        "{asOf: 2026-11-23, reviewed: {problems: yes}}",
        "{asOf: 2026-11-23, reviewed: {problems: 30 d}}",
        "{asOf: 2026-11-23, indications: CRPS}",
        "{asOf: 2026-11-23, indications: [{painScore: 7}]}",
        "{asOf: 2026-11-23, indications: ['']}",
        "{asOf: 2026-11-23, treatments: [rest]}",
        "{asOf: 2026-11-23, treatments: [{treatment: rest, adequate: true}]}",
        "{asOf: 2026-11-23, ketamineHistory: [{relief: 40 %}]}",
        "{asOf: 2026-11-23, ketamineHistory: [{started: -1 y, relief: 40}]}",
        "{asOf: 2026-11-23, findings: {pregnancy: done}}",
        "{asOf: 2026-11-23, findings: {ECG: present}}",
        "{asOf: 2026-11-23, findings: {defibrillator: unavailable}}",
        "{asOf: 2026-11-23, findings: {pregnacy: absent}}",
        "{asOf: 2026-11-23, findings: {fibromyalgia: present}}",
        "{asOf: 2026-11-23, findings: {pregnancy: {on: -3 d}}}",
        "{asOf: 2026-11-23, observations: {SBP: 128}}",
        "{asOf: 2026-11-23, observations: {ALT: 120 U/L}}",
        "{asOf: 2026-11-23, observations: {ALT: {value: 120}}}",
        "{asOf: 2026-11-23, care: {setting: ICU}}",
        "{asOf: 2026-11-23, care: {staff: {pregnancy: absent}}}",
        "{asOf: 2026-11-23, unavailable: [wieght]}",
        "{asOf: 2026-11-23, regimen: {drug: ketamine}}",
        "{asOf: 2026-11-23, regimen: {route: IV}}",
        "{asOf: 2026-11-23, regimen: {days: 0}}",
        "{asOf: 2026-11-23, regimen: {days: 10 d}}",
        "{asOf: 2026-11-23, regimen: {phases: [{over: 4 h}]}}",
        "{asOf: 2026-11-23, regimen: {phases: [{infusion: 4.8 mg/mL}]}}",
        "{asOf: 2026-11-23, regimen: {phases: [{infusion: 0.35 mg/kg}]}}",
        "{asOf: 2026-11-23, regimen: {phases: [{infusion: 22}]}}",
        "{asOf: 2026-11-23, regimen: {phases: [{bolus: 22 mg/h}]}}",
        "{asOf: 2026-11-23, regimen: {phases: [{bolus: 5 mg, infusion: 22 mg/h}]}}",
        "{asOf: 2026-11-23, regimen: {phases: {bolus: 5 mg}}}"
      })
  void what_the_reader_refuses_for_its_form_the_schema_refuses(String text) {
    assertThat(isRead(text)).isFalse();
    assertThat(errors(text)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{asOf: 2026-11-23, patient: {weight: 0 kg}}",
        "{asOf: 2026-02-30}",
        "{asOf: 2026-11-23, reviewed: {problems: 2026-11-24}}",
        "{asOf: 2026-11-23, findings: {pregnancy: absent, pregnant: present}}",
        "{asOf: 2026-11-23, regimen: {phases: [{infusion: 22 mg/h, over: 4 h, total: 80 mg}]}}",
        "{asOf: 2026-11-23, regimen: {phases: [{infusion: 22 mg/h, from: 2026-11-24T13:00,"
            + " until: 2026-11-24T09:00}]}}",
        "{asOf: 2026-11-23, regimen: {phases: [{infusion: 22 mg/h, from: 2026-11-24T09:00,"
            + " until: 2026-11-24T13:00}, {infusion: 22 mg/h, from: 2026-11-24T12:59,"
            + " until: 2026-11-24T14:00}]}}"
      })
  void only_the_reader_sees_what_does_not_fit_together(String text) {
    assertThat(isRead(text)).isFalse();
    assertThat(errors(text)).isEmpty();
  }

  private boolean isRead(String text) {
    try {
      reader.read(text, "case.yaml");
      return true;
    } catch (InvalidCaseException refused) {
      return false;
    }
  }

  private List<Error> errors(String text) {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaCommand.schema());
    Node node = YamlReader.read(text, "case.yaml", TextLimits.CASE, new Problems()).orElseThrow();
    return schema.validate(json(node));
  }

  /** The same document as a program would send it in JSON: numbers are numbers. */
  private static JsonNode json(Node node) {
    JsonNodeFactory factory = JsonNodeFactory.instance;
    if (node instanceof Node.Sequence sequence) {
      ArrayNode array = factory.arrayNode();
      sequence.items().forEach(item -> array.add(json(item)));
      return array;
    }
    if (node instanceof Node.Mapping mapping) {
      ObjectNode object = factory.objectNode();
      mapping.entries().forEach(entry -> object.set(entry.key().value(), json(entry.value())));
      return object;
    }
    Node.Text text = (Node.Text) node;
    if (text.isNull()) {
      return factory.nullNode();
    }
    boolean number = text.plain() && text.value().matches("-?\\d{1,9}");
    return number
        ? factory.numberNode(Integer.parseInt(text.value()))
        : factory.textNode(text.value());
  }
}
