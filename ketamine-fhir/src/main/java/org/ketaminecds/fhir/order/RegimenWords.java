package org.ketaminecds.fhir.order;

import org.ketaminecds.core.regimen.Phase;
import org.ketaminecds.core.regimen.Regimen;

/** A phase in words, for the text that every dosage instruction carries. */
final class RegimenWords {

  private RegimenWords() {}

  static String of(Phase phase, Regimen regimen) {
    StringBuilder text =
        new StringBuilder(regimen.form().map(form -> form.label()).orElse("ketamine"));
    if (phase instanceof Phase.Bolus bolus) {
      text.append(", bolus of ").append(bolus.dose());
    } else if (phase instanceof Phase.Infusion infusion) {
      text.append(", infusion");
      infusion.rate().ifPresent(rate -> text.append(" at ").append(rate));
      infusion.total().ifPresent(total -> text.append(" of ").append(total));
      infusion.atMost().ifPresent(cap -> text.append(", at most ").append(cap));
    }
    phase.over().ifPresent(time -> text.append(" over ").append(time));
    regimen.route().ifPresent(route -> text.append(", ").append(route.label()));
    regimen.schedule().days().ifPresent(days -> text.append(", on ").append(days).append(" days"));
    regimen
        .schedule()
        .courses()
        .ifPresent(count -> text.append(", ").append(count).append(" courses"));
    regimen.schedule().interval().ifPresent(time -> text.append(", every ").append(time));
    return text.toString();
  }
}
