package org.ketaminecds.examples.serve;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Where the service listens, where it is called, and who may see it. */
final class NetworkSettings {

  /** As browsers write it, for it is compared as it stands. */
  private static final Pattern ORIGIN =
      Pattern.compile("https?://([a-z0-9.-]+|\\[[0-9a-f:]+])(:[0-9]+)?");

  private static final Pattern SCHEME = Pattern.compile("https?");

  private final SettingValues values;

  NetworkSettings(SettingValues values) {
    this.values = values;
  }

  String host() {
    String host = values.one("host", this::host).orElse("localhost");
    place(host).ifPresent(place -> new OpenDoors(values).refuse(host, place));
    refuseAddressOfNobody(host);
    return host;
  }

  private Optional<String> host(String text) {
    Optional<InetAddress> place = place(text).filter(NetworkSettings::isOfThisMachine);
    return place.isPresent()
        ? Optional.of(text)
        : values.refuse("host", text, "a name or an address of this machine");
  }

  private static Optional<InetAddress> place(String host) {
    try {
      return Optional.of(InetAddress.getByName(host));
    } catch (UnknownHostException unknown) {
      return Optional.empty();
    }
  }

  /** Any free port will do, to see whether there is one. */
  private static boolean isOfThisMachine(InetAddress place) {
    try (Socket socket = new Socket()) {
      socket.bind(new InetSocketAddress(place, 0));
      return true;
    } catch (IOException ofAnother) {
      return false;
    }
  }

  /** Nobody can call 0.0.0.0: links would lead nowhere, and no token would be meant for it. */
  private void refuseAddressOfNobody(String host) {
    if (place(host).filter(InetAddress::isAnyLocalAddress).isPresent()
        && !values.isGiven("address")) {
      values.note(
          "host",
          "\"%s\", which no client can call by that name".formatted(host),
          "the address that clients call beside it");
    }
  }

  Optional<String> address() {
    return values.one(
        "address",
        text ->
            isAddress(text)
                ? Optional.of(text)
                : values.refuse(
                    "address",
                    text,
                    "an address such as https://cds.example.org, without a slash"));
  }

  /** Paths are put behind it, so that it must end in a host, a port or a path. */
  private static boolean isAddress(String text) {
    try {
      URI address = URI.create(text);
      return address.getScheme() != null
          && SCHEME.matcher(address.getScheme()).matches()
          && address.getHost() != null
          && address.getRawUserInfo() == null
          && address.getRawQuery() == null
          && address.getRawFragment() == null
          && !text.endsWith("/");
    } catch (IllegalArgumentException noAddress) {
      return false;
    }
  }

  Set<String> origins() {
    Set<String> origins = new LinkedHashSet<>();
    for (String origin : values.all("origin")) {
      if (ORIGIN.matcher(origin).matches()) {
        origins.add(origin);
      } else {
        values.refuse(
            "origin", origin, "scheme, host and port only, such as https://ehr.example.org");
      }
    }
    return origins;
  }
}
