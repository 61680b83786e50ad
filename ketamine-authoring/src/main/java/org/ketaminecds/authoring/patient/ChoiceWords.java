package org.ketaminecds.authoring.patient;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ketaminecds.core.clinical.CareSetting;
import org.ketaminecds.core.clinical.KetamineTreatment;
import org.ketaminecds.core.clinical.Sex;
import org.ketaminecds.core.regimen.KetamineForm;
import org.ketaminecds.core.regimen.Route;
import org.ketaminecds.rules.vocabulary.DerivedWords;
import org.ketaminecds.rules.vocabulary.Word;

/** Tells which words a case can choose, whatever a vocabulary says of them. */
final class ChoiceWords {

  /** Choices of more words are not told apart beyond those that guidance asks for. */
  private static final int MOST_TOLD_APART = 12;

  private ChoiceWords() {}

  /** The words of a choice; none if it was added to the library after this was written. */
  static List<String> of(Word word) {
    return switch (word.name()) {
      case DerivedWords.SEX -> labels(Sex.values(), Sex::label);
      case DerivedWords.CARE_SETTING -> labels(CareSetting.values(), CareSetting::label);
      case DerivedWords.ROUTE -> labels(Route.values(), Route::label);
      case DerivedWords.FORM -> labels(KetamineForm.values(), KetamineForm::label);
      case DerivedWords.LAST_PATTERN ->
          labels(KetamineTreatment.Pattern.values(), KetamineTreatment.Pattern::label);
      case DerivedWords.JURISDICTION ->
          Stream.concat(word.term().values().stream(), Stream.of(Locale.getISOCountries()))
              .distinct()
              .toList();
      default -> List.of();
    };
  }

  private static <T> List<String> labels(T[] values, Function<T, String> label) {
    return Stream.of(values).map(label).toList();
  }

  /** The choice of such a word, with each of its words told apart if they are few. */
  static ChoiceFact choice(Patient patient, Word word) {
    List<String> all = of(word);
    ChoiceFact choice = new ChoiceFact(patient, word.name(), all);
    if (!all.isEmpty() && all.size() <= MOST_TOLD_APART) {
      all.forEach(choice::is);
      choice.close();
    }
    return choice;
  }
}
