package org.ketaminecds.examples.embedding;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import org.ketaminecds.core.DecisionSupport;
import org.ketaminecds.fhir.hooks.CdsHooksEndpoint;
import org.ketaminecds.fhir.hooks.EndpointOptions;
import org.ketaminecds.fhir.hooks.feedback.FileFeedbackStore;
import org.ketaminecds.fhir.intake.IntakeOptions;
import org.ketaminecds.fhir.terminology.ValueSets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The library in Spring Boot 4. */
// tag::spring[]
@Configuration(proxyBeanMethods = false)
public class KetamineConfiguration {

  @Bean
  DecisionSupport ketamine() {
    return DecisionSupport.load();
  }

  @Bean
  EndpointOptions ketamineOptions(@Value("${ketamine.address}") String address) {
    return EndpointOptions.at(address, ZoneId.of("America/New_York"))
        .withIntake(IntakeOptions.none().withJurisdiction("US"));
  }

  @Bean(destroyMethod = "close")
  FileFeedbackStore ketamineFeedback(@Value("${ketamine.feedback}") String file) {
    return FileFeedbackStore.open(Path.of(file));
  }

  @Bean
  CdsHooksEndpoint cdsHooks(
      DecisionSupport ketamine, EndpointOptions options, FileFeedbackStore feedback) {
    return new CdsHooksEndpoint(
        ketamine, ValueSets.bundled(), options, feedback, InstantSource.system());
  }

  @Bean
  ServletRegistrationBean<CdsHooksServlet> cdsHooksServlet(
      CdsHooksEndpoint endpoint, EndpointOptions options) {
    return new ServletRegistrationBean<>(
        new CdsHooksServlet(endpoint, options.longestBody()), "/cds-services/*", "/sources/*");
  }
}
// end::spring[]
