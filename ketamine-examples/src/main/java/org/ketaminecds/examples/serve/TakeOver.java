package org.ketaminecds.examples.serve;

import java.util.function.Supplier;
import org.ketaminecds.core.DecisionSupport;
import org.ketaminecds.core.ObservedDecisionSupport;
import org.ketaminecds.fhir.hooks.CdsHooksEndpoint;
import org.ketaminecds.rules.reload.ReloadEvent;
import org.ketaminecds.rules.reload.ReloadListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes other guidance over into the endpoint, and lets state and metrics show what answers in
 * truth: sound guidance that does not fit the settings is loaded and answers nothing.
 */
final class TakeOver implements ReloadListener {

  private static final Logger LOG = LoggerFactory.getLogger(TakeOver.class);

  private final CdsHooksEndpoint endpoint;
  private final Supplier<DecisionSupport> current;
  private final ServiceMetrics metrics;
  private final ServiceState state;

  /**
   * A take-over.
   *
   * @param current the version that was loaded last
   */
  TakeOver(
      CdsHooksEndpoint endpoint,
      Supplier<DecisionSupport> current,
      ServiceMetrics metrics,
      ServiceState state) {
    this.endpoint = endpoint;
    this.current = current;
    this.metrics = metrics;
    this.state = state;
  }

  @Override
  public void onReload(ReloadEvent event) {
    if (event instanceof ReloadEvent.Refused refused) {
      refused.problems().forEach(problem -> LOG.warn("Other guidance was refused: {}", problem));
      state.refused(refused.problems());
      metrics.reloaded("refused");
      return;
    }
    try {
      endpoint.adopt(new ObservedDecisionSupport(current.get(), metrics, System::nanoTime));
    } catch (IllegalArgumentException unfit) {
      LOG.error("Other guidance does not fit the settings: {}", unfit.getMessage());
      state.unfit(String.valueOf(unfit.getMessage()));
      metrics.reloaded("unfit");
      return;
    }
    state.answering(event.serving());
    metrics.answering(event.serving());
    metrics.reloaded(event.getClass().getSimpleName());
  }
}
