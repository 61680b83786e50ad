package org.ketaminecds.rules.vocabulary;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.core.problem.Problems;
import org.ketaminecds.core.quantity.Dimension;
import org.ketaminecds.core.vocabulary.TermKind;

/** The words whose state is computed from a case; the vocabulary files must define them. */
public final class DerivedWords {

  public static final String AGE = "age";
  public static final String JURISDICTION = "jurisdiction";
  public static final String SEX = "sex";
  public static final String WEIGHT = "weight";
  public static final String PREGNANCY = "pregnancy";
  public static final String PAIN_SCORE = "pain score";
  public static final String PAIN_DURATION = "pain duration";
  public static final String FAILED_TREATMENTS = "failed conventional treatments";
  public static final String CARE_SETTING = "care setting";
  public static final String ROUTE = "route";
  public static final String FORM = "ketamine form";
  public static final String PROPOSED_DOSES = "proposed doses";
  public static final String BOLUS_DOSE = "bolus dose";
  public static final String ABSOLUTE_BOLUS_DOSE = "absolute bolus dose";
  public static final String INFUSION_RATE = "infusion rate";
  public static final String LOWEST_INFUSION_RATE = "lowest infusion rate";
  public static final String ABSOLUTE_INFUSION_RATE = "absolute infusion rate";
  public static final String SESSION_DOSE = "session dose";
  public static final String SESSION_DOSE_PER_WEIGHT = "session dose per weight";
  public static final String INFUSION_TIME = "infusion time";
  public static final String DAILY_DOSE = "daily dose";
  public static final String COURSE_DOSE = "course dose";
  public static final String INFUSION_DAYS = "infusion days";
  public static final String PLANNED_COURSES = "planned courses";
  public static final String COURSE_INTERVAL = "course interval";
  public static final String EARLIER_TREATMENT = "earlier ketamine treatment";
  public static final String TREATMENTS = "ketamine treatments";
  public static final String TREATMENTS_IN_A_YEAR = "most ketamine treatments in 12 months";
  public static final String LAST_PATTERN = "pattern of last ketamine treatment";
  public static final String LAST_RELIEF = "relief by last ketamine treatment";
  public static final String LAST_RELIEF_DURATION = "relief duration of last ketamine treatment";
  public static final String LAST_SESSION_DOSE = "session dose of last ketamine treatment";
  public static final String LAST_INFUSION_TIME = "infusion time of last ketamine treatment";
  public static final String TIME_SINCE_LAST = "time since last ketamine treatment";

  /** What a patient may take of ketamine itself; such a patient has had it before. */
  public static final List<String> KETAMINE = List.of("ketamine", "esketamine");

  /** What is worked out of a regimen, in the order of its figures. */
  public static final List<String> REGIMEN_FIGURES =
      List.of(
          BOLUS_DOSE,
          ABSOLUTE_BOLUS_DOSE,
          INFUSION_RATE,
          LOWEST_INFUSION_RATE,
          ABSOLUTE_INFUSION_RATE,
          SESSION_DOSE,
          SESSION_DOSE_PER_WEIGHT,
          INFUSION_TIME,
          DAILY_DOSE,
          COURSE_DOSE);

  private static final Map<String, Dimension> FIGURES =
      Map.ofEntries(
          Map.entry(AGE, Dimension.DURATION),
          Map.entry(WEIGHT, Dimension.BODY_WEIGHT),
          Map.entry(PAIN_SCORE, Dimension.SCORE),
          Map.entry(PAIN_DURATION, Dimension.DURATION),
          Map.entry(FAILED_TREATMENTS, Dimension.COUNT),
          Map.entry(PROPOSED_DOSES, Dimension.COUNT),
          Map.entry(BOLUS_DOSE, Dimension.DOSE_PER_WEIGHT),
          Map.entry(ABSOLUTE_BOLUS_DOSE, Dimension.AMOUNT),
          Map.entry(INFUSION_RATE, Dimension.RATE_PER_WEIGHT),
          Map.entry(LOWEST_INFUSION_RATE, Dimension.RATE_PER_WEIGHT),
          Map.entry(ABSOLUTE_INFUSION_RATE, Dimension.RATE),
          Map.entry(SESSION_DOSE, Dimension.AMOUNT),
          Map.entry(SESSION_DOSE_PER_WEIGHT, Dimension.DOSE_PER_WEIGHT),
          Map.entry(INFUSION_TIME, Dimension.DURATION),
          Map.entry(DAILY_DOSE, Dimension.AMOUNT),
          Map.entry(COURSE_DOSE, Dimension.AMOUNT),
          Map.entry(INFUSION_DAYS, Dimension.COUNT),
          Map.entry(PLANNED_COURSES, Dimension.COUNT),
          Map.entry(COURSE_INTERVAL, Dimension.DURATION),
          Map.entry(TREATMENTS_IN_A_YEAR, Dimension.COUNT),
          Map.entry(LAST_RELIEF, Dimension.PERCENT),
          Map.entry(LAST_RELIEF_DURATION, Dimension.DURATION),
          Map.entry(LAST_SESSION_DOSE, Dimension.AMOUNT),
          Map.entry(LAST_INFUSION_TIME, Dimension.DURATION),
          Map.entry(TIME_SINCE_LAST, Dimension.DURATION));

  private static final List<String> CHOICES =
      List.of(JURISDICTION, SEX, CARE_SETTING, ROUTE, FORM, LAST_PATTERN);

  private static final List<String> STATES = List.of(PREGNANCY, EARLIER_TREATMENT);

  private static final List<String> EVENTS = List.of(TREATMENTS);

  private DerivedWords() {}

  /**
   * Whether a lexicon has them all, without which no case can be read; each that it lacks, or has
   * in another kind or dimension, is noted, unless its file has another fault.
   */
  public static boolean areAllIn(Lexicon lexicon, Problems problems) {
    Problems lacking = new Problems();
    FIGURES.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(figure -> figure(lexicon, figure.getKey(), figure.getValue(), lacking));
    CHOICES.forEach(name -> named(lexicon, name, TermKind.CHOICE, "choices.csv", lacking));
    STATES.forEach(name -> named(lexicon, name, TermKind.STATE, "findings.csv", lacking));
    EVENTS.forEach(name -> named(lexicon, name, TermKind.EVENT, "events.csv", lacking));
    List<Problem> known = problems.list();
    lacking.list().stream()
        .filter(one -> known.stream().noneMatch(other -> other.where().startsWith(one.where())))
        .forEach(problems::add);
    return lacking.isEmpty();
  }

  private static void figure(Lexicon lexicon, String name, Dimension wanted, Problems problems) {
    named(lexicon, name, TermKind.FIGURE, "figures.csv", problems)
        .flatMap(word -> word.term().dimension())
        .filter(dimension -> dimension != wanted)
        .ifPresent(
            dimension ->
                problems.add(
                    Problem.of(
                        "vocabulary/figures.csv",
                        "\"%s\" as %s".formatted(name, dimension.label()),
                        wanted.label() + ", as which it is computed from a case")));
  }

  private static Optional<Word> named(
      Lexicon lexicon, String name, TermKind kind, String file, Problems problems) {
    Optional<Word> word =
        lexicon.words().stream()
            .filter(one -> one.name().equals(name) && one.term().kind() == kind)
            .findFirst();
    if (word.isEmpty()) {
      problems.add(
          Problem.of(
              "vocabulary/" + file,
              "no \"%s\" of the kind %s".formatted(name, kind.label()),
              "a row for it, since it is computed from a case"));
    }
    return word;
  }
}
