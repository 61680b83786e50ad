package org.ketaminecds.examples.serve;

import java.net.InetAddress;
import java.util.List;

/**
 * Refuses settings by which patients' records would cross a network in the clear, or be judged for
 * whoever asks.
 */
final class OpenDoors {

  private static final String DEMONSTRATION = "insecure-demonstration";
  private static final String PROXY = "behind-proxy";
  private static final String TLS = "tls-keystore";
  private static final String CLIENT = "client";

  private final SettingValues values;

  OpenDoors(SettingValues values) {
    this.values = values;
  }

  /**
   * Notes what is open.
   *
   * @param host as it was written
   * @param place the address that it means
   */
  void refuse(String host, InetAddress place) {
    boolean isDemonstration = values.flag(DEMONSTRATION);
    if (values.flag(PROXY)) {
      refuseHalfAProxy(host, place);
    } else if (!place.isLoopbackAddress() && !isDemonstration && !isGuarded()) {
      values.note(
          "host",
          "\"%s\", which other machines can call, without TLS and clients".formatted(host),
          "tls-keystore (or behind-proxy) and client beside it",
          "insecure-demonstration, for made-up patients");
    }
  }

  /** A certificate or a client that is at fault is told by itself. */
  private boolean isGuarded() {
    return values.isGiven(TLS) && values.isGiven(CLIENT);
  }

  /** A proxy ends TLS, and tells neither who calls nor who else reaches the port behind it. */
  private void refuseHalfAProxy(String host, InetAddress place) {
    if (!values.isGiven(CLIENT)) {
      values.note(PROXY, "no client beside it", "client, since a proxy does not tell who calls");
    }
    if (values.all("address").stream().noneMatch(address -> address.startsWith("https://"))) {
      values.note(
          PROXY,
          "no address beside it that clients call by TLS",
          "address, such as https://cds.example.org");
    }
    if (place.isAnyLocalAddress()) {
      values.note(
          "host",
          "\"%s\", on which others than the proxy can call in the clear".formatted(host),
          "the one address that the proxy calls");
    }
    for (String other : List.of(TLS, DEMONSTRATION)) {
      if (values.isGiven(other)) {
        values.note(PROXY, other + " beside it", "one of the two");
      }
    }
  }
}
