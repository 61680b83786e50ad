package org.ketaminecds.rules.condition;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.core.problem.Problems;
import org.ketaminecds.core.quantity.Dimension;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.quantity.QuantityFormatException;
import org.ketaminecds.core.quantity.Unit;
import org.ketaminecds.core.vocabulary.Suggestion;
import org.ketaminecds.core.vocabulary.TermKind;
import org.ketaminecds.rules.text.Node;
import org.ketaminecds.rules.view.StateWords;
import org.ketaminecds.rules.view.Window;
import org.ketaminecds.rules.vocabulary.CaseList;
import org.ketaminecds.rules.vocabulary.Lexicon;
import org.ketaminecds.rules.vocabulary.Word;

/** Reads one line of a condition. */
final class LineParser {

  private static final String OTHER_THAN = "other than ";
  private static final String WITHIN = "(?: within (\\d{1,4} [a-z]+))?";
  private static final Pattern INCLUDES = Pattern.compile("(\\w+) (include|do not include) (.+)");
  private static final Pattern EVENT_COUNT =
      Pattern.compile("(.+?) within (\\d{1,4} [a-z]+) (>=|<=|>|<) (\\d{1,6})");
  private static final Pattern COMPARISON = Pattern.compile("(.+?) (>=|<=|>|<) (.+?)" + WITHIN);
  private static final Pattern IS = Pattern.compile("(.+?) is (not )?(.+?)" + WITHIN);
  private static final TermKind[] FINDINGS = {
    TermKind.DIAGNOSIS, TermKind.STATE, TermKind.PROCEDURE, TermKind.RESOURCE
  };
  private static final String FORMS =
      "\"X is present\", \"X is VALUE\", \"X > 2 mg\", \"indications include X\""
          + " or \"X within 12 months > 2\"";

  /** Longer ones are not looked at, since the patterns take the square of the length. */
  private static final int LONGEST_LINE = 1000;

  private final Lexicon lexicon;
  private final Problems problems;

  LineParser(Lexicon lexicon, Problems problems) {
    this.lexicon = lexicon;
    this.problems = problems;
  }

  Optional<Condition> parse(Node.Text text) {
    String written = text.value().strip();
    if (written.equals(Always.TEXT)) {
      return Optional.of(new Always());
    }
    if (written.length() > LONGEST_LINE) {
      problems.add(
          Problem.of(
              text.position().toString(),
              "a line of %s characters".formatted(written.length()),
              "at most %s".formatted(LONGEST_LINE)));
      return Optional.empty();
    }
    Matcher matcher = INCLUDES.matcher(written);
    if (matcher.matches()) {
      return includes(text, matcher);
    }
    matcher = EVENT_COUNT.matcher(written);
    if (matcher.matches()) {
      return eventCount(text, matcher);
    }
    matcher = COMPARISON.matcher(written);
    if (matcher.matches()) {
      return comparison(text, matcher);
    }
    matcher = IS.matcher(written);
    if (matcher.matches()) {
      return is(text, matcher);
    }
    refuse(text, FORMS);
    return Optional.empty();
  }

  private Optional<Condition> includes(Node.Text text, Matcher matcher) {
    Optional<CaseList> list = CaseList.find(matcher.group(1));
    if (list.isEmpty()) {
      problems.add(
          new Problem(
              text.position().toString(),
              "\"" + matcher.group(1) + "\"",
              "indications, medicines or allergies",
              Suggestion.nearest(
                  matcher.group(1), Stream.of(CaseList.values()).map(CaseList::label).toList())));
      return Optional.empty();
    }
    Set<String> names = new LinkedHashSet<>();
    boolean known = true;
    boolean others = matcher.group(3).startsWith(OTHER_THAN);
    String asked = others ? matcher.group(3).substring(OTHER_THAN.length()) : matcher.group(3);
    for (String name : asked.split(",", -1)) {
      Optional<Word> word = word(text, name.strip(), list.get().kind());
      known &= word.isPresent();
      word.ifPresent(one -> names.add(one.name()));
    }
    boolean negated = matcher.group(2).startsWith("do not");
    String written = text.value().strip();
    if (!known) {
      return Optional.empty();
    }
    return Optional.of(
        others
            ? new IncludesOther(list.get(), names, negated, written)
            : new Line.Includes(list.get(), names, negated, written));
  }

  private Optional<Condition> eventCount(Node.Text text, Matcher matcher) {
    Optional<Word> word = word(text, matcher.group(1), TermKind.EVENT);
    Optional<Window> window = window(text, matcher.group(2));
    return word.isPresent() && window.isPresent()
        ? Optional.of(
            new Line.EventCount(
                word.get(),
                window.get(),
                comparator(matcher.group(3)),
                Integer.parseInt(matcher.group(4)),
                text.value().strip()))
        : Optional.empty();
  }

