package org.ketaminecds.fhir.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ketaminecds.core.assessment.Assessment;
import org.ketaminecds.core.guidance.Recommendation;

/** Whatever an assessment holds, now or later, is found in the account of it. */
class NothingIsLostTest {

  static Stream<Assessment> assessments() {
    return Stream.of(
        SampleAssessments.applies(),
        SampleAssessments.cannotBeJudged(),
        SampleAssessments.conflicts(),
        SampleAssessments.empty());
  }

  @ParameterizedTest
  @MethodSource("assessments")
  void every_value_is_in_the_account(Assessment assessment) throws ReflectiveOperationException {
    Set<String> held = new LinkedHashSet<>();
    collect(assessment, held);

    assertThat(
            SampleAnswers.of(assessment).account().getParameter().stream()
                .flatMap(NothingIsLostTest::values)
                .collect(Collectors.toSet()))
        .containsAll(held);
  }

  private static Stream<String> values(ParametersParameterComponent parameter) {
    Stream<String> own =
        parameter.hasValue() ? Stream.of(parameter.getValue().primitiveValue()) : Stream.of();
    return Stream.concat(own, parameter.getPart().stream().flatMap(NothingIsLostTest::values));
  }

  /** Of a recommendation its id is enough: what it says stands in the plan of its guideline. */
  private static void collect(Object value, Set<String> held) throws ReflectiveOperationException {
    if (value instanceof Recommendation recommendation) {
      held.add(recommendation.id());
    } else if (value instanceof Record composed) {
      for (RecordComponent component : composed.getClass().getRecordComponents()) {
        var accessor = component.getAccessor();
        accessor.setAccessible(true);
        collect(accessor.invoke(composed), held);
      }
    } else if (value instanceof Collection<?> several) {
      for (Object one : several) {
        collect(one, held);
      }
    } else if (value instanceof Optional<?> perhaps) {
      if (perhaps.isPresent()) {
        collect(perhaps.get(), held);
      }
    } else if (value instanceof Enum<?> constant) {
      held.add(constant.name());
    } else if (!value.toString().isBlank()) {
      held.add(value.toString());
    }
  }
}
