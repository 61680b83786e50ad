package org.ketaminecds.examples;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.ketaminecds.core.quantity.Dimension;
import org.ketaminecds.core.vocabulary.Term;
import org.ketaminecds.core.vocabulary.Vocabulary;

/** Writes the names of the vocabulary into the places of the schema that list them. */
final class CaseSchemaNames {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private CaseSchemaNames() {}

  /** The schema with the names of this vocabulary in place of those that it lists. */
  static String inserted(String schema, Vocabulary vocabulary) throws IOException {
    ObjectNode root = (ObjectNode) MAPPER.readTree(schema);
    ObjectNode findings = emptied(root, "/properties/findings/properties");
    ObjectNode observations = emptied(root, "/properties/observations/properties");
    ObjectNode resources = emptied(root, "/$defs/resources/properties");
    ArrayNode unavailable = (ArrayNode) root.at("/properties/unavailable/items/enum");
    unavailable.removeAll().add("indications").add("medicines").add("allergies");
    for (Term term : vocabulary.terms()) {
      names(term).forEach(unavailable::add);
      switch (term.kind()) {
        case DIAGNOSIS, STATE -> add(term, findings, "present");
        case PROCEDURE -> add(term, findings, "done");
        case RESOURCE -> {
          add(term, findings, "available");
          add(term, resources, "available");
        }
        case OBSERVATION -> add(term, observations, definition(term));
        case INDICATION, MEDICINE, FIGURE, CHOICE, EVENT -> {}
      }
    }
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    return MAPPER
            .writer(
                new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter))
            .writeValueAsString(root)
        + "\n";
  }

  private static ObjectNode emptied(JsonNode root, String place) {
    return ((ObjectNode) root.at(place)).removeAll();
  }

  private static void add(Term term, ObjectNode properties, String definition) {
    names(term).forEach(name -> properties.putObject(name).put("$ref", "#/$defs/" + definition));
  }

  private static List<String> names(Term term) {
    List<String> names = new ArrayList<>(List.of(term.name()));
    names.addAll(term.synonyms());
    return names;
  }

  private static String definition(Term observation) {
    Dimension dimension = observation.dimension().orElseThrow();
    return switch (dimension) {
      case PRESSURE -> "pressureValues";
      case FREQUENCY -> "frequencyValues";
      case PERCENT -> "percentageValues";
      case MULTIPLE_OF_ULN -> "multipleOfUlnValues";
      case SCORE -> "scoreValues";
      default ->
          throw new IllegalStateException(
              "The schema has no definition for %s, a %s; add one."
                  .formatted(observation.name(), dimension.label()));
    };
  }
}
