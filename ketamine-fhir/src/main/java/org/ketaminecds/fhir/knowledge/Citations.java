package org.ketaminecds.fhir.knowledge;

import java.util.Optional;
import org.hl7.fhir.r4.model.RelatedArtifact;
import org.hl7.fhir.r4.model.RelatedArtifact.RelatedArtifactType;
import org.ketaminecds.core.guidance.Guideline;
import org.ketaminecds.core.guidance.Recommendation;

/** Where a statement stands. */
public final class Citations {

  private Citations() {}

  /** The citation of a recommendation: its document, and the place in it. */
  public static RelatedArtifact of(Knowledge knowledge, Recommendation recommendation) {
    RelatedArtifact artifact = new RelatedArtifact();
    artifact.setType(RelatedArtifactType.CITATION);
    artifact.setLabel(recommendation.locator());
    knowledge
        .guideline(recommendation.guideline())
        .ifPresentOrElse(
            guideline -> describe(artifact, guideline),
            () -> artifact.setDisplay(recommendation.guideline()));
    return artifact;
  }

  private static void describe(RelatedArtifact artifact, Guideline guideline) {
    artifact.setDisplay(guideline.title());
    artifact.setCitation(Markdown.plain(guideline.citation()));
    address(guideline).ifPresent(artifact::setUrl);
  }

  /** The address of a guideline, by its digital object identifier if it has one. */
  public static Optional<String> address(Guideline guideline) {
    return guideline.doi().map(doi -> "https://doi.org/" + doi);
  }
}
