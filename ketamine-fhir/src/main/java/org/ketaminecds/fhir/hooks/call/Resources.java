package org.ketaminecds.fhir.hooks.call;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.LenientErrorHandler;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Resource;

/**
 * Reads FHIR R4 as EHRs send it: elements that are not known are passed over, and an entry of a
 * bundle that cannot be read takes none of the others away.
 */
final class Resources {

  private static final String RESOURCE = "resource";

  private final FhirContext context = FhirContext.forR4Cached();
  private final JsonMapper json = new JsonMapper();

  /**
   * A resource, as far as it could be read.
   *
   * @param unread the places of the entries that could not be read, which are without their
   *     resource now
   */
  record Reading(Resource resource, List<String> unread) {

    Reading {
      unread = List.copyOf(unread);
    }
  }

  /** The resource, or nothing if the text is none of FHIR R4. */
  Optional<Reading> read(String text) {
    return parse(text).map(whole -> new Reading(whole, List.of())).or(() -> entryByEntry(text));
  }

  private Optional<Resource> parse(String text) {
    IParser parser = context.newJsonParser();
    parser.setParserErrorHandler(new LenientErrorHandler(false));
    try {
      IBaseResource parsed = parser.parseResource(text);
      return parsed instanceof Resource resource ? Optional.of(resource) : Optional.empty();
    } catch (RuntimeException notFhir) {
      // The parser throws more than its DataFormatException at twisted input, and each message
      // quotes the patient's data.
      return Optional.empty();
    }
  }

  private Optional<Reading> entryByEntry(String text) {
    List<String> unread = new ArrayList<>();
    try {
      JsonNode bundle = json.readTree(text);
      int place = 0;
      for (JsonNode entry : bundle.path("entry")) {
        if (entry instanceof ObjectNode object
            && object.has(RESOURCE)
            && parse(object.path(RESOURCE).toString()).isEmpty()) {
          object.remove(RESOURCE);
          unread.add("entry[" + place + "]");
        }
        place++;
      }
      return unread.isEmpty()
          ? Optional.empty()
          : parse(bundle.toString()).map(rest -> new Reading(rest, unread));
    } catch (JsonProcessingException notJson) {
      return Optional.empty();
    }
  }
}
