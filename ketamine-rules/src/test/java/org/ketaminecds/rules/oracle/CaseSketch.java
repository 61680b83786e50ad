package org.ketaminecds.rules.oracle;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.core.clinical.Finding;
import org.ketaminecds.core.clinical.FindingState;
import org.ketaminecds.core.problem.InvalidCaseException;
import org.ketaminecds.rules.vocabulary.Word;

/** A made-up case as a list of statements, so that it can be read and made smaller. */
public final class CaseSketch {

  private final LocalDateTime asOf;
  private final List<Statement> statements;

  CaseSketch(LocalDateTime asOf, Collection<Statement> statements) {
    this.asOf = asOf;
    this.statements = List.copyOf(statements);
  }

  /** The case; empty if its statements contradict each other. */
  public Optional<ClinicalCase> build() {
    Draft draft = new Draft(asOf);
    statements.forEach(statement -> statement.effect().accept(draft));
    try {
      return Optional.of(draft.build());
    } catch (InvalidCaseException contradiction) {
      return Optional.empty();
    }
  }

  /** The smallest case, dropping one statement at a time, that still does what this one does. */
  public CaseSketch shrunk(Predicate<ClinicalCase> stillDoes) {
    return shrunkTo(smaller -> smaller.build().filter(stillDoes).isPresent());
  }

  /** The smallest sketch, dropping one statement at a time, that still does what this one does. */
  public CaseSketch shrunkTo(Predicate<CaseSketch> stillDoes) {
    CaseSketch smallest = this;
    for (int index = statements.size() - 1; index >= 0; index--) {
      CaseSketch smaller = smallest.without(statements.get(index));
      if (stillDoes.test(smaller)) {
        smallest = smaller;
      }
    }
    return smallest;
  }

  /** The same case, but saying this and nothing else of a finding. */
  public CaseSketch with(Word finding, FindingState state) {
    String name = finding.name();
    List<Statement> rest = new ArrayList<>(statements);
    rest.removeIf(one -> one.about().equals(name));
    rest.add(
        new Statement(
            name + ": " + state,
            draft -> draft.builder.finding(new Finding(name, state, Optional.of(draft.asOf)))));
    return new CaseSketch(asOf, rest);
  }

  /** The same case with each dose and rate so many times as high, but for the caps of rates. */
  public CaseSketch withDoses(int factor) {
    return and(
        new Statement(
            "doses and rates: %s times".formatted(factor),
            draft -> draft.phases.replaceAll(phase -> PlanMaker.times(phase, factor))));
  }

  /**
   * The same case, not saying some of what it says. What is listed stays, since with fewer entries
   * a list would say something else; and nothing is inferred from a list of problems or a sex.
   */
  public CaseSketch lessKnown(Random random) {
    List<Statement> rest = new ArrayList<>(statements);
    rest.removeIf(one -> one.isDatum() && random.nextBoolean());
    rest.removeIf(one -> one.about().equals("problems reviewed") || one.about().equals("sex"));
    return new CaseSketch(asOf, rest);
  }

  /** What this case says as well as another one. */
  public CaseSketch within(CaseSketch other) {
    return new CaseSketch(asOf, statements.stream().filter(other.statements::contains).toList());
  }

  private CaseSketch without(Statement statement) {
    List<Statement> rest = new ArrayList<>(statements);
    rest.remove(statement);
    return new CaseSketch(asOf, rest);
  }

  /** The same case with its statements in another order. */
  CaseSketch inOrder(List<Statement> order) {
    return new CaseSketch(asOf, order);
  }

  /** The same case, saying one thing more. */
  CaseSketch and(Statement statement) {
    List<Statement> more = new ArrayList<>(statements);
    more.add(statement);
    return new CaseSketch(asOf, more);
  }

  List<Statement> statements() {
    return statements;
  }

  /** The statements, one in each line, as a case file would have them. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("asOf: " + asOf);
    statements.forEach(statement -> text.append("\n").append(statement));
    return text.toString();
  }
}
