package org.ketaminecds.fhir.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
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

  private final Map<Term, List<Pattern>> patterns = new LinkedHashMap<>();

  MedicineNames(Vocabulary vocabulary) {
    for (Term term : vocabulary.terms()) {
      if (term.kind() == TermKind.MEDICINE && !CLASSES.contains(term.name())) {
        patterns.put(term, patterns(term));
      }
    }
  }

  private static List<Pattern> patterns(Term term) {
    List<String> names = new ArrayList<>(term.synonyms());
    names.add(term.name());
    return names.stream().map(MedicineNames::wholeWord).toList();
  }

  /** S-ketamine is not ketamine, but the hyphen of lopinavir-ritonavir parts two medicines. */
  private static Pattern wholeWord(String name) {
    return Pattern.compile(
        "(?<![\\p{L}\\p{N}])(?<!\\b[RS]-)" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** Every medicine whose name stands in the text. */
  List<Term> in(String text) {
    return patterns.entrySet().stream()
        .filter(entry -> entry.getValue().stream().anyMatch(one -> one.matcher(text).find()))
        .map(Map.Entry::getKey)
        .toList();
  }
}
