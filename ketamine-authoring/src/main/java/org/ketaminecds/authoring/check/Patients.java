package org.ketaminecds.authoring.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ketaminecds.core.DecisionSupport;
import org.ketaminecds.core.assessment.RecommendationResult;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.core.problem.InvalidCaseException;
import org.ketaminecds.rules.scenario.Expectation;
import org.ketaminecds.rules.scenario.Scenario;

/** Patients that are known, by what applies to each; they answer much before a solver is asked. */
final class Patients {

  private final DecisionSupport engine;
  private final List<Set<String>> applying = new ArrayList<>();

  Patients(DecisionSupport engine) {
    this.engine = engine;
  }

  void add(ClinicalCase patient) {
    Set<String> ids = new HashSet<>();
    for (RecommendationResult.Applies one : engine.assess(patient).applying()) {
      ids.add(one.recommendation().id());
    }
    applying.add(ids);
  }

  /** Adds the patient of a scenario if its recommendation may apply and did to none before. */
  void add(Scenario scenario) {
    if (anyWith(scenario.recommendation())
        || !(scenario.expected() instanceof Expectation.Raises)) {
      return;
    }
    try {
      add(scenario.given());
    } catch (InvalidCaseException refused) {
      // Such a patient shows nothing; that the scenario fails is told where scenarios are run.
    }
  }

  /** Whether a recommendation applies to one of them. */
  boolean anyWith(String id) {
    return applying.stream().anyMatch(ids -> ids.contains(id));
  }

  /** Whether a recommendation applies to one of them to whom another does not. */
  boolean anyWith(String id, String without) {
    return applying.stream().anyMatch(ids -> ids.contains(id) && !ids.contains(without));
  }
}
