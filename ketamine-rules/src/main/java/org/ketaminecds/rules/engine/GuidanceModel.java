package org.ketaminecds.rules.engine;

import java.util.List;
import org.drools.model.Model;
import org.drools.model.PatternDSL;
import org.drools.model.Rule;
import org.drools.model.Variable;
import org.drools.model.functions.Block1;
import org.drools.model.functions.HashedExpression;
import org.drools.model.functions.Predicate1;
import org.drools.model.impl.ModelImpl;
import org.ketaminecds.rules.condition.Truth;
import org.ketaminecds.rules.guidance.Guidance;
import org.ketaminecds.rules.reasoning.Conclusions;

/**
 * Turns guidance into Drools rules: one rule with one pattern for each recommendation.
 *
 * <p>The only class that uses Drools' model API, which is public without a promise. No text of a
 * guidance file reaches a compiler.
 */
final class GuidanceModel {

  /** The package of the reasoning rules too: rules in two packages lose matches in silence. */
  static final String PACKAGE = Conclusions.class.getPackageName();

  private static final String PREFIX = "guidance: ";

  private GuidanceModel() {}

  static Model of(List<Guidance.GuidanceRule> rules) {
    ModelImpl model = new ModelImpl();
    rules.forEach(rule -> model.addRule(rule(rule)));
    return model;
  }

  private static Rule rule(Guidance.GuidanceRule guidance) {
    String id = guidance.recommendation().id();
    Variable<Consultation> consultation = PatternDSL.declarationOf(Consultation.class, "case");
    return PatternDSL.rule(PACKAGE, PREFIX + id)
        .build(
            PatternDSL.pattern(consultation).expr(id, new NotFalse(guidance)),
            PatternDSL.on(consultation).execute(new Note(guidance)));
  }

  private static String hash(Guidance.GuidanceRule guidance, String what) {
    return what + " " + guidance.recommendation().id() + " " + guidance.when().text();
  }

  /** Whether a rule applies or cannot be judged. */
  private static final class NotFalse implements Predicate1<Consultation>, HashedExpression {

    private static final long serialVersionUID = 1L;

    private final transient Guidance.GuidanceRule rule;

    NotFalse(Guidance.GuidanceRule rule) {
      this.rule = rule;
    }

    @Override
    public boolean test(Consultation consultation) {
      return consultation.truth(rule) != Truth.FALSE;
    }

    @Override
    public String getExpressionHash() {
      return hash(rule, "applies or is unknown");
    }
  }

  /** Notes that a rule applies or cannot be judged. */
  private static final class Note implements Block1<Consultation>, HashedExpression {

    private static final long serialVersionUID = 1L;

    private final transient Guidance.GuidanceRule rule;

    Note(Guidance.GuidanceRule rule) {
      this.rule = rule;
    }

    @Override
    public void execute(Consultation consultation) {
      consultation.note(rule, consultation.truth(rule));
    }

    @Override
    public String getExpressionHash() {
      return hash(rule, "note");
    }
  }
}
