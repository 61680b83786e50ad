package org.ketaminecds.fhir.hooks.call;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.LenientErrorHandler;
import java.util.Optional;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Resource;

/** Reads FHIR R4 as EHRs send it: what is not known or not quite right is passed over. */
final class Resources {

  private final FhirContext context = FhirContext.forR4Cached();

  /** The resource, or nothing if the text is none of FHIR R4. */
  Optional<Resource> read(String json) {
    IParser parser = context.newJsonParser();
    parser.setParserErrorHandler(new LenientErrorHandler(false));
    try {
      IBaseResource parsed = parser.parseResource(json);
      return parsed instanceof Resource resource ? Optional.of(resource) : Optional.empty();
    } catch (RuntimeException notFhir) {
      // The parser throws more than its DataFormatException at twisted input, and each message
      // quotes the patient's data.
      return Optional.empty();
    }
  }
}
