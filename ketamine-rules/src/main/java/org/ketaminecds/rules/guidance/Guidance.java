package org.ketaminecds.rules.guidance;

import java.util.List;
import java.util.Optional;
import org.ketaminecds.core.assessment.Fingerprint;
import org.ketaminecds.core.assessment.Notice;
import org.ketaminecds.core.guidance.Guideline;
import org.ketaminecds.core.guidance.Recommendation;
import org.ketaminecds.rules.condition.Condition;
import org.ketaminecds.rules.text.Position;
import org.ketaminecds.rules.vocabulary.Lexicon;

/**
 * The whole guidance, loaded and checked; immutable and thread-safe.
 *
 * @param lexicon the vocabulary
 * @param guidelines the guidelines, in the order in which answers show them
 * @param rules every recommendation with its conditions, in the order in which answers show them
 * @param versions what it was loaded from
 * @param approvals how far each recommendation has come on its way into use
 * @param notices what every answer says of this guidance, whatever the case
 */
public record Guidance(
    Lexicon lexicon,
    List<ScopedGuideline> guidelines,
    List<GuidanceRule> rules,
    List<Fingerprint.GuidanceVersion> versions,
    Approvals approvals,
    List<Notice> notices) {

  /** Copies the lists, so that nobody can change them afterwards. */
  public Guidance {
    guidelines = List.copyOf(guidelines);
    rules = List.copyOf(rules);
    versions = List.copyOf(versions);
    notices = List.copyOf(notices);
  }

  /**
   * A part of a guidance, or a variant of it to try, of which answers say nothing by themselves.
   */
  public Guidance(
      Lexicon lexicon,
      List<ScopedGuideline> guidelines,
      List<GuidanceRule> rules,
      List<Fingerprint.GuidanceVersion> versions) {
    this(lexicon, guidelines, rules, versions, Approvals.NONE, List.of());
  }

  /** The rule of the recommendation with this id. */
  public Optional<GuidanceRule> find(String id) {
    return rules.stream().filter(rule -> rule.recommendation().id().equals(id)).findFirst();
  }

  /**
   * A guideline with its scope.
   *
   * @param guideline the guideline
   * @param scope whom and what it is about, the countries in which it is used included
   * @param reach the countries in which it is used; outside of them nothing of it is judged
   * @param shownFacts the statements about the document that every answer shows
   * @param scenarioFiles the paths of its scenario files
   * @param folder the folder of its files
   * @param use what it is for
   * @param misuse what it is not for
   */
  public record ScopedGuideline(
      Guideline guideline,
      Condition scope,
      Condition reach,
      List<String> shownFacts,
      List<String> scenarioFiles,
      String folder,
      String use,
      String misuse) {}

  /**
   * A recommendation with the conditions behind it.
   *
   * @param index its place among all rules
   * @param guideline the place of its guideline among the guidelines
   * @param recommendation the recommendation
   * @param when when it applies, within the scope of its guideline
   * @param metWhen what satisfies it, if it asks for something
   * @param derivedFrom the ids of the recommendations it follows from
   * @param beyondScope whether it is judged outside the scope of its guideline too
   * @param position where it stands in the guidance files
   */
  public record GuidanceRule(
      int index,
      int guideline,
      Recommendation recommendation,
      Condition when,
      Optional<Condition> metWhen,
      List<String> derivedFrom,
      boolean beyondScope,
      Position position) {

    /** The same at another place among all rules. */
    public GuidanceRule numbered(int place) {
      return new GuidanceRule(
          place, guideline, recommendation, when, metWhen, derivedFrom, beyondScope, position);
    }

    /** The same, written at another place of the guidance files. */
    public GuidanceRule at(Position place) {
      return new GuidanceRule(
          index, guideline, recommendation, when, metWhen, derivedFrom, beyondScope, place);
    }
  }
}
