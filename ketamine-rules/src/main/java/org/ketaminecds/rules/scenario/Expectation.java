package org.ketaminecds.rules.scenario;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.ketaminecds.core.assessment.RecommendationResult;
import org.ketaminecds.core.assessment.Requirement;
import org.ketaminecds.core.guidance.Advisability;

/** What the author of a scenario expects of one recommendation. */
public sealed interface Expectation {

  /** Whether a result is what was expected. */
  boolean isMetBy(RecommendationResult result);

  /** What expects just this result. */
  static Expectation of(RecommendationResult result) {
    if (result instanceof RecommendationResult.CannotBeJudged unjudged) {
      return new Missing(Set.copyOf(unjudged.missing()));
    }
    if (!(result instanceof RecommendationResult.Applies applies)) {
      return new DoesNotApply();
    }
    return applies
        .requirement()
        .filter(asked -> asked.state() != Requirement.State.OPEN)
        .map(asked -> of(applies, asked))
        .orElseGet(() -> new Raises(applies.raises()));
  }

  private static Expectation of(RecommendationResult.Applies applies, Requirement asked) {
    return asked.state() == Requirement.State.MET
        ? new Met()
        : new RequirementNotKnown(applies.raises(), Set.copyOf(asked.missing()));
  }

  /** The data that are expected to be missing. */
  default Set<String> missing() {
    return Set.of();
  }

  /** The recommendation does not apply. */
  record DoesNotApply() implements Expectation {
    @Override
    public boolean isMetBy(RecommendationResult result) {
      return result instanceof RecommendationResult.DoesNotApply;
    }

    @Override
    public String toString() {
      return "none";
    }
  }

  /**
   * The recommendation applies and raises a level.
   *
   * @param level what it raises
   */
  record Raises(Advisability level) implements Expectation {
    @Override
    public boolean isMetBy(RecommendationResult result) {
      return result instanceof RecommendationResult.Applies applies
          && applies.raises() == level
          && applies
              .requirement()
              .map(Requirement::state)
              .filter(state -> state != Requirement.State.OPEN)
              .isEmpty();
    }

    @Override
    public String toString() {
      return level == Advisability.NO_CONCERN_IDENTIFIED ? "inform" : level.label();
    }
  }

  /** The recommendation applies and what it asks for is met. */
  record Met() implements Expectation {
    @Override
    public boolean isMetBy(RecommendationResult result) {
      return result instanceof RecommendationResult.Applies applies
          && applies
              .requirement()
              .filter(asked -> asked.state() == Requirement.State.MET)
              .isPresent();
    }

    @Override
    public String toString() {
      return "met";
    }
  }

  /**
   * The recommendation cannot be judged, for want of just these data.
   *
   * @param names the data
   */
  record Missing(Set<String> names) implements Expectation {

    /** Copies the names, so that nobody can change them afterwards. */
    public Missing {
      names = Set.copyOf(names);
    }

    @Override
    public Set<String> missing() {
      return names;
    }

    @Override
    public boolean isMetBy(RecommendationResult result) {
      return result instanceof RecommendationResult.CannotBeJudged unjudged
          && same(names, unjudged.missing());
    }

    @Override
    public String toString() {
      return "missing " + new TreeSet<>(names);
    }
  }

  /**
   * The recommendation applies, but nobody knows whether what it asks for is met.
   *
   * @param level what it raises
   * @param names the data that are missing
   */
  record RequirementNotKnown(Advisability level, Set<String> names) implements Expectation {

    /** Copies the names, so that nobody can change them afterwards. */
    public RequirementNotKnown {
      names = Set.copyOf(names);
    }

    @Override
    public Set<String> missing() {
      return names;
    }

    @Override
    public boolean isMetBy(RecommendationResult result) {
      return result instanceof RecommendationResult.Applies applies
          && applies.raises() == level
          && applies
              .requirement()
              .filter(asked -> asked.state() == Requirement.State.NOT_KNOWN)
              .filter(asked -> same(names, asked.missing()))
              .isPresent();
    }

    @Override
    public String toString() {
      return new Raises(level) + ", requirement missing " + new TreeSet<>(names);
    }
  }

  private static boolean same(Set<String> names, List<String> found) {
    return names.equals(new HashSet<>(found));
  }
}
