package org.ketaminecds.examples.serve;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ketaminecds.fhir.hooks.security.ClientKey;
import org.ketaminecds.fhir.hooks.security.TrustedClient;

/** Who may call. */
final class ClientSettings {

  private static final String NAME = "client";

  private final SettingValues values;

  ClientSettings(SettingValues values) {
    this.values = values;
  }

  /** Each is written as its issuer, the file with its keys, and the address of its key set. */
  List<TrustedClient> clients() {
    List<TrustedClient> clients = new ArrayList<>();
    for (String written : values.all(NAME)) {
      String[] parts = written.strip().split("\\s+");
      if (parts.length < 2 || parts.length > 3) {
        values.refuse(NAME, written, "\"ISSUER FILE\" or \"ISSUER FILE ADDRESS-OF-KEYS\"");
      } else {
        values
            .path(NAME, parts[1])
            .flatMap(this::keys)
            .map(keys -> new TrustedClient(parts[0], keys, keySet(parts)))
            .ifPresent(client -> add(client, clients));
      }
    }
    return clients;
  }

  private void add(TrustedClient client, List<TrustedClient> clients) {
    if (clients.stream().anyMatch(other -> other.issuer().equals(client.issuer()))) {
      values.note(
          NAME,
          "\"%s\" twice".formatted(client.issuer()),
          "each issuer once, with all its keys in one file");
    }
    clients.add(client);
  }

  private Optional<URI> keySet(String[] parts) {
    try {
      return parts.length == 3 ? Optional.of(URI.create(parts[2])) : Optional.empty();
    } catch (IllegalArgumentException noAddress) {
      return values.refuse(NAME, parts[2], "the address that tokens carry as jku");
    }
  }

  private Optional<Set<ClientKey>> keys(Path file) {
    try {
      return Optional.of(ClientKey.ofKeySet(Files.readString(file)));
    } catch (IOException unreadable) {
      return values.refuse(NAME, file.toString(), "a file with the client's public keys");
    } catch (IllegalArgumentException unusable) {
      return values.refuse(
          NAME,
          file + ": " + unusable.getMessage(),
          "a JSON Web Key Set with keys for ES384 or RS384");
    }
  }
}
