package org.ketaminecds.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Arrays;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ketaminecds.rules.guidance.GuidanceSource;
import org.ketaminecds.rules.guidance.InvalidGuidanceException;
import org.ketaminecds.rules.guidance.TinyGuidance;

/** A signature holds for one pack and one key, and for nothing else. */
class PackSignatureTest {

  private static final KeyPair KEYS = PemKeys.generate();
  private static final Pack PACK = TinyPacks.of(TinyGuidance.valid());
  private static final Pack OTHER =
      TinyPacks.of(TinyGuidance.valid().added("tiny/dosing.yaml", "# words\n"));

  @TempDir Path folder;

  private Path file;
  private Path signature;

  @BeforeEach
  void write_a_signed_pack() throws IOException, GeneralSecurityException {
    file = folder.resolve("tiny.pack");
    signature = PackSignature.beside(file);
    PACK.write(file);
    PackSignature.write(PACK, KEYS.getPrivate(), signature);
  }

  @Test
  void a_pack_that_the_key_signed_is_read() throws IOException, GeneralSecurityException {
    assertThat(signature.getFileName()).hasToString("tiny.pack.sig");
    assertThat(PackSignature.read(file, signature, KEYS.getPublic()).bytes())
        .isEqualTo(PACK.bytes());
    assertThat(PackSources.signedBy(KEYS.getPublic(), file).read().contentHash())
        .isEqualTo(PACK.contentHash());
  }

  @Test
  void another_key_did_not_sign_it() {
    refused(() -> PackSignature.read(file, signature, PemKeys.generate().getPublic()));
  }

  @Test
  void the_signature_of_another_pack_is_none_of_this()
      throws IOException, GeneralSecurityException {
    PackSignature.write(OTHER, KEYS.getPrivate(), signature);

    refused(() -> PackSignature.read(file, signature, KEYS.getPublic()));
  }

  @Test
  void another_pack_in_its_place_is_refused_however_sound_it_is() throws IOException {
    OTHER.write(file);

    assertThat(PackSources.unsigned(file).read().contentHash()).isEqualTo(OTHER.contentHash());
    refused(() -> PackSignature.read(file, signature, KEYS.getPublic()));
    GuidanceSource demanded = PackSources.signedBy(KEYS.getPublic(), file);
    refused(demanded::read);
  }

  @Test
  void no_bit_of_the_pack_or_of_the_signature_can_be_changed() throws GeneralSecurityException {
    byte[] bytes = PACK.bytes();
    byte[] signed = PackSignature.sign(PACK, KEYS.getPrivate());
    assertThat(PackSignature.isValid(bytes, signed, KEYS.getPublic())).isTrue();

    for (int offset = 0; offset < bytes.length; offset += 97) {
      byte[] changed = bytes.clone();
      changed[offset] ^= 1;
      assertThat(PackSignature.isValid(changed, signed, KEYS.getPublic())).isFalse();
    }
    for (int bit = 0; bit < 8 * signed.length; bit++) {
      byte[] changed = signed.clone();
      changed[bit / 8] ^= (byte) (1 << (bit % 8));
      assertThat(PackSignature.isValid(bytes, changed, KEYS.getPublic())).isFalse();
    }
  }

  @Test
  void a_signature_of_another_length_is_none() throws GeneralSecurityException {
    byte[] signed = PackSignature.sign(PACK, KEYS.getPrivate());

    for (int length : new int[] {0, 1, 63, 65, 1000}) {
      byte[] other = Arrays.copyOf(signed, length);
      assertThat(PackSignature.isValid(PACK.bytes(), other, KEYS.getPublic())).isFalse();
    }
  }

  @Test
  void a_demanded_signature_that_is_missing_is_an_error() throws IOException {
    Files.delete(signature);

    assertThatThrownBy(() -> PackSources.signedBy(KEYS.getPublic(), file).read())
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void nothing_of_an_unsigned_file_is_looked_into_where_a_signature_is_demanded()
      throws IOException {
    Files.writeString(file, "no pack at all");

    assertThatThrownBy(() -> PackSignature.read(file, signature, KEYS.getPublic()))
        .isInstanceOf(InvalidGuidanceException.class)
        .hasMessageContaining("no signature of this pack by the key that is demanded");
  }

  @Test
  void a_key_of_another_kind_is_refused() throws GeneralSecurityException {
    KeyPair elliptic = KeyPairGenerator.getInstance("EC").generateKeyPair();
    KeyPair other = KeyPairGenerator.getInstance("Ed448").generateKeyPair();

    for (KeyPair wrong : new KeyPair[] {elliptic, other}) {
      assertThatThrownBy(() -> PackSignature.sign(PACK, wrong.getPrivate()))
          .isInstanceOf(InvalidKeyException.class);
      assertThatThrownBy(() -> PackSignature.read(file, signature, wrong.getPublic()))
          .isInstanceOf(InvalidKeyException.class);
      assertThatThrownBy(() -> PackSources.signedBy(wrong.getPublic(), file).read())
          .isInstanceOf(IOException.class);
    }
  }

  private static void refused(ThrowingCallable reading) {
    assertThatThrownBy(reading)
        .isInstanceOf(InvalidGuidanceException.class)
        .hasMessageContaining("wanted one over exactly these bytes");
  }
}
