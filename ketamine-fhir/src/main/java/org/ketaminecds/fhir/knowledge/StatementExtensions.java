package org.ketaminecds.fhir.knowledge;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.StringType;
import org.ketaminecds.core.guidance.Grade;
import org.ketaminecds.core.guidance.Recommendation;

/** What sort of statement it is, what it is worth as published, and how far it was checked. */
public final class StatementExtensions {

  private StatementExtensions() {}

  /** The extensions of a statement, wherever it stands. */
  public static List<Extension> of(Publication publication, Recommendation recommendation) {
    List<Extension> extensions = new ArrayList<>();
    extensions.add(OwnExtension.STAGE.of(publication, recommendation.stage()));
    extensions.add(OwnExtension.KIND.of(publication, recommendation.kind()));
    String scheme = recommendation.guideline();
    recommendation
        .grade()
        .ifPresent(grade -> extensions.add(graded(OwnExtension.GRADE, publication, scheme, grade)));
    recommendation
        .certainty()
        .ifPresent(
            grade -> extensions.add(graded(OwnExtension.CERTAINTY, publication, scheme, grade)));
    extensions.add(OwnExtension.VERIFICATION.of(publication, recommendation.verification()));
    extensions.add(
        OwnExtension.VERIFICATION_MARK.of(publication, recommendation.verificationMark()));
    return extensions;
  }

  private static Extension graded(
      OwnExtension extension, Publication publication, String scheme, Grade grade) {
    return extension.of(
        publication,
        new Extension("value", new StringType(grade.value())),
        new Extension("scheme", new StringType(scheme)),
        new Extension("seen-in-print", new BooleanType(grade.confirmed())));
  }
}
