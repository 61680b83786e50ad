package org.ketaminecds.fhir.hooks.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.fhir.hooks.call.HookCall.Prefetched;

class HookCallReaderTest {

  private static final String INSTANCE = "d1577c69-dfbe-44ad-ba6d-3e05e953b2ea";

  private final HookCallReader reader = new HookCallReader();

  private static String call(String more) {
    return "{\"hook\":\"order-sign\",\"hookInstance\":\"%s\",\"context\":{\"patientId\":\"p1\",\"draftOrders\": {\"resourceType\":\"Bundle\"} }%s}"
        .formatted(INSTANCE, more);
  }

  @Test
  void aKeyThatIsNullIsNotOneThatIsMissing() throws BadCallException {
    HookCall call =
        reader.read(
            call(",\"prefetch\":{\"labs\":null,\"patient\":{\"resourceType\":\"Patient\"}}"),
            "order-sign");

    assertThat(call.prefetch())
        .containsEntry("labs", new Prefetched.Nothing())
        .containsEntry("patient", new Prefetched.Found("{\"resourceType\":\"Patient\"}"))
        .doesNotContainKey("vitals");
  }

  @Test
  void resourcesArriveAsTheTextThatWasSent() throws BadCallException {
    assertThat(reader.read(call(""), "order-sign").draftOrders())
        .contains("{\"resourceType\":\"Bundle\"}");
  }

  @Test
  void whatIsNotKnownIsSkipped() throws BadCallException {
    HookCall call =
        reader.read(
            call(",\"extension\":{\"org.example\":[1,{\"hook\":\"x\"}]},\"later\":[[]]"),
            "order-sign");

    assertThat(call.patientId()).isEqualTo("p1");
  }

  @Test
  void everythingThatIsWrongIsToldAtOnce() {
    assertThatThrownBy(
            () -> reader.read("{\"hook\":\"other\",\"fhirAuthorization\":{}}", "order-sign"))
        .isInstanceOfSatisfying(
            BadCallException.class,
            bad ->
                assertThat(bad.problems())
                    .extracting(Problem::where)
                    .containsExactly("hook", "hookInstance", "context.patientId", "fhirServer"));
  }

  @Test
  void deepNestingIsRefusedBeforeAnythingIsBuilt() {
    String deep = "[".repeat(5000) + "]".repeat(5000);

    assertThatThrownBy(() -> reader.read(call(",\"later\":" + deep), "order-sign"))
        .isInstanceOf(BadCallException.class)
        .hasMessageContaining("200 deep");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ",\"prefetch\":{\"problems\":{\"resourceType\":\"Bundle\"},\"problems\":null}",
        ",\"prefetch\":{\"labs\":null},\"prefetch\":{}",
        ",\"prefetch\":{\"labs\":{\"entry\":[1],\"entry\":[]}}"
      })
  void aFieldThatIsNamedTwiceIsRefusedSinceOneOfThemWouldBeLost(String twice) {
    assertThatThrownBy(() -> reader.read(call(twice), "order-sign"))
        .isInstanceOf(BadCallException.class)
        .hasMessageContaining("line 1, column ")
        .hasMessageContaining("names no field twice");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "[{\"resourceType\":\"Bundle\"}]", "\"none\"", "0", "false"})
  void whatIsNeitherAResourceNorNullIsKeptAsUnfit(String value) throws BadCallException {
    HookCall call = reader.read(call(",\"prefetch\":{\"labs\":" + value + "}"), "order-sign");

    assertThat(call.prefetch()).containsEntry("labs", new Prefetched.Unfit());
  }

  @Test
  void nothingOfAMalformedCallIsQuoted() {
    assertThatThrownBy(() -> reader.read("{\"hook\": Smith", "order-sign"))
        .isInstanceOf(BadCallException.class)
        .hasMessageNotContaining("Smith");
    assertThatThrownBy(() -> reader.read(call("") + "{}", "order-sign"))
        .isInstanceOf(BadCallException.class);
    assertThatThrownBy(() -> reader.read("", "order-sign")).isInstanceOf(BadCallException.class);
    assertThatThrownBy(() -> reader.read("[]", "order-sign")).isInstanceOf(BadCallException.class);
  }

  @Test
  void aLogShowsNothingOfThePatient() throws BadCallException {
    assertThat(reader.read(call(""), "order-sign")).hasToString("HookCall[order-sign]");
  }
}
