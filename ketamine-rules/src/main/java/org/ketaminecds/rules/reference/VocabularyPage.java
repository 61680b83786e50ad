package org.ketaminecds.rules.reference;

import java.util.ArrayList;
import java.util.List;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.vocabulary.Term;
import org.ketaminecds.core.vocabulary.TermKind;
import org.ketaminecds.rules.vocabulary.Lexicon;
import org.ketaminecds.rules.vocabulary.Word;

/** Every word that a condition or a case may use, with what one writes of it. */
final class VocabularyPage {

  private final Lexicon lexicon;

  VocabularyPage(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  String text() {
    Markdown page =
        new Markdown()
            .heading(1, "Vocabulary")
            .paragraph(
                "Every word that a line of a condition, a scenario or a case file may use; another"
                    + " name of a word says the same.")
            .paragraph(Markdown.link("Index", Links.INDEX));
    for (TermKind kind : TermKind.values()) {
      List<List<String>> rows =
          lexicon.words().stream()
              .filter(word -> word.term().kind() == kind)
              .map(VocabularyPage::row)
              .toList();
      if (!rows.isEmpty()) {
        page.heading(2, Wording.heading(kind.label()));
        page.paragraph("In a condition: " + example(kind));
        page.table(List.of("word", "other names", "what it is", "values"), rows);
      }
    }
    return page.text();
  }

  private static String example(TermKind kind) {
    return switch (kind) {
      case DIAGNOSIS, STATE -> "`glaucoma is present`, `... is absent`";
      case PROCEDURE -> "`electrocardiogram is done`, `... is not done`, `... within 6 months`";
      case RESOURCE -> "`rescue drugs is available`, `... is not available`";
      case INDICATION -> "`indications include fibromyalgia`, `... do not include ...`";
      case MEDICINE -> "`medicines include theophylline`, `allergies include ketamine`";
      case OBSERVATION, FIGURE -> "`age < 18 y`; `>`, `>=`, `<`, `<=`, always with a unit";
      case CHOICE -> "`care setting is ward`, `... is one of clinic, ward`, `... is not clinic`";
      case EVENT -> "`ketamine treatments within 12 months >= 12`";
    };
  }

  private static List<String> row(Word word) {
    Term term = word.term();
    return List.of(
        Markdown.escaped(term.name()),
        Markdown.escaped(String.join(", ", term.synonyms())),
        Markdown.escaped(term.definition()),
        Markdown.escaped(values(word)));
  }

  private static String values(Word word) {
    List<String> parts = new ArrayList<>();
    word.term().dimension().ifPresent(dimension -> parts.add(dimension.label()));
    word.step().map(Quantity::toString).ifPresent(step -> parts.add("in steps of " + step));
    if (!word.term().values().isEmpty()) {
      parts.add(String.join(", ", word.term().values()));
    }
    word.freshFor().ifPresent(time -> parts.add("stale after " + time));
    return String.join("; ", parts);
  }
}
