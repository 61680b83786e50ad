package org.ketaminecds.core.scale;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The fibromyalgia criteria of 2016 (ACR), from the Widespread Pain Index (WPI, 0 to 19) and the
 * Symptom Severity Score (SSS, 0 to 12).
 *
 * <p>All three must hold: WPI of at least 7 with SSS of at least 5, or WPI of 4 to 6 with SSS of at
 * least 9; pain in at least four of five regions; for at least three months. Other diagnoses do not
 * exclude it. The version of 2011 took a WPI of 3 to 6. Immutable and thread-safe. Source: SC-07 to
 * SC-09.
 */
public final class FibromyalgiaCriteria {

  private static final Citation SOURCE = Citation.verified("SC-07", "T6", "T7");
  private static final int GREATEST = 3;
  private static final int REGIONS = 4;

  private final Checklist<PainSite> sites;
  private final int severity;
  private final boolean lastsThreeMonths;
  private final List<Entry> inputs;

  private FibromyalgiaCriteria(Builder given, List<Entry> inputs) {
    this.sites = given.sites.orElseThrow();
    this.severity =
        given.fatigue.orElseThrow()
            + given.unrefreshedSleep.orElseThrow()
            + given.cognition.orElseThrow()
            + given.symptoms.orElseThrow().present().size();
    this.lastsThreeMonths = given.threeMonths.orElseThrow() == YesNo.YES;
    this.inputs = inputs;
  }

  /** An empty form. */
  public static Builder builder() {
    return new Builder();
  }

  /** Whether the criteria are met, with the two scores and the regions. */
  public ScaleResult<Criteria> result() {
    int index = sites.present().size();
    Set<PainRegion> regions = regions();
    boolean scoresHold =
        (index >= 7 && severity >= 5) || (index >= 4 && index <= 6 && severity >= 9);
    boolean met = scoresHold && regions.size() >= REGIONS && lastsThreeMonths;
    return new ScaleResultBuilder<Criteria>("Fibromyalgia criteria", "ACR 2016", SOURCE, inputs)
        .part("Widespread Pain Index", index + " of 19")
        .part("Symptom Severity Score", severity + " of 12")
        .part("regions", regions.size() + " of 5: " + names(regions))
        .part("lasts at least 3 months", lastsThreeMonths ? "yes" : "no")
        .band(met ? Criteria.MET : Criteria.NOT_MET, SOURCE)
        .note("Other diagnoses do not exclude fibromyalgia.")
        .build();
  }

  private Set<PainRegion> regions() {
    Set<PainRegion> painful = EnumSet.noneOf(PainRegion.class);
    sites.present().forEach(site -> site.region().ifPresent(painful::add));
    return painful;
  }

  private static String names(Set<PainRegion> regions) {
    return regions.isEmpty() ? "none" : Intake.words(regions);
  }

  /** Builds {@link FibromyalgiaCriteria}; not thread-safe. */
  public static final class Builder {

    private Optional<Checklist<PainSite>> sites = Optional.empty();
    private Optional<Checklist<FibromyalgiaSymptom>> symptoms = Optional.empty();
    private Optional<Integer> fatigue = Optional.empty();
    private Optional<Integer> unrefreshedSleep = Optional.empty();
    private Optional<Integer> cognition = Optional.empty();
    private Optional<YesNo> threeMonths = Optional.empty();

    private Builder() {}

    /** Sets the painful sites. */
    public Builder painfulSites(Checklist<PainSite> painful) {
      sites = Optional.of(painful);
      return this;
    }

    /** Sets fatigue in the past week, 0 to 3. */
    public Builder fatigue(int points) {
      fatigue = Optional.of(points);
      return this;
    }

    /** Sets waking unrefreshed in the past week, 0 to 3. */
    public Builder unrefreshedSleep(int points) {
      unrefreshedSleep = Optional.of(points);
      return this;
    }

    /** Sets cognitive symptoms in the past week, 0 to 3. */
    public Builder cognition(int points) {
      cognition = Optional.of(points);
      return this;
    }

    /** Sets which symptoms there were in the last six months. */
    public Builder symptoms(Checklist<FibromyalgiaSymptom> had) {
      symptoms = Optional.of(had);
      return this;
    }

    /** Sets whether the symptoms have lasted for at least three months. */
    public Builder lastsThreeMonths(YesNo answer) {
      threeMonths = Optional.of(answer);
      return this;
    }

    /**
     * The form.
     *
     * @throws org.ketaminecds.core.problem.InvalidCaseException if anything is unanswered, answered
     *     both ways or off the scale
     */
    public FibromyalgiaCriteria build() {
      List<Entry> inputs =
          new Intake("fibromyalgia")
              .checklist("painful sites", sites)
              .whole("fatigue", fatigue, 0, GREATEST)
              .whole("unrefreshed sleep", unrefreshedSleep, 0, GREATEST)
              .whole("cognition", cognition, 0, GREATEST)
              .checklist("symptoms", symptoms)
              .answer("lasts three months", threeMonths)
              .accepted();
      return new FibromyalgiaCriteria(this, inputs);
    }
  }
}
