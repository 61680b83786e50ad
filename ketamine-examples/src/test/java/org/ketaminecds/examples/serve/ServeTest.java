package org.ketaminecds.examples.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The service as its clients and its keepers see it, over the loopback address. */
class ServeTest {

  private static final String ORDER_SIGN = "/cds-services/ketamine-order-sign";

  @TempDir Path folder;

  private final HttpClient client = HttpClient.newHttpClient();

  private static URI at(CdsServer server, String path) {
    String scheme = server.address().startsWith("https://localhost") ? "https" : "http";
    return URI.create("%s://localhost:%s%s".formatted(scheme, server.port(), path));
  }

  private HttpResponse<String> get(CdsServer server, String path)
      throws IOException, InterruptedException {
    return client.send(HttpRequest.newBuilder(at(server, path)).build(), BodyHandlers.ofString());
  }

  private static HttpResponse<String> sign(HttpClient client, CdsServer server)
      throws IOException, InterruptedException {
    HttpResponse<String> response =
        client.send(
            HttpRequest.newBuilder(at(server, ORDER_SIGN))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(HookCalls.text()))
                .build(),
            BodyHandlers.ofString());
    ResponseRules.check(ORDER_SIGN, response.statusCode(), response.body());
    return response;
  }

  private CdsServer start(Map<String, List<String>> more) throws IOException {
    return Servers.start(folder, HookCalls.CLOCK, more);
  }

  @Test
  void anOrderIsAnsweredAuditedAndCountedWithoutAValueOfThePatient() throws Exception {
    Path audit = folder.resolve("audit.jsonl");
    try (CdsServer server =
        start(
            Map.of(
                "audit", List.of(audit.toString()),
                "address", List.of("https://cds.example.org")))) {
      HttpResponse<String> response = sign(client, server);

      assertThat(response.statusCode()).isEqualTo(200);
      String metrics = get(server, "/metrics").body();
      assertThat(metrics)
          .contains("ketamine_assessments_seconds_count{outcome=\"avoid\"} 1")
          .contains(
              "ketamine_calls_seconds_count{kind=\"hook\",service=\"ketamine-order-sign\","
                  + "status=\"200\"} 1")
          .contains("ketamine_cards_total{indicator=\"critical\"} 1.0")
          .contains("ketamine_recommendations_applied_total{recommendation=\"CP18-CI-01\"} 1.0")
          .contains("ketamine_guidance{id=\"asra-aapm-asa-2018-chronic\",version=")
          .contains("ketamine_troubles 0.0")
          .contains("jvm_memory_used_bytes")
          .doesNotContain("Patient/")
          .doesNotContain("1988-03-04");
    }
    assertThat(Files.readAllLines(audit)).hasSize(1).first().asString().contains("\"status\":200");
  }

  @Test
  void itIsReadyOnceItListensAndSaysWhichGuidanceAnswers() throws Exception {
    try (CdsServer server = start(Map.of())) {
      assertThat(get(server, "/health").body()).isEqualTo("{\"status\":\"UP\"}");
      JsonNode ready = HookCalls.json(get(server, "/ready").body());
      assertThat(ready.path("status").asText()).isEqualTo("UP");
      assertThat(ready.path("guidance").toString()).contains("asra-aapm-asa-2018-chronic ");
      assertThat(get(server, "/demo").body()).contains("<html");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/health", "/ready", "/metrics", "/demo", "/cds-services"})
  void whatCanBeReadCanBeAskedForWithoutItsBodyAndCannotBeChanged(String path) throws Exception {
    Logger log = Logger.getLogger("com.sun.net.httpserver");
    List<String> logged = new CopyOnWriteArrayList<>();
    Handler noting = new NotingHandler(logged);
    log.addHandler(noting);
    try (CdsServer server = start(Map.of())) {
      HttpResponse<String> head = send(server, "HEAD", path);

      assertThat(head.statusCode()).isEqualTo(200);
      assertThat(head.body()).isEmpty();
      assertThat(head.headers().firstValue("Content-Type")).isPresent();
      assertThat(logged).isEmpty();
      HttpResponse<String> deletion = send(server, "DELETE", path);
      assertThat(deletion.statusCode()).isEqualTo(405);
      assertThat(deletion.headers().firstValue("Allow")).contains("GET, HEAD");
    } finally {
      log.removeHandler(noting);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/healthy", "/demoxyz", "/demo/x", "/metrics/"})
  void whatOnlyBeginsLikeAPathIsNotFound(String path) throws Exception {
    try (CdsServer server = start(Map.of())) {
      assertThat(get(server, path).statusCode()).isEqualTo(404);
    }
  }

  @Test
  void whereClientsHaveToProveThemselvesThereIsNoDemonstration() throws Exception {
    Path keys = KeySets.in(folder);
    try (CdsServer server = start(Map.of("client", List.of("https://ehr.example.org " + keys)))) {
      assertThat(get(server, "/demo").statusCode()).isEqualTo(401);
    }
  }

  private HttpResponse<String> send(CdsServer server, String method, String path)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(at(server, path)).method(method, BodyPublishers.noBody()).build(),
        BodyHandlers.ofString());
  }

  private static final class NotingHandler extends Handler {

    private final List<String> logged;

    NotingHandler(List<String> logged) {
      this.logged = logged;
    }

    @Override
    public void publish(LogRecord told) {
      logged.add(told.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  @Test
  void whatItKeepsOutlivesItAndItTakesItsPortAndFilesAgain() throws Exception {
    int port;
    try (CdsServer server = start(Map.of())) {
      port = server.port();
      sign(client, server);
    }
    String kept = Files.readString(folder.resolve("feedback.jsonl"));
    assertThat(kept).contains("CP18-TEST-03");

    try (CdsServer server = start(Map.of("port", List.of(Integer.toString(port))))) {
      assertThat(sign(client, server).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void filesThatAreRemovedOrReplacedWhileItServesAreToldAndFeedbackIsNotAcknowledged()
      throws Exception {
    Path audit = folder.resolve("audit.jsonl");
    Path feedback = folder.resolve("feedback.jsonl");
    try (CdsServer server = start(Map.of("audit", List.of(audit.toString())))) {
      JsonNode cards = HookCalls.json(sign(client, server).body()).path("cards");
      String body =
          """
          {"feedback": [{"card": "%s", "outcome": "overridden",
            "outcomeTimestamp": "2026-11-26T10:00:00Z"}]}
          """
              .formatted(cards.path(0).path("uuid").asText());
      assertThat(giveFeedback(server, body).statusCode()).isEqualTo(200);
      Files.delete(feedback);
      Files.move(audit, folder.resolve("audit.jsonl.1"));
      Files.createFile(audit);

      assertThat(giveFeedback(server, body.replace("T10:00", "T10:05")).statusCode())
          .isEqualTo(503);
      assertThat(sign(client, server).statusCode()).isEqualTo(200);

      assertThat(get(server, "/ready").body())
          .contains("DEGRADED")
          .contains("feedback is not kept: java.io.IOException: found no file under the name")
          .contains("answers are not audited: java.io.IOException: found another file under")
          .doesNotContain(folder.toString());
    }
    assertThat(feedback).doesNotExist();
    assertThat(audit).isEmptyFile();
  }

  private HttpResponse<String> giveFeedback(CdsServer server, String body)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(at(server, ORDER_SIGN + "/feedback"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  @Test
  void aPortThatIsTakenIsNamed() throws Exception {
    try (CdsServer server = start(Map.of())) {
      Map<String, List<String>> same =
          Map.of(
              "port", List.of(Integer.toString(server.port())),
              "feedback", List.of(folder.resolve("other.jsonl").toString()));
      assertThatThrownBy(() -> start(same))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("--port: found \"" + server.port());
    }
  }

  @Test
  void itSpeaksTlsWithTheCertificateOfTheSite() throws Exception {
    Path keystore = Certificates.in(folder);
    try (CdsServer server = start(Map.of("tls-keystore", List.of(keystore.toString())))) {
      HttpClient trusting = HttpClient.newBuilder().sslContext(trusting(keystore)).build();

      assertThat(server.address()).startsWith("https://");
      assertThat(sign(trusting, server).statusCode()).isEqualTo(200);
      assertThatThrownBy(() -> sign(client, server)).isInstanceOf(IOException.class);
    }
  }

  @Test
  void itListensOnlyOnceItHasLoadedTheGuidance() throws Exception {
    int port = freePort();
    List<Throwable> whileLoading = new ArrayList<>();
    try (CdsServer server =
        CdsServer.start(
            Servers.settings(folder, Map.of("port", List.of(Integer.toString(port)))),
            () -> {
              whileLoading.add(catchThrowable(() -> connect(port)));
              return HookCalls.SUPPORT;
            },
            HookCalls.CLOCK,
            pause -> new ManualTicker())) {
      connect(port);

      assertThat(server.port()).isEqualTo(port);
    }
    assertThat(whileLoading).singleElement().isInstanceOf(ConnectException.class);
  }

  private static int freePort() throws IOException {
    try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return any.getLocalPort();
    }
  }

  private static void connect(int port) throws IOException {
    new Socket(InetAddress.getLoopbackAddress(), port).close();
  }

  @Test
  void whatCannotBeOpenedOrLoadedIsToldAtOnceAndNothingIsLeftBehind() throws Exception {
    Path other = Files.writeString(folder.resolve("serve.yaml"), "port: 8080\n");
    Path guidance = Files.createDirectory(folder.resolve("guidance"));
    Path feedback = folder.resolve("new.jsonl");
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      ServeSettings settings =
          Servers.settings(
              folder,
              Map.of(
                  "port", List.of(Integer.toString(taken.getLocalPort())),
                  "feedback", List.of(feedback.toString()),
                  "audit", List.of(other.toString()),
                  "guidance", List.of(guidance.toString())));

      assertThatThrownBy(
              () ->
                  CdsServer.start(
                      settings,
                      () -> HookCalls.SUPPORT,
                      HookCalls.CLOCK,
                      pause -> new ManualTicker()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("--port: found \"" + taken.getLocalPort())
          .hasMessageContaining("--audit: found a file that cannot be used (" + other + ":1")
          .hasMessageContaining("--guidance: vocabulary/vocabulary.yaml: found no such file");
    }
    assertThat(feedback).doesNotExist();
    assertThat(other).hasContent("port: 8080\n");
  }

  @Test
  void sourcesThatTheGuidanceHasNotAreToldWithTheirPlace() {
    Map<String, List<String>> more = Map.of("source", List.of("cadht", "cadth", "nonesuch"));

    assertThatThrownBy(() -> start(more))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("--source: found \"cadht\"")
        .hasMessageContaining("Maybe cadth.")
        .hasMessageContaining("--source: found \"nonesuch\"");
    assertThat(folder.resolve("feedback.jsonl")).doesNotExist();
  }

  @Test
  void otherGuidanceIsTakenUpWhileItServesAndWhatIsAtFaultIsToldAndLeftAlone() throws Exception {
    Path guidance = folder.resolve("guidance");
    ManualTicker ticker = new ManualTicker();
    try (CdsServer server =
        Servers.start(
            folder,
            HookCalls.CLOCK,
            Map.of("guidance", List.of(bundledIn(guidance).toString())),
            ticker)) {
      ticker.lookTwice();
      Path head = guidance.resolve("cadth/guideline.yaml");
      String sound = Files.readString(head);
      Files.writeString(head, sound.replace("version: 1.0.0", "version: 1.0.1"));
      ticker.lookTwice();

      assertThat(get(server, "/ready").body()).contains("\"UP\"").contains("cadth 1.0.1");

      Files.writeString(head, "no guideline");
      ticker.lookTwice();

      assertThat(get(server, "/ready").body())
          .contains("DEGRADED")
          .contains("cadth/guideline.yaml:1:1")
          .contains("cadth 1.0.1");
      assertThat(sign(client, server).body()).contains("\"version\":\"1.0.1\"");
      assertThat(get(server, "/metrics").body())
          .contains("ketamine_guidance_reloads_total{outcome=\"accepted\"} 1.0")
          .contains("ketamine_guidance_reloads_total{outcome=\"refused\"} 1.0")
          .doesNotContain("outcome=\"unchanged\"");
    }
  }

  @Test
  void aFolderOfGuidanceThatVanishesIsToldAndTheAnswersStayTheSameUntilItIsBack() throws Exception {
    Path guidance = folder.resolve("guidance");
    Path away = folder.resolve("away");
    ManualTicker ticker = new ManualTicker();
    try (CdsServer server =
        Servers.start(
            folder,
            HookCalls.CLOCK,
            Map.of("guidance", List.of(bundledIn(guidance).toString())),
            ticker)) {
      String before = sign(client, server).body();
      Files.move(guidance, away);
      ticker.lookTwice();

      assertThat(get(server, "/ready").body())
          .contains("DEGRADED")
          .contains("other guidance was refused")
          .contains(guidance.toString());
      assertThat(sign(client, server).body()).isEqualTo(before);

      Files.move(away, guidance);
      ticker.lookTwice();

      assertThat(get(server, "/ready").body()).contains("\"UP\"");
    }
  }

  private static Path bundledIn(Path folder) throws IOException {
    Path bundled =
        Path.of("..", "ketamine-rules/src/main/resources/org/ketaminecds/rules/guidance");
    try (Stream<Path> all = Files.walk(bundled)) {
      for (Path one : all.toList()) {
        Files.copy(one, folder.resolve(bundled.relativize(one).toString()));
      }
    }
    return folder;
  }

  private static SSLContext trusting(Path keystore) throws Exception {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(keystore)) {
      keys.load(in, "secret".toCharArray());
    }
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("site", keys.getCertificate("site"));
    TrustManagerFactory managers =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    managers.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, managers.getTrustManagers(), null);
    return context;
  }
}
