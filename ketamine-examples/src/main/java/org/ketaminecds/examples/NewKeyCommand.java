package org.ketaminecds.examples;

import java.nio.file.Path;
import java.security.KeyPair;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ketaminecds.rules.pack.PemKeys;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a pair of keys for signing packs. */
@Command(
    name = "new-key",
    description = "Makes a pair of Ed25519 keys for signing packs; writes over no file.",
    mixinStandardHelpOptions = true)
final class NewKeyCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "PRIVATE.pem",
      description = "The private key; keep it secret.")
  private @Nullable Path privateKey;

  @Parameters(
      index = "1",
      paramLabel = "PUBLIC.pem",
      description = "The public key; give it to whoever verifies.")
  private @Nullable Path publicKey;

  @Override
  public Integer call() {
    Path secret = Objects.requireNonNull(privateKey);
    Path open = Objects.requireNonNull(publicKey);
    return PackWork.run(
        Objects.requireNonNull(spec).commandLine(),
        OutputFormat.TEXT,
        () -> {
          KeyPair keys = PemKeys.generate();
          PemKeys.write(keys.getPrivate(), secret);
          PemKeys.write(keys.getPublic(), open);
          return "%s: keep it secret%n%s: give it to whoever verifies%n".formatted(secret, open);
        });
  }
}
