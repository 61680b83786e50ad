package org.ketaminecds.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.InvalidKeySpecException;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys are in the PEM that other tools read and write, and nothing else passes for one. */
class PemKeysTest {

  /** Examples of RFC 8410, section 10. */
  private static final String PUBLIC =
      """
      -----BEGIN PUBLIC KEY-----
      MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=
      -----END PUBLIC KEY-----
      """;

  private static final String PRIVATE =
      """
      -----BEGIN PRIVATE KEY-----
      MC4CAQAwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC
      -----END PRIVATE KEY-----
      """;

  @TempDir Path folder;

  @Test
  void keys_come_back_as_they_were_written() throws IOException, GeneralSecurityException {
    KeyPair keys = PemKeys.generate();
    PemKeys.write(keys.getPrivate(), folder.resolve("key.pem"));
    PemKeys.write(keys.getPublic(), folder.resolve("public.pem"));

    assertThat(PemKeys.readPrivate(folder.resolve("key.pem"))).isEqualTo(keys.getPrivate());
    assertThat(PemKeys.readPublic(folder.resolve("public.pem"))).isEqualTo(keys.getPublic());
  }

  @Test
  void the_examples_of_the_standard_are_read_and_written_alike()
      throws IOException, GeneralSecurityException {
    PemKeys.write(PemKeys.readPublic(file(PUBLIC)), folder.resolve("public.pem"));
    PemKeys.write(PemKeys.readPrivate(file(PRIVATE)), folder.resolve("key.pem"));

    assertThat(folder.resolve("public.pem")).hasContent(PUBLIC);
    assertThat(folder.resolve("key.pem")).hasContent(PRIVATE);
    assertThat(PemKeys.readPublic(file(PUBLIC.replace("\n", "\r\n")))).isNotNull();
  }

  @Test
  void a_key_is_never_written_over_another_file() throws IOException {
    Path file = file(PRIVATE);
    KeyPair keys = PemKeys.generate();

    assertThatThrownBy(() -> PemKeys.write(keys.getPrivate(), file))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThatThrownBy(() -> PemKeys.write(keys.getPublic(), file))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThat(file).hasContent(PRIVATE);
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void only_its_owner_can_read_a_private_key() throws IOException {
    Path file = folder.resolve("key.pem");
    PemKeys.write(PemKeys.generate().getPrivate(), file);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void a_private_key_is_no_public_one_nor_the_reverse() {
    assertThatThrownBy(() -> PemKeys.readPublic(file(PRIVATE)))
        .isInstanceOf(InvalidKeySpecException.class)
        .hasMessageContaining(
            "found a block with the label PRIVATE KEY; wanted an Ed25519 key in PEM with the label"
                + " PUBLIC KEY.");
    assertThatThrownBy(() -> PemKeys.readPrivate(file(PUBLIC)))
        .isInstanceOf(InvalidKeySpecException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "key",
        "-----BEGIN PRIVATE KEY-----\n-----END PRIVATE KEY-----\n",
        "-----BEGIN PRIVATE KEY-----\n"
            + "MC4CAQAwBQYDK2VwBCIEINTuctv5E1hK\n"
            + "-----END PRIVATE KEY-----\n",
        "-----BEGIN PRIVATE KEY-----\nMC4=CAQ\n-----END PRIVATE KEY-----\n",
        "-----BEGIN PRIVATE KEY-----\nMC4C\n-----END PUBLIC KEY-----\n",
        "-----BEGIN ENCRYPTED PRIVATE KEY-----\nMC4C\n-----END ENCRYPTED PRIVATE KEY-----\n"
      })
  void what_is_no_private_key_is_refused_without_a_word_of_it(String text) {
    assertThatThrownBy(() -> PemKeys.readPrivate(file(text)))
        .isInstanceOf(InvalidKeySpecException.class)
        .hasMessageNotContaining("MC4");
  }

  @Test
  void two_keys_in_a_file_or_words_around_one_are_refused() {
    assertThatThrownBy(() -> PemKeys.readPrivate(file(PRIVATE + PRIVATE)))
        .isInstanceOf(InvalidKeySpecException.class);
    assertThatThrownBy(() -> PemKeys.readPrivate(file("my key\n" + PRIVATE)))
        .isInstanceOf(InvalidKeySpecException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"EC", "Ed448", "X25519"})
  void a_key_for_another_algorithm_is_refused(String algorithm) throws GeneralSecurityException {
    KeyPair keys = KeyPairGenerator.getInstance(algorithm).generateKeyPair();
    String body = Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());

    assertThatThrownBy(
            () ->
                PemKeys.readPublic(
                    file("-----BEGIN PUBLIC KEY-----\n" + body + "\n-----END PUBLIC KEY-----\n")))
        .isInstanceOf(InvalidKeySpecException.class)
        .hasMessageContaining("a key of another kind");
  }

  @Test
  void a_huge_file_is_refused() {
    assertThatThrownBy(() -> PemKeys.readPublic(file(PUBLIC + "\n".repeat(1 << 14))))
        .isInstanceOf(InvalidKeySpecException.class);
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("some.pem"), text);
  }
}
