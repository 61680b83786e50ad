package org.ketaminecds.examples.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ketaminecds.rules.pack.PemKeys;

/** Which guidance is served. */
class GuidanceSettingsTest {

  @TempDir Path folder;

  private final WrittenSettings written = new WrittenSettings();

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("serve.yaml"), text);
  }

  @Test
  void aFolderBearsNoSignature() throws IOException {
    written.option("guidance", folder.toString());
    written.option("guidance-key", publicKey().toString());

    assertThat(written.faults()).hasSize(1).first().asString().contains("a folder, which bears no");
  }

  private Path publicKey() throws IOException {
    Path file = folder.resolve("public.pem");
    PemKeys.write(PemKeys.generate().getPublic(), file);
    return file;
  }

  @Test
  void aKeyThatIsNoneIsRefused() throws IOException {
    Path none = file("anything");
    written.option("guidance", none.toString());
    written.option("guidance-key", none.toString());

    assertThat(written.faults())
        .containsExactly(
            "--guidance-key: found \"%s\"; wanted a public key in PEM.".formatted(none));
  }

  @Test
  void aSourceThatIsNamedTwiceIsRefused() {
    written.option("source", "cadth", "cadth");

    assertThat(written.faults())
        .containsExactly("--source: found \"cadth,cadth\"; wanted each source once.");
  }
}
