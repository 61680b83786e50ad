package org.ketaminecds.examples.serve;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.ketaminecds.core.assessment.AssessmentOptions;
import org.ketaminecds.core.clinical.CareSetting;
import org.ketaminecds.core.guidance.Verification;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.core.problem.Problems;
import org.ketaminecds.core.vocabulary.Suggestion;
import org.ketaminecds.examples.serve.ServeSettings.Tls;
import org.ketaminecds.examples.serve.ServeSettings.Watched;
import org.ketaminecds.fhir.hooks.SpecVersion;
import org.ketaminecds.fhir.hooks.security.ClientKey;
import org.ketaminecds.fhir.hooks.security.TrustedClient;
import org.ketaminecds.fhir.intake.IntakeOptions;
import org.ketaminecds.fhir.intake.RecordPart;

/** Makes settings of what was written, and notes everything that is wrong with it. */
final class SettingsReader {

  /** As browsers write it, for it is compared as it stands. */
  private static final Pattern ORIGIN =
      Pattern.compile("https?://([a-z0-9.-]+|\\[[0-9a-f:]+])(:[0-9]+)?");

  private static final int MOST_PORTS = 65_535;
  private static final int MOST_CHARACTERS = 100_000_000;
  private static final int MOST_SECONDS = 86_400;

  private final GivenSettings given;
  private final Optional<String> tlsPassword;
  private final Problems problems;

  SettingsReader(GivenSettings given, Optional<String> tlsPassword, Problems problems) {
    this.given = given;
    this.tlsPassword = tlsPassword;
    this.problems = problems;
  }

  /** The settings; of no use if a problem was noted. */
  ServeSettings read() {
    String host = value("host", this::host).orElse("localhost");
    Optional<Tls> tls = tls();
    List<TrustedClient> clients = clients();
    refuseOpenDoors(host, tls.isPresent() && !clients.isEmpty());
    refuseAddressOfNobody(host);
    return new ServeSettings(
        host,
        number("port", 0, MOST_PORTS).orElse(8080),
        value("address", this::address),
        value("zone", this::zone).orElseGet(ZoneId::systemDefault),
        intake(),
        assessment(),
        origins(),
        clients,
        number("longest-body", 1, MOST_CHARACTERS),
        choice("spec", SpecVersion.values()).orElse(SpecVersion.V2_0_1),
        value("feedback", this::path).orElse(Path.of("feedback.jsonl")),
        value("audit", this::path),
        tls,
        guidance());
  }

  /** Patients' records must not cross a network in the clear, nor be judged for whoever asks. */
  private void refuseOpenDoors(String host, boolean guarded) {
    boolean demonstration = flag("insecure-demonstration");
    Optional<InetAddress> place = place(host);
    if (place.isPresent() && !place.get().isLoopbackAddress() && !guarded && !demonstration) {
      problems.add(
          Problem.of(
              where("host"),
              "\"%s\", which other machines can call, without TLS and clients".formatted(host),
              "tls-keystore and client beside it",
              "insecure-demonstration, for made-up patients"));
    }
  }

  /** Nobody can call 0.0.0.0: links would lead nowhere, and no token would be meant for it. */
  private void refuseAddressOfNobody(String host) {
    if (place(host).filter(InetAddress::isAnyLocalAddress).isPresent()
        && values("address").isEmpty()) {
      problems.add(
          Problem.of(
              where("host"),
              "\"%s\", which no client can call by that name".formatted(host),
              "the address that clients call beside it"));
    }
  }

  private static Optional<InetAddress> place(String host) {
    try {
      return Optional.of(InetAddress.getByName(host));
    } catch (UnknownHostException unknown) {
      return Optional.empty();
    }
  }

  private IntakeOptions intake() {
    IntakeOptions intake = IntakeOptions.none();
    Optional<IntakeOptions> country =
        value(
            "jurisdiction",
            code -> {
              try {
                return Optional.of(IntakeOptions.none().withJurisdiction(code));
              } catch (IllegalArgumentException noCountry) {
                return refuse("jurisdiction", code, "an ISO 3166-1 code such as US");
              }
            });
    if (country.isPresent()) {
      intake = country.get();
    }
    Optional<CareSetting> place = choice("care-setting", CareSetting.values());
    if (place.isPresent()) {
      intake = intake.withCareSetting(place.get());
    }
    for (String name : values("reviewed")) {
      Optional<RecordPart> part = choice("reviewed", name, RecordPart.values());
      if (part.isPresent()) {
        intake = intake.withReviewed(part.get());
      }
    }
    return intake;
  }

  private AssessmentOptions assessment() {
    AssessmentOptions options = AssessmentOptions.defaults();
    List<String> sources = values("source");
    if (!sources.isEmpty()) {
      options = options.withSources(sources);
    }
    Optional<Verification> least = choice("least-verification", Verification.values());
    return least.isPresent() ? options.withLeastVerification(least.get()) : options;
  }

  /** Each is written as its issuer, the file with its keys, and the address of its key set. */
  private List<TrustedClient> clients() {
    List<TrustedClient> clients = new ArrayList<>();
    for (String written : values("client")) {
      String[] parts = written.strip().split("\\s+");
      if (parts.length < 2 || parts.length > 3) {
        refuse("client", written, "\"ISSUER FILE\" or \"ISSUER FILE ADDRESS-OF-KEYS\"");
      } else {
        keys(Path.of(parts[1]))
            .map(keys -> new TrustedClient(parts[0], keys, keySet(parts)))
            .ifPresent(client -> add(client, clients));
      }
    }
    return clients;
  }

