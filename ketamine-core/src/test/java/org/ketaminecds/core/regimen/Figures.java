package org.ketaminecds.core.regimen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.core.problem.Problems;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.quantity.Rational;
import org.ketaminecds.core.quantity.Unit;

/** Short ways to state a regimen and what its figures must be. */
final class Figures {

  static final Optional<Quantity> NO_WEIGHT = Optional.empty();

  private Figures() {}

  static Optional<Quantity> at(String weight) {
    return Optional.of(Quantity.parse(weight));
  }

  static Regimen regimen(Phase... phases) {
    Regimen.Builder builder = Regimen.builder();
    List.of(phases).forEach(builder::phase);
    return builder.build();
  }

  static RegimenFigures figures(String weight, Phase... phases) {
    return RegimenFigures.of(regimen(phases), at(weight));
  }

  static Quantity exact(long numerator, long denominator, Unit unit) {
    return new Quantity(Rational.of(numerator, denominator), unit);
  }

  static Quantity value(Derived figure) {
    return known(figure).value();
  }

  static String basis(Derived figure) {
    return known(figure).basis();
  }

  static List<String> missing(Derived figure) {
    return assertThat(figure)
        .asInstanceOf(InstanceOfAssertFactories.type(Derived.NotKnown.class))
        .actual()
        .missing();
  }

  static List<Problem> problems(Regimen regimen, Optional<Quantity> weight) {
    Problems problems = new Problems();
    RegimenCheck.check(regimen, weight, problems);
    return problems.list();
  }

  private static Derived.Known known(Derived figure) {
    return assertThat(figure)
        .asInstanceOf(InstanceOfAssertFactories.type(Derived.Known.class))
        .actual();
  }
}
