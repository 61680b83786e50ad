package org.ketaminecds.rules.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.core.problem.InvalidCaseException;
import org.ketaminecds.rules.guidance.Guidance;
import org.ketaminecds.rules.oracle.CaseMaker;
import org.ketaminecds.rules.view.CaseViewFactory;

/** Made-up cases that the engine takes. */
final class MadeUpCases {

  private MadeUpCases() {}

  static List<ClinicalCase> of(Guidance guidance, int count, long seed) {
    CaseMaker maker = new CaseMaker(guidance);
    CaseViewFactory views = new CaseViewFactory(guidance.lexicon());
    Random random = new Random(seed);
    List<ClinicalCase> cases = new ArrayList<>();
    while (cases.size() < count) {
      maker.make(random).build().filter(given -> isTaken(views, given)).ifPresent(cases::add);
    }
    return cases;
  }

  private static boolean isTaken(CaseViewFactory views, ClinicalCase given) {
    try {
      views.view(given);
      return true;
    } catch (InvalidCaseException refused) {
      return false;
    }
  }
}
