package org.ketaminecds.rules.vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.core.problem.Problems;
import org.ketaminecds.core.quantity.Dimension;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.quantity.QuantityFormatException;
import org.ketaminecds.core.vocabulary.Suggestion;
import org.ketaminecds.core.vocabulary.Term;
import org.ketaminecds.core.vocabulary.TermKind;
import org.ketaminecds.rules.vocabulary.CsvTable.Cell;
import org.ketaminecds.rules.vocabulary.CsvTable.Row;

/** Reads the vocabulary files. */
public final class LexiconLoader {

  private static final List<String> FINDINGS =
      List.of("name", "kind", "fresh for", "synonyms", "definition", "codes", "presupposes");
  private static final TermKind[] KINDS_OF_FINDING = {
    TermKind.DIAGNOSIS, TermKind.STATE, TermKind.PROCEDURE, TermKind.RESOURCE
  };
  private static final List<String> NAMED = List.of("name", "synonyms", "definition", "codes");
  private static final List<String> MEASURED =
      List.of(
          "name",
          "dimension",
          "step",
          "fresh for",
          "refuse below",
          "refuse from",
          "refusal basis",
          "synonyms",
          "definition",
          "codes");

  private final Map<String, String> files;
  private final Problems problems;
  private final List<Word> words = new ArrayList<>();
  private final Map<String, String> taken = new HashMap<>();
  private final List<Cell> presupposed = new ArrayList<>();

  private LexiconLoader(Map<String, String> files, Problems problems) {
    this.files = files;
    this.problems = problems;
  }

  /**
   * The lexicon of these files, each a text by its name such as "findings.csv".
   *
   * <p>Words that cannot be read are left out, and a problem is noted. A file that is not there has
   * no words; who gives the files notes that.
   */
  public static Lexicon load(Map<String, String> files, Problems problems) {
    LexiconLoader loader = new LexiconLoader(files, problems);
    loader.findings();
    loader.named("indications.csv", TermKind.INDICATION);
    loader.named("medicines.csv", TermKind.MEDICINE);
    loader.measured("observations.csv", TermKind.OBSERVATION, MEASURED);
    loader.measured("figures.csv", TermKind.FIGURE, MEASURED.subList(0, MEASURED.size() - 1));
    loader.choices();
    loader.events();
    Lexicon lexicon = new Lexicon(loader.words);
    loader.presupposed.forEach(cell -> loader.presupposed(cell, lexicon));
    return lexicon;
  }

  /** The names of the files that make a vocabulary. */
  public static List<String> fileNames() {
    return List.of(
        "findings.csv",
        "indications.csv",
        "medicines.csv",
        "observations.csv",
        "figures.csv",
        "choices.csv",
        "events.csv");
  }

  private List<Row> rows(String file, List<String> columns) {
    String text = files.get(file);
    return text == null ? List.of() : CsvTable.read(text, "vocabulary/" + file, columns, problems);
  }

  private void findings() {
    List<TermKind> kinds = List.of(KINDS_OF_FINDING);
    for (Row row : rows("findings.csv", FINDINGS)) {
      Cell kind = row.cell("kind");
      Optional<TermKind> found =
          kinds.stream().filter(one -> one.label().equals(kind.text())).findFirst();
      if (found.isEmpty()) {
        refuse(kind, kinds.stream().map(TermKind::label).toList());
      }
      // A stand-in, so that the rest of the row is checked too; nothing faulty is used in the end.
      add(row, found.orElse(TermKind.STATE), Optional.empty(), List.of());
    }
  }

  private void named(String file, TermKind kind) {
    rows(file, NAMED).forEach(row -> add(row, kind, Optional.empty(), List.of()));
  }

  private void choices() {
    for (Row row : rows("choices.csv", List.of("name", "values", "definition"))) {
      if (row.cell("values").parts().isEmpty()) {
        refuse(row.cell("values"), "values separated by semicolons");
      }
      add(row, TermKind.CHOICE, Optional.empty(), row.cell("values").parts());
    }
  }

  private void events() {
    rows("events.csv", List.of("name", "definition"))
        .forEach(row -> add(row, TermKind.EVENT, Optional.empty(), List.of()));
  }

  private void measured(String file, TermKind kind, List<String> columns) {
    for (Row row : rows(file, columns)) {
      Cell label = row.cell("dimension");
      Optional<Dimension> dimension =
          Stream.of(Dimension.values()).filter(one -> one.label().equals(label.text())).findFirst();
      if (dimension.isEmpty()) {
        refuse(label, Stream.of(Dimension.values()).map(Dimension::label).toList());
      }
      add(row, kind, dimension, List.of());
    }
  }

