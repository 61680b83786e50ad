package org.ketaminecds.examples.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.security.spec.InvalidKeySpecException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.ketaminecds.examples.serve.ServeSettings.Watched;
import org.ketaminecds.rules.pack.PemKeys;

/** Which guidance is served. */
final class GuidanceSettings {

  private static final int MOST_SECONDS = 86_400;

  private final SettingValues values;

  GuidanceSettings(SettingValues values) {
    this.values = values;
  }

  Optional<Watched> guidance() {
    Optional<Path> path = values.one("guidance", this::place);
    Optional<PublicKey> key = values.file("guidance-key").flatMap(this::key);
    Duration pause = Duration.ofSeconds(values.number("look-every", 1, MOST_SECONDS).orElse(30));
    for (String name : List.of("guidance-key", "look-every")) {
      if (!values.isGiven("guidance") && values.isGiven(name)) {
        values.note(name, "no guidance that it is for", "guidance beside it");
      }
    }
    if (path.filter(Files::isDirectory).isPresent() && values.isGiven("guidance-key")) {
      values.note("guidance-key", "a folder, which bears no signature", "a pack");
    }
    return path.map(one -> new Watched(one, key, pause));
  }

  private Optional<Path> place(String text) {
    return values
        .path("guidance", text)
        .flatMap(
            path ->
                Files.isReadable(path)
                    ? Optional.of(path)
                    : values.refuse("guidance", text, "a folder or a pack to read"));
  }

  private Optional<PublicKey> key(Path file) {
    try {
      return Optional.of(PemKeys.readPublic(file));
    } catch (IOException | InvalidKeySpecException noKey) {
      return values.refuse("guidance-key", file.toString(), "a public key in PEM");
    }
  }
}
