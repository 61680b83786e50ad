package org.ketaminecds.rules.benchmark;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.drools.model.PatternDSL;
import org.drools.model.Variable;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.runtime.KieSession;

/**
 * The smallest program that fires one Drools rule, to hold the cold start of this library against.
 */
public final class SmallestDroolsProgram {

  private SmallestDroolsProgram() {}

  /** Fires a rule and ends. */
  public static void main(String[] arguments) {
    Variable<AtomicInteger> counter = PatternDSL.declarationOf(AtomicInteger.class, "counter");
    ModelImpl model = new ModelImpl();
    model.addRule(
        PatternDSL.rule("smallest", "count")
            .build(
                PatternDSL.pattern(counter).expr("nought", it -> it.get() == 0),
                PatternDSL.on(counter).execute(it -> it.incrementAndGet())));
    KieSession session = KieBaseBuilder.createKieBaseFromModel(List.of(model)).newKieSession();
    AtomicInteger fired = new AtomicInteger();
    session.insert(fired);
    session.fireAllRules();
    session.dispose();
    if (fired.get() != 1) {
      throw new IllegalStateException("The rule did not fire.");
    }
  }
}
