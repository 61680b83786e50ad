package org.ketaminecds.rules.casefile;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import org.ketaminecds.core.clinical.ClinicalCaseBuilder;
import org.ketaminecds.core.clinical.Sex;
import org.ketaminecds.core.clinical.Weight;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.rules.text.Node;

/** Reads who the patient is. */
final class PatientReader {

  private static final Choice<Sex> SEX =
      Choice.of(
          Sex.class, Sex::label, Map.of("f", "female", "F", "female", "m", "male", "M", "male"));

  private final Dates dates;

  PatientReader(Dates dates) {
    this.dates = dates;
  }

  void read(CaseNode node, ClinicalCaseBuilder builder) {
    CaseFields.of(node).ifPresent(fields -> read(fields, builder));
  }

  private void read(CaseFields fields, ClinicalCaseBuilder builder) {
    fields.find("age").flatMap(Measure.AGE::read).ifPresent(builder::age);
    // Without asOf no age can be computed, and every date of birth would look wrong.
    fields
        .find("birthDate")
        .flatMap(Dates::birthDate)
        .filter(born -> dates.known())
        .ifPresent(builder::birthDate);
    fields.find("sex").flatMap(SEX::read).ifPresent(builder::sex);
    fields.find("weight").flatMap(this::weight).ifPresent(builder::weight);
    fields.refuseOthers();
  }

  private Optional<Weight> weight(CaseNode node) {
    if (!(node.node() instanceof Node.Mapping)) {
      return Measure.WEIGHT.read(node).map(value -> new Weight(value, Optional.empty()));
    }
    return CaseFields.of(node)
        .flatMap(
            fields -> {
              Optional<Quantity> value =
                  fields.required("value", "a \"value\" here").flatMap(Measure.WEIGHT::read);
              Optional<LocalDateTime> at = fields.find("on").flatMap(dates::moment);
              fields.refuseOthers();
              return value.map(known -> new Weight(known, at));
            });
  }
}