  private void add(Row row, TermKind kind, Optional<Dimension> dimension, List<String> values) {
    Cell name = row.cell("name");
    List<String> synonyms = row.cell("synonyms").parts();
    if (row.cell("definition").isEmpty()) {
      refuse(row.cell("definition"), "a definition of \"" + name.text() + "\"");
    }
    boolean free = isFree(name, name.text());
    for (String synonym : synonyms) {
      free &= isFree(row.cell("synonyms"), synonym);
    }
    Map<String, List<String>> codes = codes(row.cell("codes"));
    Optional<Quantity> step = dimension.flatMap(one -> quantity(row.cell("step"), one));
    Optional<Quantity> freshFor = quantity(row.cell("fresh for"), Dimension.DURATION);
    Optional<Word.Refusal> refusal = dimension.flatMap(one -> refusal(row, one));
    Optional<Cell> needs = Optional.of(row.cell("presupposes")).filter(cell -> !cell.isEmpty());
    needs.ifPresent(presupposed::add);
    boolean measured = kind == TermKind.OBSERVATION || kind == TermKind.FIGURE;
    if (!free || (measured && dimension.isEmpty())) {
      return;
    }
    Term term =
        new Term(
            name.text(), kind, synonyms, row.cell("definition").text(), dimension, values, codes);
    words.add(new Word(words.size(), term, step, freshFor, refusal, needs.map(Cell::text)));
  }

  private void presupposed(Cell cell, Lexicon lexicon) {
    if (lexicon.words().stream().noneMatch(word -> isFinding(word, cell.text()))) {
      problems.add(
          new Problem(
              cell.position().toString(),
              described(cell),
              "the name of a finding without which this one cannot be present",
              lexicon.vocabulary().suggest(cell.text(), KINDS_OF_FINDING)));
    }
  }

  private static boolean isFinding(Word word, String name) {
    return word.name().equals(name) && List.of(KINDS_OF_FINDING).contains(word.term().kind());
  }

  private boolean isFree(Cell cell, String name) {
    if (name.isEmpty()) {
      refuse(cell, "a name");
      return false;
    }
    String other = taken.putIfAbsent(name.toLowerCase(Locale.ROOT), cell.position().toString());
    if (other != null) {
      problems.add(
          Problem.of(
              cell.position().toString(),
              "\"%s\", which is taken at %s".formatted(name, other),
              "one meaning for each word"));
    }
    return other == null;
  }

  private Optional<Word.Refusal> refusal(Row row, Dimension dimension) {
    Optional<Quantity> below = quantity(row.cell("refuse below"), dimension);
    Optional<Quantity> from = quantity(row.cell("refuse from"), dimension);
    if (below.isEmpty() && from.isEmpty()) {
      return Optional.empty();
    }
    if (row.cell("refusal basis").isEmpty()) {
      refuse(row.cell("refusal basis"), "the figure behind the refusal, and its source");
    }
    return Optional.of(new Word.Refusal(below, from, row.cell("refusal basis").text()));
  }

  private Optional<Quantity> quantity(Cell cell, Dimension dimension) {
    if (cell.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Quantity.parse(cell.text(), dimension));
    } catch (QuantityFormatException wrong) {
      problems.add(
          new Problem(
              cell.position().toString(),
              "\"" + wrong.found() + "\"",
              wrong.wanted(),
              wrong.maybe()));
      return Optional.empty();
    }
  }

  private Map<String, List<String>> codes(Cell cell) {
    Map<String, List<String>> codes = new LinkedHashMap<>();
    for (String part : cell.parts()) {
      int colon = part.indexOf(':');
      if (colon < 1 || part.substring(colon + 1).isBlank()) {
        refuse(cell, "codes such as ICD-10-CM:G90.5");
      } else {
        codes
            .computeIfAbsent(part.substring(0, colon).strip(), unused -> new ArrayList<>())
            .add(part.substring(colon + 1).strip());
      }
    }
    codes.replaceAll((system, list) -> List.copyOf(list));
    return codes;
  }

  private void refuse(Cell cell, String wanted) {
    problems.add(Problem.of(cell.position().toString(), described(cell), wanted));
  }

  private void refuse(Cell cell, List<String> wanted) {
    problems.add(
        new Problem(
            cell.position().toString(),
            described(cell),
            "one of " + String.join(", ", wanted),
            Suggestion.nearest(cell.text(), wanted)));
  }

  private static String described(Cell cell) {
    return cell.isEmpty() ? "an empty cell" : "\"" + cell.text() + "\"";
  }
}
