package org.ketaminecds.fhir.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.ketaminecds.core.regimen.KetamineForm;
import org.ketaminecds.core.vocabulary.Term;
import org.ketaminecds.core.vocabulary.TermKind;
import org.ketaminecds.core.vocabulary.Vocabulary;

/**
 * Finds ingredients by their names in the text of a product, such as "midazolam 1 MG/ML Injection".
 *
 * <p>Orders often carry a code of the product, which is not mapped, and its printed name, in which
 * each ingredient stands as a whole word.
 */
final class MedicineNames {

  /** What a clinician may state; printed names mention classes also to say that it is none. */
  static final Set<String> CLASSES =
      Set.of(
          "opioid",
          "benzodiazepine",
          "barbiturate",
          "phenothiazine",
          "sedating antihistamine",
          "muscle relaxant",
          "other CNS depressant");

  private static final Optional<KetamineForm> NOT_SETTLED = Optional.empty();

  private final List<Term> medicines;
  private final Map<String, List<Name>> byFirstWord = new HashMap<>();

  MedicineNames(Vocabulary vocabulary) {
    medicines =
        vocabulary.terms().stream()
            .filter(term -> term.kind() == TermKind.MEDICINE && !CLASSES.contains(term.name()))
            .toList();
    for (int place = 0; place < medicines.size(); place++) {
      Term term = medicines.get(place);
      index(term.name(), place);
      for (String synonym : term.synonyms()) {
        index(synonym, place);
      }
    }
  }

  /** A name, where its first word begins in it, and whose name it is. */
  private record Name(String text, int offset, int medicine) {}

  /** Ketamine is read in its own way, since one hand of it is another drug. */
  private void index(String written, int medicine) {
    if (KetamineNames.reads(written)) {
      return;
    }
    String name = PlainText.of(written);
    int start = nextWord(name, 0);
    String first = name.substring(start, endOfWord(name, start)).toLowerCase(Locale.ROOT);
    byFirstWord
        .computeIfAbsent(first, word -> new ArrayList<>())
        .add(new Name(name, start, medicine));
  }

  /** Every medicine whose name stands in the text, in the order of the vocabulary. */
  List<Term> in(String written) {
    String text = PlainText.of(written);
    SortedSet<Integer> found = new TreeSet<>();
    for (int start = nextWord(text, 0); start < text.length(); ) {
      int end = endOfWord(text, start);
      String word = text.substring(start, end).toLowerCase(Locale.ROOT);
      for (Name name : byFirstWord.getOrDefault(word, List.of())) {
        if (stands(name.text(), text, start - name.offset())) {
          found.add(name.medicine());
        }
      }
      start = nextWord(text, end);
    }
    found.addAll(ketamine(text));
    return found.stream().map(medicines::get).toList();
  }

  /** Ketamine whose form is not settled may be either, and an interaction of each is to be seen. */
  private List<Integer> ketamine(String text) {
    Set<Optional<KetamineForm>> forms = KetamineNames.in(text);
    return IntStream.range(0, medicines.size())
        .filter(
            place -> {
              Optional<KetamineForm> form = KetamineNames.formOf(medicines.get(place));
              return form.isPresent() && (forms.contains(form) || forms.contains(NOT_SETTLED));
            })
        .boxed()
        .toList();
  }

  private static boolean stands(String name, String text, int start) {
    int end = start + name.length();
    return text.regionMatches(true, start, name, 0, name.length())
        && (end == text.length() || isBetweenWords(text, end))
        && (start == 0 || isBetweenWords(text, start));
  }

  /** A number ends a word, since "midazolam5mg" is midazolam. */
  private static boolean isBetweenWords(String text, int at) {
    int before = text.codePointBefore(at);
    int after = text.codePointAt(at);
    return !(Character.isLetter(before) && Character.isLetter(after))
        && !(Character.isDigit(before) && Character.isDigit(after));
  }

  private static int nextWord(String text, int from) {
    int at = from;
    while (at < text.length() && !isOfAWord(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
    return at;
  }

  private static int endOfWord(String text, int from) {
    int at = from + Character.charCount(text.codePointAt(from));
    while (at < text.length() && isOfAWord(text.codePointAt(at)) && !isBetweenWords(text, at)) {
      at += Character.charCount(text.codePointAt(at));
    }
    return at;
  }

  private static boolean isOfAWord(int character) {
    return Character.isLetterOrDigit(character);
  }
}