  private Optional<Condition> comparison(Node.Text text, Matcher matcher) {
    Optional<Word> word = word(text, matcher.group(1), TermKind.FIGURE, TermKind.OBSERVATION);
    Optional<Window> window = optionalWindow(text, matcher.group(4));
    if (word.isEmpty()) {
      return Optional.empty();
    }
    Optional<Quantity> limit =
        limit(text, matcher.group(3), word.get().term().dimension().orElseThrow())
            .filter(any -> window.isPresent() || matcher.group(4) == null);
    return limit.map(
        quantity ->
            new Line.Comparison(
                word.get(), comparator(matcher.group(2)), quantity, window, text.value().strip()));
  }

  private Optional<Quantity> limit(Node.Text text, String written, Dimension dimension) {
    try {
      return Optional.of(Quantity.parse(written, dimension));
    } catch (QuantityFormatException wrong) {
      problems.add(
          new Problem(
              text.position().toString(), "\"" + written + "\"", wrong.wanted(), wrong.maybe()));
      return Optional.empty();
    }
  }

  private Optional<Condition> is(Node.Text text, Matcher matcher) {
    Optional<Word> word = lexicon.find(matcher.group(1));
    if (word.isPresent() && word.get().term().kind() == TermKind.CHOICE) {
      return choice(text, word.get(), matcher);
    }
    if (word.isPresent() && List.of(FINDINGS).contains(word.get().term().kind())) {
      return presence(text, word.get(), matcher);
    }
    word(
        text,
        matcher.group(1),
        TermKind.CHOICE,
        FINDINGS[0],
        FINDINGS[1],
        FINDINGS[2],
        FINDINGS[3]);
    return Optional.empty();
  }

  private Optional<Condition> choice(Node.Text text, Word word, Matcher matcher) {
    String rest = matcher.group(3);
    boolean several = rest.startsWith("one of ");
    Set<String> values = new LinkedHashSet<>();
    boolean known = matcher.group(4) == null;
    if (!known) {
      refuse(text, "a choice without a time");
    }
    for (String value : (several ? rest.substring("one of ".length()) : rest).split(",", -1)) {
      if (word.term().values().contains(value.strip())) {
        values.add(value.strip());
      } else {
        known = false;
        problems.add(
            new Problem(
                text.position().toString(),
                "\"" + value.strip() + "\"",
                "a value of " + word.name() + ": " + String.join(", ", word.term().values()),
                Suggestion.nearest(value, word.term().values())));
      }
    }
    return known
        ? Optional.of(new Line.Choice(word, values, matcher.group(2) != null, text.value().strip()))
        : Optional.empty();
  }

  private Optional<Condition> presence(Node.Text text, Word word, Matcher matcher) {
    TermKind kind = word.term().kind();
    String answer = (matcher.group(2) == null ? "" : "not ") + matcher.group(3);
    boolean yes = answer.equals(StateWords.of(kind, true));
    if (!yes && !answer.equals(StateWords.of(kind, false))) {
      problems.add(
          Problem.of(
              text.position().toString(),
              "\"" + answer + "\"",
              "\"%s\" or \"%s\", since \"%s\" is a %s"
                  .formatted(
                      StateWords.of(kind, true),
                      StateWords.of(kind, false),
                      word.name(),
                      kind.label())));
      return Optional.empty();
    }
    Optional<Window> window = optionalWindow(text, matcher.group(4));
    return window.isPresent() || matcher.group(4) == null
        ? Optional.of(new Line.Presence(word, yes, window, text.value().strip()))
        : Optional.empty();
  }

  private Optional<Word> word(Node.Text text, String name, TermKind... kinds) {
    Optional<Word> word = lexicon.find(name, kinds);
    if (word.isEmpty()) {
      problems.add(
          new Problem(
              text.position().toString(),
              "\"" + name + "\"",
              "a word of the vocabulary, "
                  + String.join(" or ", Stream.of(kinds).map(TermKind::label).toList()),
              lexicon.vocabulary().suggest(name, kinds)));
    }
    return word;
  }

  private Optional<Window> optionalWindow(
      Node.Text text, @org.jspecify.annotations.Nullable String written) {
    return written == null ? Optional.empty() : window(text, written);
  }

  private Optional<Window> window(Node.Text text, String written) {
    try {
      Quantity time = Quantity.parse(written, Dimension.DURATION);
      if (time.unit() != Unit.SECOND && time.isPositive()) {
        return Optional.of(new Window(time.value().toDecimal().intValueExact(), time.unit()));
      }
    } catch (QuantityFormatException wrong) {
      // Refused below, with the same words for every time that cannot be used.
    }
    problems.add(
        Problem.of(
            text.position().toString(),
            "\"within " + written + "\"",
            "a time in minutes, hours, days, weeks, months or years"));
    return Optional.empty();
  }

  private static Comparator comparator(String symbol) {
    return Stream.of(Comparator.values())
        .filter(one -> one.symbol().equals(symbol))
        .findFirst()
        .orElseThrow();
  }

  private void refuse(Node.Text text, String wanted) {
    problems.add(Problem.of(text.position().toString(), text.described(), wanted));
  }
}
