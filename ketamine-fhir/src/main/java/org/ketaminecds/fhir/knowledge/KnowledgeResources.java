package org.ketaminecds.fhir.knowledge;

import java.util.List;
import org.hl7.fhir.r4.model.ActivityDefinition;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Library;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.hl7.fhir.r4.model.StructureDefinition;

/**
 * The guidance as resources of FHIR R4, always in the same order.
 *
 * <p>HAPI's resources can be changed, so each call makes new ones.
 *
 * @param library all guidance as one, with the data that it reads
 * @param planDefinitions one for each guideline, with an action for each recommendation
 * @param activityDefinitions one for each recommendation that asks for something to be done
 * @param extensions the definitions of the extensions that these and answers use
 */
public record KnowledgeResources(
    Library library,
    List<PlanDefinition> planDefinitions,
    List<ActivityDefinition> activityDefinitions,
    List<StructureDefinition> extensions) {

  /** Copies the lists. */
  public KnowledgeResources {
    planDefinitions = List.copyOf(planDefinitions);
    activityDefinitions = List.copyOf(activityDefinitions);
    extensions = List.copyOf(extensions);
  }

  /** The guidance as resources. */
  public static KnowledgeResources of(Knowledge knowledge) {
    return new KnowledgeResources(
        GuidanceLibrary.of(knowledge),
        knowledge.guidelines().stream()
            .map(guideline -> PlanDefinitions.of(knowledge, guideline))
            .toList(),
        ActivityDefinitions.of(knowledge),
        ExtensionDefinitions.of(knowledge.publication()));
  }

  /** All of them as one collection. */
  public Bundle bundle() {
    Bundle bundle = new Bundle();
    bundle.setType(BundleType.COLLECTION);
    add(bundle, library);
    planDefinitions.forEach(plan -> add(bundle, plan));
    activityDefinitions.forEach(activity -> add(bundle, activity));
    extensions.forEach(definition -> add(bundle, definition));
    return bundle;
  }

  private static void add(Bundle bundle, MetadataResource resource) {
    bundle.addEntry().setFullUrl(resource.getUrl()).setResource(resource);
  }
}
