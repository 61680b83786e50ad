package org.ketaminecds.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import java.util.List;
import java.util.regex.Pattern;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.SnapshotGeneratingValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r5.utils.validation.constants.BestPracticeWarningLevel;
import org.ketaminecds.core.vocabulary.Vocabulary;
import org.ketaminecds.fhir.knowledge.Knowledge;
import org.ketaminecds.fhir.knowledge.KnowledgeResources;
import org.ketaminecds.fhir.knowledge.Publication;

/** The HAPI validator with the definitions of R4 and of our extensions; one for all tests. */
public final class R4Validator {

  /** Where the tests publish. */
  public static final String BASE = "https://example.org/fhir";

  private static final FhirContext CONTEXT = FhirContext.forR4Cached();
  private static final FhirValidator VALIDATOR = validator();

  /** R4 does not bring the codes of LOINC and RxNorm. */
  private static final Pattern NOT_IN_R4 =
      Pattern.compile(
          "codeSystem 'http://(loinc.org|www.nlm.nih.gov/research/umls/rxnorm)' .* is not"
              + " supported");

  private R4Validator() {}

  private static FhirValidator validator() {
    PrePopulatedValidationSupport own = new PrePopulatedValidationSupport(CONTEXT);
    Publication publication = new Publication(BASE, PublicationStatus.DRAFT);
    for (StructureDefinition definition :
        KnowledgeResources.of(
                new Knowledge(
                    publication, List.of(), List.of(), new Vocabulary(List.of()), List.of()))
            .extensions()) {
      own.addStructureDefinition(definition);
    }
    FhirInstanceValidator module =
        new FhirInstanceValidator(
            new ValidationSupportChain(
                own,
                new DefaultProfileValidationSupport(CONTEXT),
                new CommonCodeSystemsTerminologyService(CONTEXT),
                new InMemoryTerminologyServerValidationSupport(CONTEXT),
                new SnapshotGeneratingValidationSupport(CONTEXT)));
    module.setAnyExtensionsAllowed(false);
    // Whether a resource has a narrative is no matter of validity.
    module.setBestPracticeWarningLevel(BestPracticeWarningLevel.Ignore);
    return CONTEXT.newValidator().registerValidatorModule(module);
  }

  /** Whatever is wrong or doubtful. */
  public static List<String> findings(IBaseResource resource) {
    return VALIDATOR.validateWithResult(json(resource)).getMessages().stream()
        .filter(message -> message.getSeverity().compareTo(ResultSeverityEnum.WARNING) >= 0)
        .map(R4Validator::line)
        .filter(line -> !NOT_IN_R4.matcher(line).find())
        .toList();
  }

  /** The resource as JSON, as it goes out. */
  public static String json(IBaseResource resource) {
    return CONTEXT.newJsonParser().setPrettyPrint(true).encodeResourceToString(resource);
  }

  /** The JSON of what is read from the JSON of the resource. */
  public static String jsonReadBack(IBaseResource resource) {
    return json(CONTEXT.newJsonParser().parseResource(json(resource)));
  }

  private static String line(SingleValidationMessage message) {
    return "%s %s: %s"
        .formatted(message.getSeverity(), message.getLocationString(), message.getMessage());
  }
}
