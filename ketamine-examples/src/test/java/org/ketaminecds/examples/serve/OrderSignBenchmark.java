package org.ketaminecds.examples.serve;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.ketaminecds.fhir.hooks.CdsHooksEndpoint;
import org.ketaminecds.fhir.hooks.http.HookResponse;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** An order that is signed, beside what HAPI's parser alone needs for the same resources. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 8, time = 3)
@Measurement(iterations = 5, time = 2)
public class OrderSignBenchmark {

  /** Eight thousand characters with five resources, or a record as long as a prefetch makes it. */
  @Param({"short", "long"})
  public String length = "short";

  private final FhirContext fhir = FhirContext.forR4Cached();
  private final CdsHooksEndpoint endpoint = HookCalls.endpoint(HookCalls.OPTIONS);
  private final HttpClient client = HttpClient.newHttpClient();
  private final List<String> resources = new ArrayList<>();
  private String body = "";
  private CdsServer server;
  private HttpRequest post;

  /** Reads the call, and starts the service. */
  @Setup
  public void prepare() throws IOException {
    Path folder = Files.createTempDirectory("ketamine-benchmark");
    body = length.equals("long") ? LongRecord.orderSign() : HookCalls.text();
    JsonNode call = HookCalls.json(body);
    resources.add(call.path("context").path("draftOrders").toString());
    call.path("prefetch").forEach(found -> resources.add(found.toString()));
    resources.removeIf("null"::equals);
    server = Servers.start(folder, HookCalls.CLOCK);
    post =
        HttpRequest.newBuilder(
                URI.create(
                    "http://localhost:%d/cds-services/ketamine-order-sign"
                        .formatted(server.port())))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
  }

  /** Stops the service. */
  @TearDown
  public void stop() {
    server.close();
  }

  @Benchmark
  public List<IBaseResource> hapiParses() {
    List<IBaseResource> parsed = new ArrayList<>(resources.size());
    for (String resource : resources) {
      parsed.add(fhir.newJsonParser().parseResource(resource));
    }
    return parsed;
  }

  @Benchmark
  public HookResponse orderSign() {
    return endpoint.handle(HookCalls.request("/cds-services/ketamine-order-sign", body));
  }

  @Benchmark
  public String roundTrip() throws IOException, InterruptedException {
    return client.send(post, BodyHandlers.ofString()).body();
  }
}
