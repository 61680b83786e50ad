package org.ketaminecds.examples;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ketaminecds.rules.pack.Pack;
import org.ketaminecds.rules.pack.PackSignature;
import org.ketaminecds.rules.pack.PemKeys;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says whether a pack is whole, and whether a key stands behind it. */
@Command(
    name = "verify",
    description = "Verifies that a pack is whole and that a key signed it.",
    footer = {
      "",
      "Exit status: 0 if pack and signature are good; 2 if not, or if a file cannot be read; 1 if"
          + " the program itself failed."
    },
    mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Parameters(index = "0", paramLabel = "FILE", description = "The pack.")
  private @Nullable Path file;

  @Option(
      names = "--key",
      required = true,
      paramLabel = "PUBLIC.pem",
      description = "The Ed25519 key that must have signed it.")
  private @Nullable Path key;

  @Option(
      names = "--signature",
      paramLabel = "SIG",
      description = "The signature (default: FILE.sig).")
  private @Nullable Path signature;

  @Option(
      names = "--format",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private OutputFormat format = OutputFormat.TEXT;

  @Override
  public Integer call() {
    Path pack = Objects.requireNonNull(file);
    Path signer = Objects.requireNonNull(key);
    Path signed = Optional.ofNullable(signature).orElseGet(() -> PackSignature.beside(pack));
    return PackWork.run(
        Objects.requireNonNull(spec).commandLine(),
        format,
        () -> {
          Pack read = PackSignature.read(pack, signed, PemKeys.readPublic(signer));
          return new PackReport(format).good(pack.toString(), read, "signed by the key");
        });
  }
}