  private Set<String> origins() {
    Set<String> origins = new LinkedHashSet<>();
    for (String origin : values("origin")) {
      if (ORIGIN.matcher(origin).matches()) {
        origins.add(origin);
      } else {
        refuse("origin", origin, "scheme, host and port only, such as https://ehr.example.org");
      }
    }
    return origins;
  }

  private void add(TrustedClient client, List<TrustedClient> clients) {
    if (clients.stream().anyMatch(other -> other.issuer().equals(client.issuer()))) {
      problems.add(
          Problem.of(
              where("client"),
              "\"%s\" twice".formatted(client.issuer()),
              "each issuer once, with all its keys in one file"));
    }
    clients.add(client);
  }

  private Optional<URI> keySet(String[] parts) {
    try {
      return parts.length == 3 ? Optional.of(URI.create(parts[2])) : Optional.empty();
    } catch (IllegalArgumentException noAddress) {
      return refuse("client", parts[2], "the address that tokens carry as jku");
    }
  }

  private Optional<Set<ClientKey>> keys(Path file) {
    try {
      return Optional.of(ClientKey.ofKeySet(Files.readString(file)));
    } catch (IOException unreadable) {
      return refuse("client", file.toString(), "a file with the client's public keys");
    } catch (IllegalArgumentException unusable) {
      return refuse(
          "client",
          file + ": " + unusable.getMessage(),
          "a JSON Web Key Set with keys for ES384 or RS384");
    }
  }

  private Optional<Tls> tls() {
    Optional<Path> keystore = file("tls-keystore");
    if (keystore.isPresent() && tlsPassword.isEmpty()) {
      problems.add(
          Problem.of(
              where("tls-keystore"),
              "no password for it",
              "the password in the variable " + GivenSettings.TLS_PASSWORD));
    }
    return keystore.flatMap(file -> tlsPassword.map(password -> new Tls(file, password)));
  }

  private Optional<Watched> guidance() {
    Optional<Path> path = value("guidance", this::path);
    Optional<Path> key = file("guidance-key");
    Duration pause = Duration.ofSeconds(number("look-every", 1, MOST_SECONDS).orElse(30));
    for (String name : List.of("guidance-key", "look-every")) {
      if (path.isEmpty() && given.find(name).isPresent()) {
        problems.add(Problem.of(where(name), "no guidance that it is for", "guidance beside it"));
      }
    }
    if (path.filter(Files::isDirectory).isPresent() && key.isPresent()) {
      problems.add(
          Problem.of(where("guidance-key"), "a folder, which bears no signature", "a pack"));
    }
    return path.map(one -> new Watched(one, key, pause));
  }

  private List<String> values(String name) {
    return given.find(name).map(Given::values).orElse(List.of());
  }

  private String where(String name) {
    return given.find(name).map(Given::where).orElse(name);
  }

  private <T> Optional<T> value(String name, Function<String, Optional<T>> reading) {
    List<String> values = values(name);
    if (values.size() > 1) {
      refuse(name, String.join(",", values), "one value");
      return Optional.empty();
    }
    return values.stream().findFirst().flatMap(reading);
  }

  private <T> Optional<T> refuse(String name, String found, String wanted) {
    problems.add(Problem.of(where(name), "\"" + found + "\"", wanted));
    return Optional.empty();
  }

  private Optional<Integer> number(String name, int least, int most) {
    return value(
        name,
        text -> {
          try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
              return Optional.of(number);
            }
          } catch (NumberFormatException none) {
            // Refused below, like a number out of range.
          }
          return refuse(name, text, "a whole number from %s to %s".formatted(least, most));
        });
  }

  private <E extends Enum<E>> Optional<E> choice(String name, E[] choices) {
    return value(name, text -> choice(name, text, choices));
  }

  private <E extends Enum<E>> Optional<E> choice(String name, String text, E[] choices) {
    for (E choice : choices) {
      if (written(choice).equals(text.toLowerCase(Locale.ROOT).replace('_', '-'))) {
        return Optional.of(choice);
      }
    }
    List<String> all = Arrays.stream(choices).map(SettingsReader::written).toList();
    problems.add(
        new Problem(
            where(name),
            "\"" + text + "\"",
            "one of " + String.join(", ", all),
            Suggestion.nearest(text, all)));
    return Optional.empty();
  }

  private static String written(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private boolean flag(String name) {
    return value(
            name,
            text ->
                text.equals("true") || text.equals("false")
                    ? Optional.of(text.equals("true"))
                    : refuse(name, text, "true or false"))
        .orElse(false);
  }

  private Optional<String> host(String text) {
    return place(text).isPresent()
        ? Optional.of(text)
        : refuse("host", text, "a name or an address of this machine");
  }

  private Optional<ZoneId> zone(String text) {
    try {
      return Optional.of(ZoneId.of(text));
    } catch (DateTimeException noZone) {
      return refuse("zone", text, "a time zone such as America/New_York");
    }
  }

  private Optional<String> address(String text) {
    try {
      URI address = URI.create(text);
      if (address.getHost() != null && !text.endsWith("/")) {
        return Optional.of(text);
      }
    } catch (IllegalArgumentException noAddress) {
      // Refused below, like an address without a host.
    }
    return refuse("address", text, "an address such as https://cds.example.org, without a slash");
  }

  private Optional<Path> path(String text) {
    return Optional.of(Path.of(text));
  }

  private Optional<Path> file(String name) {
    return value(
        name,
        text ->
            Files.isReadable(Path.of(text))
                ? path(text)
                : refuse(name, text, "a file that can be read"));
  }
}
