package org.ketaminecds.rules.inquiry;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.ketaminecds.core.clinical.CareSetting;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.core.clinical.ClinicalCaseBuilder;
import org.ketaminecds.core.clinical.FindingState;
import org.ketaminecds.core.clinical.KetamineTreatment;
import org.ketaminecds.core.clinical.ListReviews;
import org.ketaminecds.core.clinical.Observation;
import org.ketaminecds.core.clinical.PreviousTreatment;
import org.ketaminecds.core.clinical.Sex;
import org.ketaminecds.core.clinical.Weight;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.quantity.Unit;
import org.ketaminecds.core.vocabulary.TermKind;
import org.ketaminecds.rules.view.StateWords;
import org.ketaminecds.rules.vocabulary.CaseList;
import org.ketaminecds.rules.vocabulary.Lexicon;
import org.ketaminecds.rules.vocabulary.Word;

/** The answers that a missing datum could have, as changes of a case. */
final class AnswerEdits {

  private static final String NOTHING_FURTHER = "nothing further";

  /** Of a list of substances: names that nobody knows are other ones, and nothing is left out. */
  private static final String NOTHING_ASKED_FOR = "nothing further that is asked for";

  /** Weights from light to heavy adults, since every limit per kilogram makes its own threshold. */
  private static final List<Integer> WEIGHTS = List.of(40, 60, 80, 100, 120, 160);

  /** What is asked for in place of many diagnoses, since one review of it answers them all. */
  static final String PROBLEM_LIST = "problem list";

  private final Lexicon lexicon;
  private final Limits limits;

  AnswerEdits(Lexicon lexicon, Limits limits) {
    this.lexicon = lexicon;
    this.limits = limits;
  }

  /** The answers to try; none if the datum has too many values or needs a plan. */
  List<Edit> of(String name) {
    if (name.equals(PROBLEM_LIST)) {
      return problemList();
    }
    return CaseList.find(name)
        .map(this::list)
        .or(() -> lexicon.find(name).map(this::word))
        .orElse(List.of());
  }

  /** The answers among which the mildest is sought; of a list, that nothing further is on it. */
  List<Edit> mild(String name) {
    List<Edit> all = of(name);
    return isList(name) && !all.isEmpty() ? all.subList(0, 1) : all;
  }

  /** Whether a datum is a list of the case, of which any name could be the answer. */
  boolean isList(String name) {
    return name.equals(PROBLEM_LIST) || CaseList.find(name).isPresent();
  }

  /** Whether a review of the problem list would answer for this datum. */
  boolean isDiagnosis(String name) {
    return lexicon.find(name, TermKind.DIAGNOSIS).isPresent();
  }

  private List<Edit> problemList() {
    Edit reviewed =
        edit(
            NOTHING_FURTHER,
            (builder, given) ->
                builder.reviews(
                    new ListReviews(
                        Optional.of(given.asOf()),
                        given.reviews().medicines(),
                        given.reviews().allergies())));
    Stream<Edit> diagnoses =
        lexicon.words().stream()
            .filter(word -> word.term().kind() == TermKind.DIAGNOSIS)
            .map(
                word ->
                    new Edit(
                        word.name(),
                        given ->
                            Findings.with(
                                reviewed.change().apply(given),
                                word,
                                FindingState.PRESENT,
                                lexicon)));
    return Stream.concat(Stream.of(reviewed), diagnoses).toList();
  }

  private List<Edit> word(Word word) {
    return switch (word.term().kind()) {
      case DIAGNOSIS, STATE, PROCEDURE, RESOURCE -> finding(word);
      case OBSERVATION -> observation(word);
      case FIGURE -> figure(word.name());
      case CHOICE -> word.name().equals("jurisdiction") ? countries() : choice(word.name());
      case EVENT -> event(word.name());
      case INDICATION, MEDICINE -> List.of();
    };
  }

  private List<Edit> finding(Word word) {
    if (word.name().equals("earlier ketamine treatment")) {
      return List.of(history(0), history(1));
    }
    return Stream.of(FindingState.ABSENT, FindingState.PRESENT)
        .map(
            state ->
                new Edit(
                    StateWords.of(word.term().kind(), state == FindingState.PRESENT),
                    given -> Findings.with(given, word, state, lexicon)))
        .toList();
  }

  private List<Edit> observation(Word word) {
    return limits.of(word.name()).stream()
        .map(
            value ->
                edit(
                    value.toString(),
                    (builder, given) ->
                        builder.observation(
                            new Observation(word.name(), value, Optional.of(given.asOf())))))
        .toList();
  }

