package org.ketaminecds.examples;

import java.time.LocalDate;
import org.ketaminecds.core.DecisionSupport;
import org.ketaminecds.core.assessment.Assessment;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.core.regimen.KetamineForm;
import org.ketaminecds.core.regimen.Phase;
import org.ketaminecds.core.regimen.Regimen;
import org.ketaminecds.core.regimen.Route;
import org.ketaminecds.core.render.AssessmentText;
import org.ketaminecds.core.render.TextLayout;

/** The shortest program that embeds the library. */
public final class EmbeddingExample {

  private EmbeddingExample() {}

  /** Assesses one case and prints the answer. */
  public static void main(String[] arguments) {
    DecisionSupport support = DecisionSupport.load(); // once; it is thread-safe
    System.out.print(AssessmentText.of(TextLayout.plain()).render(assess(support)));
  }

  static Assessment assess(DecisionSupport support) {
    Regimen regimen =
        Regimen.builder()
            .form(KetamineForm.RACEMIC)
            .route(Route.INTRAVENOUS)
            .phase(Phase.Infusion.atRate("0.35 mg/kg/h").atMost("25 mg/h").over("4 h"))
            .days(10)
            .build();
    ClinicalCase clinicalCase =
        ClinicalCase.asOf(LocalDate.of(2026, 11, 23))
            .age(46)
            .weight("79 kg", LocalDate.of(2026, 11, 20))
            .indication("complex regional pain syndrome")
            .absent("pregnancy")
            .absent("acute pain")
            .absent("session today")
            .regimen(regimen)
            .build();
    return support.assess(clinicalCase);
  }
}
