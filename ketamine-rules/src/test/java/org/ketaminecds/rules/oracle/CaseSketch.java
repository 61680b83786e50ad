package org.ketaminecds.rules.oracle;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.core.problem.InvalidCaseException;

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
    CaseSketch smallest = this;
    for (int index = statements.size() - 1; index >= 0; index--) {
      CaseSketch smaller = smallest.without(statements.get(index));
      if (smaller.build().filter(stillDoes).isPresent()) {
        smallest = smaller;
      }
    }
    return smallest;
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
