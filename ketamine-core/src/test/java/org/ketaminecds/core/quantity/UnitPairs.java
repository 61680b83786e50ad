package org.ketaminecds.core.quantity;

import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;

/** Pairs of units for properties. */
final class UnitPairs {

  private UnitPairs() {}

  static Arbitrary<Tuple2<Unit, Unit>> ofOneDimension() {
    return pairs(true);
  }

  static Arbitrary<Tuple2<Unit, Unit>> ofTwoDimensions() {
    return pairs(false);
  }

  private static Arbitrary<Tuple2<Unit, Unit>> pairs(boolean same) {
    return Arbitraries.of(
        Stream.of(Unit.values())
            .flatMap(left -> Stream.of(Unit.values()).map(right -> Tuple.of(left, right)))
            .filter(pair -> same == (pair.get1().dimension() == pair.get2().dimension()))
            .toList());
  }
}
