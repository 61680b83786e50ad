package org.ketaminecds.fhir.knowledge;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hl7.fhir.r4.model.DataRequirement;
import org.hl7.fhir.r4.model.Library;
import org.hl7.fhir.r4.model.RelatedArtifact.RelatedArtifactType;
import org.ketaminecds.core.guidance.Guideline;
import org.ketaminecds.core.guidance.Recommendation;

/** All guidance in use as one library, with the data that it reads. */
final class GuidanceLibrary {

  static final String ID = "ketamine-guidance";

  private GuidanceLibrary() {}

  static Library of(Knowledge knowledge) {
    Publication publication = knowledge.publication();
    Library library = new Library();
    library.setId(ID);
    library.setUrl(publication.library());
    library.setVersion(Knowledge.versionOf(knowledge.versions()));
    library.setName("Ketamine_guidance");
    library.setTitle("Guidance on ketamine for chronic pain");
    library.setStatus(publication.status());
    library
        .getType()
        .addCoding()
        .setSystem("http://terminology.hl7.org/CodeSystem/library-type")
        .setCode("asset-collection")
        .setDisplay("Asset Collection");
    library.setDescription(
        "The guidelines, statements, labels and policies in use, and the data that their conditions"
            + " read. Its version is a digest of the versions and contents of its parts.");
    for (Guideline guideline : knowledge.guidelines()) {
      library
          .addRelatedArtifact()
          .setType(RelatedArtifactType.COMPOSEDOF)
          .setDisplay(guideline.title())
          .setResource(publication.planDefinition(guideline.id()) + "|" + guideline.version());
    }
    distinctNeeds(knowledge).values().forEach(library::addDataRequirement);
    return library;
  }

  private static Map<String, DataRequirement> distinctNeeds(Knowledge knowledge) {
    Map<String, DataRequirement> needs = new LinkedHashMap<>();
    for (Guideline guideline : knowledge.guidelines()) {
      DataNeeds.ofLines(knowledge, guideline.scope()).forEach(need -> add(needs, need));
    }
    for (Recommendation recommendation : knowledge.recommendations()) {
      DataNeeds.ofLines(knowledge, recommendation.conditions()).forEach(need -> add(needs, need));
      DataNeeds.ofLines(knowledge, recommendation.requirement()).forEach(need -> add(needs, need));
    }
    return needs;
  }

  private static void add(Map<String, DataRequirement> needs, DataRequirement need) {
    needs.putIfAbsent(
        need.getType() + " " + need.getExtensionFirstRep().getValue().primitiveValue(), need);
  }
}
