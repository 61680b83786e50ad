package org.ketaminecds.fhir.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ketaminecds.core.quantity.Rational;
import org.ketaminecds.core.quantity.Unit;
import org.ketaminecds.fhir.terminology.PrintedUnits;

class PrintedUnitTableTest {

  private final ExactUcum ucum = new ExactUcum();
  private final PrintedUnits prints = PrintedUnits.bundled();

  private static List<String[]> rows() throws Exception {
    try (var in =
        PrintedUnits.class.getResourceAsStream(
            "/org/ketaminecds/fhir/value-sets/printed-units.csv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split(","))
          .toList();
    }
  }

  @Test
  void eachPrintStandsForACodeOfUcum() throws Exception {
    assertThat(rows())
        .hasSizeGreaterThan(100)
        .allSatisfy(row -> assertThat(ucum.isUnit(row[1])).as(row[1]).isTrue());
  }

  @Test
  void noPrintThatIsACodeItselfStandsForSomethingElseOfTheSameKind() throws Exception {
    assertThat(rows())
        .filteredOn(row -> ucum.isUnit(row[0]) && !UnitNames.isBare(row[1]))
        .hasSizeGreaterThan(20)
        .allSatisfy(
            row ->
                assertThat(ucum.factor(row[0], row[1]).filter(one -> !one.equals(Rational.ONE)))
                    .as("%s for %s", row[0], row[1])
                    .isEmpty());
  }

  @Test
  void eachSpellingOfTheCoreMeansHereWhatItMeansThere() {
    assertThat(Stream.of(Unit.values()).map(Unit::symbol))
        .allSatisfy(
            symbol ->
                assertThat(prints.ucumOf(symbol))
                    .as(symbol)
                    .isSubsetOf(Set.of(Unit.find(symbol).orElseThrow().ucumCode())));
  }
}
