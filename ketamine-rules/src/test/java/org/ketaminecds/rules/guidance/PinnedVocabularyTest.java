package org.ketaminecds.rules.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ketaminecds.core.vocabulary.Term;
import org.ketaminecds.rules.vocabulary.Word;

/**
 * What each word of the vocabulary is, for how long a value of it holds, what is refused of it, and
 * which names and codes stand for it.
 *
 * <p>No scenario notices that a brand name was moved to another medicine, or that an old test
 * counts for longer. -Dgolden.rewrite writes the tables anew, and the difference is read by whoever
 * reviews the change.
 */
class PinnedVocabularyTest {

  private static final Path PINNED = Path.of("src", "test", "resources", "pinned");

  private static final List<Word> WORDS =
      GuidanceLoader.load(GuidanceFiles.bundled()).lexicon().words();

  @Test
  void every_word_is_of_the_kind_and_fresh_for_the_time_and_refused_as_its_pinned_row_says()
      throws IOException {
    assertPinned(
        "vocabulary-words.csv",
        "name,kind,dimension,step,fresh for,refuse below,refuse from,refusal basis,presupposes,"
            + "values",
        WORDS.stream().map(PinnedVocabularyTest::row));
  }

  @Test
  void every_other_name_stands_for_the_word_of_its_pinned_row() throws IOException {
    assertPinned(
        "vocabulary-synonyms.csv",
        "kind,synonym,name",
        WORDS.stream().map(Word::term).flatMap(PinnedVocabularyTest::synonyms));
  }

  @Test
  void every_code_stands_for_the_word_of_its_pinned_row() throws IOException {
    assertPinned(
        "vocabulary-codes.csv",
        "system,code,name",
        WORDS.stream().map(Word::term).flatMap(PinnedVocabularyTest::codes));
  }

  private static String row(Word word) {
    Optional<Word.Refusal> refusal = word.refusal();
    return line(
        word.name(),
        word.term().kind().label(),
        written(word.term().dimension().map(dimension -> dimension.label())),
        written(word.step()),
        written(word.freshFor()),
        written(refusal.flatMap(Word.Refusal::below)),
        written(refusal.flatMap(Word.Refusal::from)),
        written(refusal.map(Word.Refusal::basis)),
        written(word.presupposes()),
        String.join(";", word.term().values()));
  }

  private static Stream<String> synonyms(Term term) {
    return term.synonyms().stream().map(synonym -> line(term.kind().label(), synonym, term.name()));
  }

  private static Stream<String> codes(Term term) {
    List<String> lines = new ArrayList<>();
    for (Map.Entry<String, List<String>> system : term.codes().entrySet()) {
      system.getValue().forEach(code -> lines.add(line(system.getKey(), code, term.name())));
    }
    return lines.stream();
  }

  private static String written(Optional<?> part) {
    return part.map(Object::toString).orElse("");
  }

  private static String line(String... cells) {
    return String.join(",", Stream.of(cells).map(PinnedVocabularyTest::cell).toList());
  }

  private static String cell(String text) {
    return text.contains(",") ? "\"" + text + "\"" : text;
  }

  private static void assertPinned(String table, String header, Stream<String> rows)
      throws IOException {
    List<String> now = Stream.concat(Stream.of(header), rows).toList();
    Path file = PINNED.resolve(table);
    if (System.getProperty("golden.rewrite") != null) {
      Files.writeString(file, String.join("\n", now) + "\n");
    }
    List<String> pinned = Files.readAllLines(file);
    assertThat(differences(pinned, now))
        .as(
            "what the vocabulary says otherwise than pinned/%s (-); if it is meant, write that anew"
                + " with -Dgolden.rewrite=1",
            table)
        .isEmpty();
    assertThat(now).as("the order of pinned/%s", table).isEqualTo(pinned);
  }

  private static List<String> differences(List<String> pinned, List<String> now) {
    return Stream.concat(
            pinned.stream().filter(line -> !now.contains(line)).map(line -> "- " + line),
            now.stream().filter(line -> !pinned.contains(line)).map(line -> "+ " + line))
        .toList();
  }
}