  private List<Edit> figure(String name) {
    return switch (name) {
      case "weight" ->
          WEIGHTS.stream().map(kilograms -> weight(Quantity.of(kilograms, Unit.KILOGRAM))).toList();
      case "age" ->
          limits.of(name).stream()
              .map(age -> edit(age.toString(), (builder, given) -> builder.age(age)))
              .toList();
      case "failed conventional treatments" -> List.of(failed(0), failed(1));
      case "infusion days", "planned courses", "course interval", "infusion time" ->
          limits.of(name).stream()
              .flatMap(value -> PlanEdits.scheduled(name, value).stream())
              .toList();
      default -> List.of();
    };
  }

  private static Edit weight(Quantity value) {
    return edit(
        value.toString(),
        (builder, given) -> builder.weight(new Weight(value, Optional.of(given.asOf()))));
  }

  private static Edit failed(int count) {
    List<PreviousTreatment> treatments = new ArrayList<>();
    for (int number = 0; number < count; number++) {
      treatments.add(
          new PreviousTreatment(
              "conventional treatment", FindingState.PRESENT, PreviousTreatment.Result.FAILED));
    }
    return edit(String.valueOf(count), (builder, given) -> builder.treatments(treatments));
  }

  private static List<Edit> choice(String name) {
    return switch (name) {
      case "sex" ->
          Stream.of(Sex.values())
              .map(sex -> edit(sex.label(), (builder, given) -> builder.sex(sex)))
              .toList();
      case "care setting" ->
          Stream.of(CareSetting.values())
              .map(
                  setting ->
                      edit(setting.label(), (builder, given) -> builder.careSetting(setting)))
              .toList();
      case "route" -> PlanEdits.routes();
      case "ketamine form" -> PlanEdits.forms();
      default -> List.of();
    };
  }

  /** The countries that some source asks for, and one that none does. */
  private List<Edit> countries() {
    List<String> named = limits.choices("jurisdiction");
    Stream<Edit> elsewhere =
        Stream.of(Locale.getISOCountries())
            .filter(code -> !named.contains(code))
            .limit(1)
            .map(code -> edit("another country", (builder, given) -> builder.jurisdiction(code)));
    return Stream.concat(
            named.stream().map(code -> edit(code, (builder, given) -> builder.jurisdiction(code))),
            elsewhere)
        .toList();
  }

  private List<Edit> event(String name) {
    Stream<Integer> inAYear =
        name.equals("ketamine treatments")
            ? limits.of("most ketamine treatments in 12 months").stream().map(PlanEdits::count)
            : Stream.empty();
    return Stream.concat(limits.counts(name).stream(), inAYear)
        .distinct()
        .sorted()
        .map(AnswerEdits::history)
        .toList();
  }

  private static Edit history(int count) {
    return edit(
        count == 0 ? "none" : String.valueOf(count),
        (builder, given) -> {
          List<KetamineTreatment> treatments = new ArrayList<>();
          LocalDateTime time = given.asOf();
          for (int number = 0; number < count; number++) {
            time = time.minusDays(1);
            treatments.add(KetamineTreatment.started(time));
          }
          builder.ketamineHistory(treatments);
        });
  }

  private List<Edit> list(CaseList list) {
    if (list == CaseList.INDICATIONS) {
      return List.of();
    }
    List<Edit> edits = new ArrayList<>();
    edits.add(reviewed(list, NOTHING_ASKED_FOR, Optional.empty()));
    limits.names(list).forEach(name -> edits.add(reviewed(list, name, Optional.of(name))));
    return edits;
  }

  private Edit reviewed(CaseList list, String words, Optional<String> name) {
    return edit(
        words,
        (builder, given) -> {
          ListReviews reviews = given.reviews();
          (list == CaseList.MEDICINES ? given.medicines() : given.allergies())
              .stream()
                  .filter(one -> lexicon.find(one, list.kind()).isEmpty())
                  .forEach(builder::otherSubstance);
          Optional<LocalDateTime> now = Optional.of(given.asOf());
          if (list == CaseList.MEDICINES) {
            builder.reviews(new ListReviews(reviews.problems(), now, reviews.allergies()));
            name.ifPresent(builder::medicine);
          } else {
            builder.reviews(new ListReviews(reviews.problems(), reviews.medicines(), now));
            name.ifPresent(builder::allergy);
          }
        });
  }

  private static Edit edit(String words, Change change) {
    return new Edit(
        words,
        given -> {
          ClinicalCaseBuilder builder = given.toBuilder();
          change.apply(builder, given);
          return builder.build();
        });
  }

  /** Changes a case that is being built, in the light of what it was. */
  @FunctionalInterface
  private interface Change {
    void apply(ClinicalCaseBuilder builder, ClinicalCase given);
  }
}
