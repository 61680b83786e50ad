package org.ketaminecds.fhir.answer;

import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Reference;
import org.ketaminecds.core.assessment.Assessment;
import org.ketaminecds.core.assessment.Fingerprint.GuidanceVersion;
import org.ketaminecds.core.assessment.RecommendationResult;
import org.ketaminecds.core.guidance.Advisability;
import org.ketaminecds.fhir.knowledge.Knowledge;
import org.ketaminecds.fhir.knowledge.Publication;

/** What every resource of one answer is made from, and how they refer to each other. */
record Setting(Assessment assessment, Knowledge knowledge, AnswerContext context) {

  static final String DEVICE = "device";
  static final String PROPOSAL = "proposal";
  static final String RESPONSE = "response";
  static final String PROVENANCE = "provenance";

  // FHIR wants seconds even where they are zero.
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX");

  /** The address of a resource of this answer; equal for equal requests. */
  String urn(String part) {
    String name = context.requestIdentifier() + "\n" + part;
    return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  Reference to(String part) {
    return new Reference(urn(part));
  }

  Reference subject() {
    return new Reference(context.subject());
  }

  DateTimeType dateTime() {
    return new DateTimeType(TIME.format(context.at()));
  }

  InstantType instant() {
    return new InstantType(TIME.format(context.at()));
  }

  Publication publication() {
    return knowledge.publication();
  }

  static String issue(String recommendation) {
    return "issue " + recommendation;
  }

  static String task(String recommendation) {
    return "task " + recommendation;
  }

  /** What a result contributes to the advice. */
  static Advisability raised(RecommendationResult result) {
    if (result instanceof RecommendationResult.Applies applies) {
      return applies.raises();
    }
    if (result instanceof RecommendationResult.CannotBeJudged unknown) {
      return unknown.raises();
    }
    return Advisability.NO_CONCERN_IDENTIFIED;
  }

  static boolean isIssue(RecommendationResult result) {
    return raised(result) != Advisability.NO_CONCERN_IDENTIFIED;
  }

  /** The plan of a guideline in the version that answered. */
  String plan(String guideline) {
    String url = publication().planDefinition(guideline);
    return version(guideline).map(version -> url + "|" + version).orElse(url);
  }

  /** All guidance in the versions that answered. */
  String library() {
    return publication().library() + "|" + Knowledge.versionOf(parts());
  }

  List<GuidanceVersion> parts() {
    return assessment.fingerprint().guidance();
  }

  private Optional<String> version(String guideline) {
    return parts().stream()
        .filter(part -> part.id().equals(guideline))
        .map(GuidanceVersion::version)
        .findFirst();
  }
}
