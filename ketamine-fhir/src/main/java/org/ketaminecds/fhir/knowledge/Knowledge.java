package org.ketaminecds.fhir.knowledge;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ketaminecds.core.DecisionSupport;
import org.ketaminecds.core.assessment.Fingerprint.GuidanceVersion;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.core.guidance.Guideline;
import org.ketaminecds.core.guidance.Recommendation;
import org.ketaminecds.core.vocabulary.Term;
import org.ketaminecds.core.vocabulary.Vocabulary;

/**
 * The guidance in use at one time, with the addresses under which it is published.
 *
 * <p>Make one for each version of the guidance and share it. Immutable and thread-safe; it holds no
 * patient data.
 */
public final class Knowledge {

  private static final int VERSION_LENGTH = 16;

  private final Publication publication;
  private final Map<String, Guideline> guidelines = new LinkedHashMap<>();
  private final List<Recommendation> recommendations;
  private final Vocabulary vocabulary;
  private final List<GuidanceVersion> versions;
  private final MentionedTerms mentioned;

  /**
   * Guidance of these parts.
   *
   * @param versions each guideline and the vocabulary, as answers give them in their fingerprint
   */
  public Knowledge(
      Publication publication,
      List<Guideline> guidelines,
      List<Recommendation> recommendations,
      Vocabulary vocabulary,
      List<GuidanceVersion> versions) {
    this.publication = publication;
    guidelines.forEach(guideline -> this.guidelines.put(guideline.id(), guideline));
    this.recommendations = List.copyOf(recommendations);
    this.vocabulary = vocabulary;
    this.versions = List.copyOf(versions);
    this.mentioned = new MentionedTerms(vocabulary);
  }

  /** What a decision support uses now. */
  public static Knowledge of(DecisionSupport support, Publication publication) {
    // Only an answer tells the versions of the vocabulary and of a site's policy.
    List<GuidanceVersion> versions =
        support.assess(ClinicalCase.asOf(LocalDate.EPOCH).build()).fingerprint().guidance();
    return new Knowledge(
        publication,
        support.guidelines(),
        support.recommendations(),
        support.vocabulary(),
        versions);
  }

  /** Under which addresses it is published. */
  public Publication publication() {
    return publication;
  }

  /** The guidelines, in the order in which answers show them. */
  public List<Guideline> guidelines() {
    return List.copyOf(guidelines.values());
  }

  /** The guideline with this id, if it is in use. */
  public Optional<Guideline> guideline(String id) {
    return Optional.ofNullable(guidelines.get(id));
  }

  /** Every recommendation, in the order in which answers show them. */
  public List<Recommendation> recommendations() {
    return recommendations;
  }

  /** The words that conditions use. */
  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /** The versions of the parts. */
  public List<GuidanceVersion> versions() {
    return versions;
  }

  /** The terms that lines of a condition name, each once, in the order of the lines. */
  public List<Term> mentioned(List<String> lines) {
    return mentioned.in(lines);
  }

  /**
   * One version for several parts: equal for equal parts in whatever order, another if anything in
   * them changes.
   */
  public static String versionOf(List<GuidanceVersion> parts) {
    String text =
        parts.stream()
            .map(part -> part.id() + " " + part.version() + " " + part.contentHash() + "\n")
            .sorted()
            .collect(Collectors.joining());
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, VERSION_LENGTH);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every JDK has SHA-256.", impossible);
    }
  }
}
