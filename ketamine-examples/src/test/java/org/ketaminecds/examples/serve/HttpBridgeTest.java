package org.ketaminecds.examples.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes over the wire, without the rest of the service. */
class HttpBridgeTest {

  private static final int LIMIT = 20_000;

  private final HttpClient client = HttpClient.newHttpClient();
  private final RoomForBodies room = new RoomForBodies(LIMIT);
  private final List<Integer> statuses = Collections.synchronizedList(new ArrayList<>());
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        new HttpBridge(
            HookCalls.endpoint(HookCalls.OPTIONS.withLongestBody(LIMIT)),
            LIMIT,
            room,
            statuses::add));
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private HttpResponse<String> sign(String body) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(address())
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private URI address() {
    return URI.create(
        "http://localhost:%s/cds-services/ketamine-order-sign"
            .formatted(server.getAddress().getPort()));
  }

  /** The call of the tests, with an unknown member that fills it up to a length. */
  private static String filledUp(String letter, int length) {
    ObjectNode call = HookCalls.orderSign();
    int empty = call.put("note", "").toString().length();
    return call.put("note", letter.repeat((length - empty) / letter.length())).toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "é", "漢", "𝒙"})
  void aBodyIsMeasuredInCharactersWhateverItsBytes(String letter) throws Exception {
    assertThat(sign(filledUp(letter, LIMIT)).statusCode()).isEqualTo(200);
    assertThat(sign(filledUp(letter, LIMIT + letter.length())).statusCode()).isEqualTo(413);
  }

  @Test
  void aBodyFarBeyondTheLimitIsRefusedAsTooLong() throws Exception {
    assertThat(sign(filledUp("漢", LIMIT * 2)).statusCode()).isEqualTo(413);
  }

  @Test
  void whereOthersTakeTheRoomTheClientIsToldToComeAgainAndIsAnsweredOnceTheyAreGone()
      throws Exception {
    try (RoomForBodies.Place other = room.place()) {
      other.counting(InputStream.nullInputStream(), LIMIT);

      HttpResponse<String> response = sign(HookCalls.text());

      assertThat(response.statusCode()).isEqualTo(503);
      assertThat(response.headers().firstValue("Retry-After")).contains("1");
      assertThat(response.body()).contains("the same call again in a moment");
    }

    assertThat(sign(HookCalls.text()).statusCode()).isEqualTo(200);
    assertThat(sign(HookCalls.text()).statusCode()).isEqualTo(200);
  }

  @Test
  void eachResponseIsToldWithItsStatus() throws Exception {
    sign(HookCalls.text());
    sign("{}");

    assertThat(statuses).containsExactly(200, 400);
  }
}
