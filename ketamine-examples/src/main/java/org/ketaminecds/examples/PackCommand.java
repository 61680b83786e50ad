package org.ketaminecds.examples;

import java.nio.file.Path;
import java.security.PrivateKey;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ketaminecds.rules.guidance.GuidanceSnapshot;
import org.ketaminecds.rules.pack.Pack;
import org.ketaminecds.rules.pack.PackSignature;
import org.ketaminecds.rules.pack.PemKeys;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes one file of a folder of guidance. */
@Command(
    name = "pack",
    description = "Checks a folder of guidance, runs its scenarios, and makes one file of it.",
    footer = {
      "",
      "DIR is the folder of a whole guidance. It may be that of one source or of the policy of a"
          + " site too: the pack then holds the bundled guidance with it.",
      "",
      "Exit status: 0 if the pack was written; 2 if the guidance, a key or a path is bad, and then"
          + " nothing is written; 1 if the program itself failed."
    },
    mixinStandardHelpOptions = true)
final class PackCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "DIR",
      description = "The guidance to pack; \"bundled\" is the one that comes with this program.")
  private @Nullable Path folder;

  @Parameters(index = "1", paramLabel = "FILE", description = "The pack to write.")
  private @Nullable Path file;

  @Option(
      names = "--site",
      paramLabel = "DIR",
      description = "Lay the policy in this folder over the guidance.")
  private @Nullable Path site;

  @Option(
      names = "--key",
      paramLabel = "PRIVATE.pem",
      description = "Sign the pack with this Ed25519 key, into FILE.sig.")
  private @Nullable Path key;

  @Option(
      names = "--format",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private OutputFormat format = OutputFormat.TEXT;

  @Override
  public Integer call() {
    Path from = Objects.requireNonNull(folder);
    Path to = Objects.requireNonNull(file);
    return PackWork.run(
        Objects.requireNonNull(spec).commandLine(),
        format,
        () -> {
          // A bad key must not leave an unsigned pack behind.
          PrivateKey signer = key == null ? null : PemKeys.readPrivate(key);
          GuidanceSnapshot guidance = GuidanceArgument.files(from);
          Pack pack =
              Pack.of(site == null ? guidance : guidance.withSite(GuidanceSnapshot.ofFolder(site)));
          if (signer == null) {
            pack.write(to);
            return new PackReport(format).good(to.toString(), pack, "not signed");
          }
          PackSignature.write(pack, signer, PackSignature.beside(to));
          pack.write(to);
          return new PackReport(format).good(to.toString(), pack, "signed");
        });
  }
}
