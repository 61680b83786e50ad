package org.ketaminecds.examples.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ketaminecds.core.DecisionSupport;
import org.ketaminecds.core.assessment.AssessmentOptions;
import org.ketaminecds.core.assessment.Fingerprint.GuidanceVersion;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.fhir.hooks.CdsHooksEndpoint;
import org.ketaminecds.rules.reload.ReloadEvent;
import org.slf4j.LoggerFactory;

/** What state and metrics show is what answers. */
class TakeOverTest {

  private static final String CHOSEN = HookCalls.SUPPORT.guidelines().get(0).id();
  private static final List<GuidanceVersion> OLD = List.of(version("1.0.0"));
  private static final List<GuidanceVersion> NEW = List.of(version("2.0.0"));

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final ServiceMetrics metrics = new ServiceMetrics(registry);
  private final ServiceState state = new ServiceState(List::of, OLD);
  private final DecisionSupport other = mock(DecisionSupport.class);
  private final CdsHooksEndpoint endpoint =
      HookCalls.endpoint(
          HookCalls.OPTIONS.withAssessment(
              AssessmentOptions.defaults().withSources(List.of(CHOSEN))));
  private final TakeOver takeOver = new TakeOver(endpoint, () -> other, metrics, state);

  private static GuidanceVersion version(String number) {
    return new GuidanceVersion("example", number, "0123");
  }

  @BeforeEach
  void other_guidance_lacks_the_chosen_source() {
    when(other.vocabulary()).thenReturn(HookCalls.SUPPORT.vocabulary());
    when(other.guidelines()).thenReturn(HookCalls.SUPPORT.guidelines().subList(1, 2));
    metrics.watchTroubles(state::troubles);
    metrics.answering(OLD);
  }

  private void assertThatTheOldOneAnswers() {
    assertThat(state.json())
        .contains("DEGRADED")
        .contains("example 1.0.0")
        .doesNotContain("example 2.0.0");
    assertThat(registry.scrape())
        .contains("ketamine_guidance{id=\"example\",version=\"1.0.0\"}")
        .doesNotContain("version=\"2.0.0\"")
        .contains("ketamine_troubles 1.0");
  }

  @Test
  void guidanceThatDoesNotFitTheSettingsAnswersNothing() {
    takeOver.onReload(new ReloadEvent.Accepted(OLD, NEW));

    assertThatTheOldOneAnswers();
    assertThat(state.json()).contains(CHOSEN);
    assertThat(registry.scrape())
        .contains("ketamine_guidance_reloads_total{outcome=\"unfit\"} 1.0")
        .doesNotContain("outcome=\"accepted\"");
  }

  @Test
  void itDoesNotComeToFitByBeingLoadedAgainOrByAFaultAfterIt() {
    takeOver.onReload(new ReloadEvent.Accepted(OLD, NEW));

    takeOver.onReload(new ReloadEvent.Unchanged(NEW));
    assertThatTheOldOneAnswers();

    takeOver.onReload(new ReloadEvent.Refused(NEW, List.of(Problem.of("a.yaml:1:1", "x", "y"))));
    assertThatTheOldOneAnswers();
    assertThat(state.json()).contains("a.yaml:1:1");
  }

  @Test
  void eachFaultOfRefusedGuidanceIsLoggedForAPersonToSee() {
    Logger log = (Logger) LoggerFactory.getLogger(TakeOver.class);
    ListAppender<ILoggingEvent> told = new ListAppender<>();
    told.start();
    log.addAppender(told);
    log.setLevel(Level.WARN);
    try {
      takeOver.onReload(
          new ReloadEvent.Refused(
              OLD,
              List.of(Problem.of("a.yaml:1:1", "x", "y"), Problem.of("b.yaml:2:2", "x", "y"))));
    } finally {
      log.detachAppender(told);
      log.setLevel(null);
    }

    assertThat(told.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .containsExactly(
            "Other guidance was refused: a.yaml:1:1: found x; wanted y.",
            "Other guidance was refused: b.yaml:2:2: found x; wanted y.");
  }

  @Test
  void everyCountSaysWhatItCounts() {
    metrics.responded(200);
    metrics.reloaded("refused");

    assertThat(registry.scrape()).doesNotContainPattern("# HELP ketamine\\w+\\s*\n");
  }

  @Test
  void guidanceThatFitsAnswersAndWhatWasWrongIsOver() {
    takeOver.onReload(new ReloadEvent.Accepted(OLD, NEW));
    when(other.guidelines()).thenReturn(HookCalls.SUPPORT.guidelines().subList(0, 1));

    takeOver.onReload(new ReloadEvent.RolledBack(NEW, NEW));

    assertThat(state.json()).contains("\"UP\"").contains("example 2.0.0");
    assertThat(registry.scrape())
        .contains("ketamine_guidance{id=\"example\",version=\"2.0.0\"}")
        .contains("ketamine_guidance_reloads_total{outcome=\"rolledback\"} 1.0")
        .contains("ketamine_troubles 0.0");
  }
}
