package org.ketaminecds.rules.casefile;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ketaminecds.core.vocabulary.Term;
import org.ketaminecds.core.vocabulary.TermKind;
import org.ketaminecds.core.vocabulary.Vocabulary;
import org.ketaminecds.rules.casefile.CaseFields.Named;

/** Looks the words of a case up in the vocabulary. */
record Words(Vocabulary vocabulary) {

  /** The term that a key names, if it is of one of these kinds; if not, a problem is noted. */
  Optional<Term> term(Named entry, TermKind... kinds) {
    List<TermKind> wanted = List.of(kinds);
    Optional<Term> term = vocabulary.find(entry.name());
    if (term.isPresent() && wanted.contains(term.get().kind())) {
      return term;
    }
    String labels = Arrays.stream(kinds).map(Words::label).collect(Collectors.joining(", "));
    if (term.isPresent()) {
      entry.wrong(
          "\"%s\", %s".formatted(entry.name(), label(term.get().kind())),
          "the name of " + labels,
          Optional.of(home(term.get().kind())));
    } else {
      entry.wrong(
          "the unknown name \"" + entry.name() + "\"",
          "the name of " + labels,
          vocabulary.suggest(entry.name(), kinds));
    }
    return Optional.empty();
  }

  /** The term's own name if the vocabulary has the word in this sense, or the word as written. */
  String name(String word, TermKind kind) {
    return vocabulary.find(word).filter(term -> term.kind() == kind).map(Term::name).orElse(word);
  }

  private static String label(TermKind kind) {
    String label = kind.label();
    return ("aeiou".indexOf(label.charAt(0)) >= 0 ? "an " : "a ") + label;
  }

  private static String home(TermKind kind) {
    return switch (kind) {
      case DIAGNOSIS, STATE, PROCEDURE -> "it belongs under findings";
      case RESOURCE -> "it belongs under findings, care.staff or care.equipment";
      case OBSERVATION -> "it belongs under observations";
      case INDICATION -> "it belongs under indications";
      case MEDICINE -> "it belongs under medicines";
      case FIGURE, CHOICE, EVENT -> "it is taken from other parts of the case";
    };
  }
}
