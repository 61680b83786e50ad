package org.ketaminecds.rules.oracle;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.ketaminecds.core.clinical.Finding;
import org.ketaminecds.core.clinical.FindingState;
import org.ketaminecds.core.vocabulary.TermKind;
import org.ketaminecds.rules.guidance.Guidance;
import org.ketaminecds.rules.vocabulary.Word;

/**
 * Makes up cases at random, with values at and around every limit of the guidance, in any unit,
 * with more or less of it unknown.
 */
public final class CaseMaker {

  private static final LocalDateTime FIRST_DAY = LocalDate.of(2026, 1, 15).atTime(12, 0);

  /** Long enough that some cases stand after the end of what is in force for a time. */
  private static final int DAYS = 700;

  private static final double[] UNKNOWN_SHARES = {0, 0, 0.02, 0.1, 0.3, 0.7, 1};
  private static final double[] LOUD_SHARES = {0, 0.02, 0.1, 0.5};

  private final List<Word> findings;
  private final Lines lines;
  private final PersonMaker persons;
  private final PlanMaker plans;

  /** A maker of cases in the words of this guidance. */
  public CaseMaker(Guidance guidance) {
    this.lines = new Lines(guidance);
    this.findings =
        guidance.lexicon().words().stream()
            .filter(Words::isFinding)
            .filter(word -> !word.name().equals("earlier ketamine treatment"))
            .toList();
    this.persons = new PersonMaker(guidance, lines);
    this.plans = new PlanMaker(guidance, lines);
  }

  /** A case. */
  public CaseSketch make(Random random) {
    double unknown = UNKNOWN_SHARES[random.nextInt(UNKNOWN_SHARES.length)];
    double loud = LOUD_SHARES[random.nextInt(LOUD_SHARES.length)];
    LocalDateTime asOf = FIRST_DAY.plusDays(random.nextInt(DAYS));
    List<Statement> statements = new ArrayList<>();
    for (Word word : findings) {
      if (random.nextDouble() >= unknown) {
        statements.add(finding(word, random, loud, asOf));
      }
    }
    persons.statements(random, asOf).stream()
        .filter(statement -> random.nextDouble() >= unknown)
        .forEach(statements::add);
    plans.statements(random).stream()
        .filter(statement -> random.nextDouble() >= unknown)
        .forEach(statements::add);
    return new CaseSketch(asOf, statements);
  }

  private Statement finding(Word word, Random random, double loud, LocalDateTime asOf) {
    boolean athand =
        word.term().kind() == TermKind.RESOURCE || word.term().kind() == TermKind.PROCEDURE;
    FindingState state =
        (random.nextDouble() < loud) == athand ? FindingState.ABSENT : FindingState.PRESENT;
    if (Pick.once(random, 30)) {
      state = Pick.once(random, 2) ? FindingState.UNKNOWN : FindingState.UNAVAILABLE;
    }
    Moment moment = Moment.draw(random, lines.momentsAround(word));
    Finding finding = new Finding(Pick.name(random, word.term()), state, moment.at(asOf));
    return new Statement(
        "%s: %s%s".formatted(word.name(), state, moment.text()),
        draft -> draft.builder.finding(finding));
  }
}
