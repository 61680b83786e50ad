package org.ketaminecds.authoring.check;

import java.util.function.Function;
import org.ketaminecds.authoring.question.Questions;
import org.ketaminecds.authoring.solver.Patience;
import org.ketaminecds.core.DecisionSupport;
import org.ketaminecds.rules.guidance.Guidance;

/** Asks questions about a guidance, and goes on with a fresh solver after one took too long. */
final class Asking implements AutoCloseable {

  private final Guidance guidance;
  private final DecisionSupport engine;
  private final Patience patience;
  private Questions questions;

  Asking(Guidance guidance, DecisionSupport engine, Patience patience) {
    this.guidance = guidance;
    this.engine = engine;
    this.patience = patience;
    this.questions = new Questions(guidance, engine, patience);
  }

  <T> T ask(Function<Questions, T> question) {
    if (questions.isSpent()) {
      questions.close();
      questions = new Questions(guidance, engine, patience);
    }
    return question.apply(questions);
  }

  /** Whether the last question took too long, so that its answer means nothing. */
  boolean tookTooLong() {
    return questions.isSpent();
  }

  @Override
  public void close() {
    questions.close();
  }
}
