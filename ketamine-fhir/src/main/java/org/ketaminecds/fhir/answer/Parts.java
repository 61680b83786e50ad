package org.ketaminecds.fhir.answer;

import java.util.List;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.StringType;
import org.ketaminecds.core.assessment.Reason;

/** One parameter with named parts; what is empty is left out, as FHIR wants it. */
final class Parts {

  private final ParametersParameterComponent whole;

  private Parts(ParametersParameterComponent whole) {
    this.whole = whole;
  }

  static Parts named(String name) {
    ParametersParameterComponent whole = new ParametersParameterComponent();
    whole.setName(name);
    return new Parts(whole);
  }

  Parts value(Enum<?> constant) {
    whole.setValue(new CodeType(constant.name()));
    return this;
  }

  Parts code(String name, Enum<?> constant) {
    whole.addPart().setName(name).setValue(new CodeType(constant.name()));
    return this;
  }

  Parts text(String name, String text) {
    if (!text.isBlank()) {
      whole.addPart().setName(name).setValue(new StringType(text.strip()));
    }
    return this;
  }

  Parts texts(String name, List<String> texts) {
    texts.forEach(text -> text(name, text));
    return this;
  }

  Parts reasons(String name, List<Reason> reasons) {
    for (Reason reason : reasons) {
      part(Parts.named(name).text("required", reason.required()).text("found", reason.found()));
    }
    return this;
  }

  Parts part(Parts part) {
    whole.addPart(part.whole);
    return this;
  }

  ParametersParameterComponent done() {
    return whole;
  }
}
