package org.ketaminecds.rules.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.ketaminecds.rules.guidance.Guidance;
import org.ketaminecds.rules.reasoning.Conclusions;
import org.kie.api.KieBase;
import org.kie.api.definition.KiePackage;
import org.kie.api.runtime.KieSession;

/**
 * Guidance rules and reasoning rules in one Drools knowledge base that never changes.
 *
 * <p>Thread-safe: each use has a session of its own.
 */
final class RuleBase {

  private final KieBase base;

  private RuleBase(KieBase base) {
    this.base = base;
  }

  /**
   * The rule base of this guidance, with further models for tests of its stability.
   *
   * @throws IllegalStateException if a rule went missing
   */
  static RuleBase of(Guidance guidance, List<Model> further) {
    List<Model> models = new ArrayList<>();
    models.add(GuidanceModel.of(guidance.rules()));
    models.add(ReasoningModel.load());
    models.addAll(further);
    KieBase base = KieBaseBuilder.createKieBaseFromModel(models);
    int wanted = models.stream().mapToInt(model -> model.getRules().size()).sum();
    requireAllRules(base, wanted);
    return new RuleBase(base);
  }

  private static void requireAllRules(KieBase base, int wanted) {
    List<KiePackage> packages =
        base.getKiePackages().stream().filter(one -> !one.getRules().isEmpty()).toList();
    int found = packages.stream().mapToInt(one -> one.getRules().size()).sum();
    if (packages.size() != 1 || found != wanted) {
      throw new IllegalStateException(
          "Found %s rules in %s packages %s, wanted %s in one."
              .formatted(
                  found,
                  packages.size(),
                  packages.stream().map(KiePackage::getName).toList(),
                  wanted));
    }
  }

  /** Runs both phases: what applies is known before anything is concluded from it. */
  Conclusions run(Consultation consultation, Consumer<Consumer<Object>> facts) {
    KieSession session = base.newKieSession();
    try {
      Conclusions conclusions = new Conclusions();
      session.setGlobal("conclusions", conclusions);
      session.insert(consultation);
      session.fireAllRules();
      facts.accept(session::insert);
      session.fireAllRules();
      return conclusions;
    } finally {
      session.dispose();
    }
  }
}
