package org.ketaminecds.examples.serve;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.ketaminecds.core.assessment.Fingerprint.GuidanceVersion;
import org.ketaminecds.core.observe.AssessmentEvent;
import org.ketaminecds.core.observe.AssessmentListener;
import org.ketaminecds.fhir.hooks.audit.AuditRecord;
import org.ketaminecds.fhir.hooks.audit.AuditTrail;
import org.ketaminecds.fhir.hooks.audit.AuditedCard;

/**
 * Counts and times for a monitoring system, by ids and fixed words only: no value of a patient, and
 * nothing of which there could be more and more. Thread-safe.
 */
final class ServiceMetrics implements AssessmentListener, AuditTrail {

  /** Below it no two times are told apart; an assessment takes some tenths of a millisecond. */
  private static final Duration SHORTEST = Duration.ofNanos(50_000);

  private static final String APPLIED = "Recommendations that applied in an assessment";

  private final MeterRegistry registry;
  private final MultiGauge guidance;

  ServiceMetrics(MeterRegistry registry) {
    this.registry = registry;
    this.guidance =
        MultiGauge.builder("ketamine.guidance").description("Versions in use").register(registry);
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
  }

  /** Tells how many things do not work beside the answers. */
  void watchTroubles(Supplier<List<String>> troubles) {
    Gauge.builder("ketamine.troubles", () -> troubles.get().size())
        .description("What does not work beside the answers")
        .register(registry);
  }

  /** Shows these versions from now on. */
  void answering(List<GuidanceVersion> versions) {
    guidance.register(
        versions.stream()
            .map(one -> MultiGauge.Row.of(Tags.of("id", one.id(), "version", one.version()), 1))
            .toList(),
        true);
  }

  @Override
  public void assessed(AssessmentEvent event) {
    if (event instanceof AssessmentEvent.Answered answered) {
      time(event, answered.advisability().name());
      for (String id : answered.applying()) {
        count("ketamine.recommendations.applied", APPLIED, "recommendation", id);
      }
    } else {
      time(event, event.getClass().getSimpleName());
    }
  }

  private void time(AssessmentEvent event, String outcome) {
    Timer.builder("ketamine.assessments")
        .description("Assessments, by the advice or why there is none")
        .tag("outcome", lower(outcome))
        .publishPercentileHistogram()
        .minimumExpectedValue(SHORTEST)
        .register(registry)
        .record(event.took());
  }

  @Override
  public void answered(AuditRecord answer) {
    Timer.builder("ketamine.calls")
        .description("Calls of the services")
        .tags("service", answer.service(), "kind", lower(answer.kind().name()))
        .tag("status", Integer.toString(answer.status()))
        .publishPercentileHistogram()
        .minimumExpectedValue(SHORTEST)
        .register(registry)
        .record(answer.took());
    for (AuditedCard card : answer.cards()) {
      count("ketamine.cards", "Cards that were given", "indicator", card.indicator().code());
    }
  }

  /** A response was sent, by whatever path; what is refused before it is a call is counted here. */
  void responded(int status) {
    count("ketamine.responses", "Responses of the services", "status", Integer.toString(status));
  }

  /** An attempt to take other guidance over has come to this end. */
  void reloaded(String outcome) {
    count(
        "ketamine.guidance.reloads",
        "Attempts to take other guidance over",
        "outcome",
        lower(outcome));
  }

  private void count(String name, String description, String tag, String value) {
    Counter.builder(name).description(description).tag(tag, value).register(registry).increment();
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
