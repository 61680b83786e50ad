package org.ketaminecds.fhir.order;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.ketaminecds.core.regimen.Route;
import org.ketaminecds.fhir.terminology.MappedCode;
import org.ketaminecds.fhir.terminology.ValueSets;

/**
 * Reads a route by its codes and its words.
 *
 * <p>Some tell how it is given too, such as "IV push". How fast a push is nobody knows, so that is
 * never read; but what runs as an infusion is no bolus where its time is not told.
 */
final class RouteReader {

  private final ValueSets valueSets;

  RouteReader(ValueSets valueSets) {
    this.valueSets = valueSets;
  }

  /** The route, if it is one that is known here. */
  Optional<Route> route(CodeableConcept written) {
    return mapped(written).stream()
        .flatMap(mapped -> RouteNames.find(mapped.term()).stream())
        .findFirst()
        .or(() -> texts(written).flatMap(text -> RouteNames.find(text).stream()).findFirst());
  }

  /** Whether it says that it runs for some time. */
  boolean isInfusion(CodeableConcept written) {
    return words(written).anyMatch(RouteNames::isInfusion);
  }

  /** What tells how it is given, as it is written or else in our own words. */
  Optional<String> manner(CodeableConcept written) {
    return words(written).filter(RouteNames::tellsManner).findFirst();
  }

  private Stream<String> words(CodeableConcept written) {
    return Stream.concat(texts(written), mapped(written).stream().map(MappedCode::display));
  }

  /** The text, and then the displays. */
  private static Stream<String> texts(CodeableConcept written) {
    return Stream.concat(
        Stream.ofNullable(written.getText()),
        written.getCoding().stream().flatMap(coding -> Stream.ofNullable(coding.getDisplay())));
  }

  private List<MappedCode> mapped(CodeableConcept written) {
    return written.getCoding().stream()
        .filter(coding -> coding.getSystem() != null && coding.getCode() != null)
        .flatMap(coding -> valueSets.find(coding.getSystem(), coding.getCode()).stream())
        .toList();
  }
}
