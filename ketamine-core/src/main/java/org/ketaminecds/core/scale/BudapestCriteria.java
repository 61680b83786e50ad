package org.ketaminecds.core.scale;

import java.util.List;
import java.util.Optional;

/**
 * The Budapest criteria of complex regional pain syndrome, clinical or for research.
 *
 * <p>All four must hold: A, continuing pain out of proportion; B, symptoms in at least three of
 * four categories (for research in all four); C, signs now in at least two of four; D, no other
 * diagnosis explains it better. Figures of sensitivity and specificity differ between sources, so
 * there are none in here. Immutable and thread-safe. Source: SC-04, SC-05; the categories SC-06.
 */
public final class BudapestCriteria {

  private static final int SIGNS = 2;

  private final Version version;
  private final boolean painHolds;
  private final boolean exclusionHolds;
  private final int symptoms;
  private final int signs;
  private final List<Entry> inputs;

  /** The two sets of criteria. */
  public enum Version {
    /** Symptoms in at least three categories. */
    CLINICAL("clinical", 3, Citation.verified("SC-04", "T3", "T4")),
    /** Symptoms in all four categories. */
    RESEARCH("research", 4, Citation.verified("SC-05", "T3"));

    private final String label;
    private final int symptoms;
    private final Citation source;

    Version(String label, int symptoms, Citation source) {
      this.label = label;
      this.symptoms = symptoms;
      this.source = source;
    }

    /** The word used in answers. */
    public String label() {
      return label;
    }
  }

  private BudapestCriteria(Builder given, List<Entry> inputs) {
    this.version = given.version;
    this.painHolds = given.disproportionatePain.orElseThrow() == YesNo.YES;
    this.exclusionHolds = given.betterExplanation.orElseThrow() == YesNo.NO;
    this.symptoms = given.symptoms.orElseThrow().present().size();
    this.signs = given.signs.orElseThrow().present().size();
    this.inputs = inputs;
  }

  /** Criteria of this version. */
  public static Builder of(Version version) {
    return new Builder(version);
  }

  /** Whether the criteria are met, and each of them by itself. */
  public ScaleResult<Criteria> result() {
    boolean symptomsHold = symptoms >= version.symptoms;
    boolean signsHold = signs >= SIGNS;
    boolean met = painHolds && symptomsHold && signsHold && exclusionHolds;
    return new ScaleResultBuilder<Criteria>(
            "Budapest criteria", version.label(), version.source, inputs)
        .part("A, disproportionate continuing pain", holds(painHolds))
        .part("B, symptoms", count(symptoms, version.symptoms, symptomsHold))
        .part("C, signs", count(signs, SIGNS, signsHold))
        .part("D, no better explanation", holds(exclusionHolds))
        .band(met ? Criteria.MET : Criteria.NOT_MET, version.source)
        .build();
  }

  private static String count(int found, int wanted, boolean held) {
    return "%s: %s of 4 categories, %s wanted".formatted(holds(held), found, wanted);
  }

  private static String holds(boolean held) {
    return held ? "holds" : "does not hold";
  }

  /** Builds {@link BudapestCriteria}; not thread-safe. */
  public static final class Builder {

    private final Version version;
    private Optional<YesNo> disproportionatePain = Optional.empty();
    private Optional<YesNo> betterExplanation = Optional.empty();
    private Optional<Checklist<CrpsCategory>> symptoms = Optional.empty();
    private Optional<Checklist<CrpsCategory>> signs = Optional.empty();

    private Builder(Version version) {
      this.version = version;
    }

    /** Sets whether there is continuing pain out of proportion to what caused it. */
    public Builder disproportionatePain(YesNo answer) {
      disproportionatePain = Optional.of(answer);
      return this;
    }

    /** Sets in which categories the patient reports a symptom. */
    public Builder symptoms(Checklist<CrpsCategory> reported) {
      symptoms = Optional.of(reported);
      return this;
    }

    /** Sets in which categories a sign is seen at this examination. */
    public Builder signsNow(Checklist<CrpsCategory> seen) {
      signs = Optional.of(seen);
      return this;
    }

    /** Sets whether another diagnosis explains the symptoms and signs better. */
    public Builder betterExplanation(YesNo answer) {
      betterExplanation = Optional.of(answer);
      return this;
    }

    /**
     * The criteria.
     *
     * @throws org.ketaminecds.core.problem.InvalidCaseException if anything is unanswered or
     *     answered both ways
     */
    public BudapestCriteria build() {
      List<Entry> inputs =
          new Intake("budapest")
              .answer("disproportionate pain", disproportionatePain)
              .checklist("symptoms", symptoms)
              .checklist("signs now", signs)
              .answer("better explanation", betterExplanation)
              .accepted();
      return new BudapestCriteria(this, inputs);
    }
  }
}
