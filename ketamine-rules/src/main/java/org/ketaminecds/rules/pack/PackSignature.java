package org.ketaminecds.rules.pack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.util.List;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.rules.guidance.InvalidGuidanceException;

/**
 * Says that the holder of a key stands behind a pack: an Ed25519 signature (RFC 8032) over all
 * bytes of the pack, in a file of its own.
 *
 * <p>It does not say that the pack is the newest: an older one that the same key signed is as
 * valid.
 */
public final class PackSignature {

  /** The size of every Ed25519 signature. */
  private static final int BYTES = 64;

  private static final String ALGORITHM = "Ed25519";

  private PackSignature() {}

  /** Where the signature of a pack is looked for: beside it, with ".sig" after its name. */
  public static Path beside(Path pack) {
    return pack.resolveSibling(pack.getFileName() + ".sig");
  }

  /**
   * The signature of a pack.
   *
   * @throws InvalidKeyException if the key is no Ed25519 key
   */
  public static byte[] sign(Pack pack, PrivateKey key) throws InvalidKeyException {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(key);
      signature.update(pack.bytes());
      return signature.sign();
    } catch (InvalidKeyException wrong) {
      throw wrong;
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Every Java platform from 15 has Ed25519.", impossible);
    }
  }

  /**
   * Signs a pack into a file.
   *
   * @throws InvalidKeyException if the key is no Ed25519 key
   * @throws IOException if the file cannot be written
   */
  public static void write(Pack pack, PrivateKey key, Path file)
      throws InvalidKeyException, IOException {
    Pack.writeWhole(file, sign(pack, key));
  }

  /**
   * The pack in a file, if this key signed it; nothing of the file is looked into before that is
   * known.
   *
   * @throws IOException if a file cannot be read
   * @throws InvalidGuidanceException if the key did not sign these very bytes, or if they are no
   *     pack
   * @throws InvalidKeyException if the key is no Ed25519 key
   */
  public static Pack read(Path pack, Path signature, PublicKey key)
      throws IOException, InvalidKeyException {
    byte[] bytes = Pack.bytesOf(pack);
    byte[] signed;
    try (InputStream stream = Files.newInputStream(signature)) {
      signed = stream.readNBytes(BYTES + 1);
    }
    if (!isValid(bytes, signed, key)) {
      throw new InvalidGuidanceException(
          List.of(
              Problem.of(
                  signature.toString(),
                  "no signature of this pack by the key that is demanded",
                  "one over exactly these bytes",
                  "the pack was changed, or somebody else signed it, or it is of another pack")));
    }
    return Pack.read(bytes);
  }

  /**
   * Whether a key made this signature over these bytes.
   *
   * @throws InvalidKeyException if the key is no Ed25519 key
   */
  static boolean isValid(byte[] bytes, byte[] signed, PublicKey key) throws InvalidKeyException {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initVerify(key);
      signature.update(bytes);
      return signed.length == BYTES && signature.verify(signed);
    } catch (InvalidKeyException wrong) {
      throw wrong;
    } catch (SignatureException malformed) {
      return false;
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Every Java platform from 15 has Ed25519.", impossible);
    }
  }
}
