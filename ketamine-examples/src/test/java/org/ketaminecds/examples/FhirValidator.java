package org.ketaminecds.examples;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import java.util.List;
import java.util.regex.Pattern;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.SnapshotGeneratingValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r5.utils.validation.constants.BestPracticeWarningLevel;

/** The HAPI validator with the definitions of R4 and of some extensions; slow to make. */
final class FhirValidator {

  /** R4 does not bring the codes of LOINC and RxNorm. */
  private static final Pattern NOT_IN_R4 =
      Pattern.compile(
          "codeSystem 'http://(loinc.org|www.nlm.nih.gov/research/umls/rxnorm)' .* is not"
              + " supported");

  private final FhirContext context = FhirContext.forR4Cached();
  private final ca.uhn.fhir.validation.FhirValidator validator = context.newValidator();

  FhirValidator(List<StructureDefinition> extensions) {
    PrePopulatedValidationSupport own = new PrePopulatedValidationSupport(context);
    extensions.forEach(own::addStructureDefinition);
    FhirInstanceValidator module =
        new FhirInstanceValidator(
            new ValidationSupportChain(
                own,
                new DefaultProfileValidationSupport(context),
                new CommonCodeSystemsTerminologyService(context),
                new InMemoryTerminologyServerValidationSupport(context),
                new SnapshotGeneratingValidationSupport(context)));
    module.setAnyExtensionsAllowed(false);
    // Whether a resource has a narrative is no matter of validity.
    module.setBestPracticeWarningLevel(BestPracticeWarningLevel.Ignore);
    validator.registerValidatorModule(module);
  }

  /** Whatever is wrong or doubtful. */
  List<String> findings(IBaseResource resource) {
    return validator.validateWithResult(json(resource)).getMessages().stream()
        .filter(message -> message.getSeverity().compareTo(ResultSeverityEnum.WARNING) >= 0)
        .map(message -> message.getLocationString() + ": " + message.getMessage())
        .filter(line -> !NOT_IN_R4.matcher(line).find())
        .toList();
  }

  /** The resource as JSON, as it goes out. */
  String json(IBaseResource resource) {
    return context.newJsonParser().encodeResourceToString(resource);
  }

  /** The JSON of what is read from the JSON of the resource. */
  String jsonReadBack(IBaseResource resource) {
    return json(context.newJsonParser().parseResource(json(resource)));
  }
}
