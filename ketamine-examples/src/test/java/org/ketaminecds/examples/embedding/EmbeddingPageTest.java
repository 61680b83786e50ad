package org.ketaminecds.examples.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketaminecds.core.DecisionSupport;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.core.observe.AssessmentEvent;
import org.ketaminecds.core.regimen.Phase;
import org.ketaminecds.core.regimen.Regimen;
import org.ketaminecds.fhir.hooks.CdsHooksEndpoint;
import org.ketaminecds.fhir.hooks.EndpointOptions;
import org.ketaminecds.fhir.hooks.feedback.FeedbackStore;
import org.ketaminecds.fhir.terminology.ValueSets;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** What docs/embedding.md and docs/fhir-answers.md show is compiled, and does what they say. */
class EmbeddingPageTest {

  private static final DecisionSupport KETAMINE = DecisionSupport.load();

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "PlainEmbedding.java, options",
    "PlainEmbedding.java, answer",
    "PlainEmbedding.java, observe",
    "CdsHooksServlet.java, servlet",
    "KetamineConfiguration.java, spring",
  })
  void thePageShowsTheCodeThatIsRunHere(String file, String tag) throws IOException {
    String source =
        Files.readString(Path.of("src/test/java/org/ketaminecds/examples/embedding").resolve(file));
    MatchResult region =
        Pattern.compile("(?s)// tag::%s\\[\\]\n(.*?)\n *// end::%s".formatted(tag, tag))
            .matcher(source)
            .results()
            .findFirst()
            .orElseThrow();

    assertThat(Files.readString(Path.of("..", "docs", "embedding.md")))
        .contains("```java\n" + region.group(1).stripIndent() + "\n```");
  }

  @Test
  void thePageOnFhirShowsAWholeClass() throws IOException {
    String source =
        Files.readString(
            Path.of("src/test/java/org/ketaminecds/examples/embedding/AnswersAsFhir.java"));

    assertThat(Files.readString(Path.of("..", "docs", "fhir-answers.md")))
        .contains("```java\n" + source.substring(source.indexOf("import ")) + "```");
  }

  @Test
  void anAnswerAndTheGuidanceAreFhir() {
    AnswersAsFhir fhir = new AnswersAsFhir(KETAMINE);
    Bundle patientRecord = new Bundle();
    patientRecord.addEntry().setResource(new Patient().setId("123"));

    assertThat(
            fhir.answer(patientRecord, ZonedDateTime.parse("2026-11-26T10:00:00-05:00")).getEntry())
        .extracting(entry -> entry.getResource().fhirType())
        .contains("GuidanceResponse");
    assertThat(fhir.guidance().getEntry())
        .extracting(entry -> entry.getResource().fhirType())
        .contains("Library", "PlanDefinition");
  }

  private static ClinicalCase tooFast() {
    return ClinicalCase.asOf(LocalDate.of(2026, 11, 23))
        .age(46)
        .weight("79 kg", LocalDate.of(2026, 11, 20))
        .indication("complex regional pain syndrome")
        .regimen(Regimen.builder().phase(Phase.Infusion.atRate("8 mg/kg/h").over("4 h")).build())
        .build();
  }

  @Test
  void theFindingsThatRaiseTheAdviceAreShown() throws IOException {
    StringBuilder page = new StringBuilder();

    PlainEmbedding.show(KETAMINE, tooFast(), page);

    assertThat(page.toString()).contains("mg/kg/h");
  }

  @Test
  void theChosenSourcesAnswerAlone() {
    assertThat(PlainEmbedding.ofTwoSources(KETAMINE, tooFast()).results())
        .extracting(result -> result.recommendation().guideline())
        .containsOnly("asra-aapm-asa-2018-chronic", "fda-label-ketamine");
  }

  @Test
  void aListenerIsTold() {
    List<AssessmentEvent> told = new ArrayList<>();

    PlainEmbedding.observed(KETAMINE, told::add).assess(tooFast());

    assertThat(told).hasSize(1);
  }

  @Test
  void springMakesAnEndpointAndMapsItsServlet() {
    try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
      context
          .getEnvironment()
          .getPropertySources()
          .addFirst(
              new MapPropertySource(
                  "test",
                  Map.of(
                      "ketamine.address",
                      "https://cds.example.org",
                      "ketamine.feedback",
                      folder.resolve("feedback.jsonl").toString())));
      context.register(KetamineConfiguration.class);
      context.refresh();

      assertThat(context.getBean(CdsHooksEndpoint.class).troubles()).isEmpty();
      ServletRegistrationBean<?> servlet = context.getBean(ServletRegistrationBean.class);
      assertThat(List.copyOf(servlet.getUrlMappings()))
          .containsExactly("/cds-services/*", "/sources/*");
      assertThat(context.getBean(DecisionSupport.class)).isNotNull();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "GET, '', /cds-services, 200, '\"services\"'",
    "GET, /app, /app/cds-services, 200, '\"services\"'",
    "POST, '', /cds-services/ketamine-order-sign, 400, OperationOutcome",
    "POST, '', /cds-services/ketamine-order-sign/feedback, 400, OperationOutcome",
    "GET, '', /elsewhere, 404, OperationOutcome",
    "OPTIONS, '', /cds-services, 204, ''",
  })
  void theServletHandsRequestsAndResponsesOn(
      String method, String context, String uri, int status, String shown) throws IOException {
    CdsHooksServlet servlet = new CdsHooksServlet(endpoint(), 1000);
    HttpServletRequest request = request(method, context, uri, "{}");
    HttpServletResponse response = mock(HttpServletResponse.class);
    Received received = new Received();
    when(response.getOutputStream()).thenReturn(received);

    servlet.service(request, response);

    verify(response).setStatus(status);
    assertThat(received.bytes.toString(StandardCharsets.UTF_8)).contains(shown);
  }

  @ParameterizedTest
  @CsvSource({"990, 200", "1001, 413"})
  void theServletMeasuresABodyInCharactersWhateverItsBytes(int length, int status)
      throws IOException {
    CdsHooksServlet servlet = new CdsHooksServlet(endpoint(), 1000);
    String feedback =
        "{\"feedback\":[{\"card\":\"d1577c69-dfbe-44ad-ba6d-3e05e953b2ea\",\"outcome\":\"overridden\","
            + "\"outcomeTimestamp\":\"2026-11-26T10:00:00Z\"}],\"note\":\"%s\"}";
    String body = feedback.formatted("\u0436".repeat(length - feedback.length() + 2));
    HttpServletRequest request =
        request("POST", "", "/cds-services/ketamine-order-sign/feedback", body);
    HttpServletResponse response = mock(HttpServletResponse.class);
    when(response.getOutputStream()).thenReturn(new Received());

    servlet.service(request, response);

    verify(response).setStatus(status);
  }

  private static HttpServletRequest request(String method, String context, String uri, String body)
      throws IOException {
    HttpServletRequest request = mock(HttpServletRequest.class);
    when(request.getMethod()).thenReturn(method);
    when(request.getContextPath()).thenReturn(context);
    when(request.getRequestURI()).thenReturn(uri);
    when(request.getHeaderNames()).thenReturn(Collections.enumeration(List.of("Content-Type")));
    when(request.getHeaders(any()))
        .thenReturn(Collections.enumeration(List.of("application/json")));
    when(request.getInputStream()).thenReturn(new Sent(body));
    return request;
  }

  private static CdsHooksEndpoint endpoint() {
    return new CdsHooksEndpoint(
        KETAMINE,
        ValueSets.bundled(),
        EndpointOptions.at("https://cds.example.org", ZoneId.of("America/New_York"))
            .withLongestBody(1000),
        mock(FeedbackStore.class),
        InstantSource.system());
  }

  private static final class Sent extends ServletInputStream {

    private final ByteArrayInputStream bytes;

    Sent(String text) {
      bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public int read() {
      return bytes.read();
    }

    @Override
    public boolean isFinished() {
      return bytes.available() == 0;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {}
  }

  private static final class Received extends ServletOutputStream {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Override
    public void write(int one) {
      bytes.write(one);
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {}
  }
}
