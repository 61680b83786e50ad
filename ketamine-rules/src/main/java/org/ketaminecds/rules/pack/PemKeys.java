package org.ketaminecds.rules.pack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads and writes Ed25519 keys in PEM (RFC 7468), as OpenSSL does: the private key in PKCS #8, the
 * public one as SubjectPublicKeyInfo.
 *
 * <p>No message quotes anything of a key.
 */
public final class PemKeys {

  private static final String ALGORITHM = "Ed25519";
  private static final String PRIVATE = "PRIVATE KEY";
  private static final String PUBLIC = "PUBLIC KEY";
  private static final int MOST_BYTES = 1 << 14;
  private static final Pattern PEM =
      Pattern.compile("\\s*-----BEGIN ([A-Z ]+)-----\\s([A-Za-z0-9+/=\\s]*)-----END \\1-----\\s*");

  private PemKeys() {}

  /** A new pair of keys. */
  public static KeyPair generate() {
    try {
      return KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
    } catch (NoSuchAlgorithmException impossible) {
      throw missing(impossible);
    }
  }

  /**
   * The private key in a file.
   *
   * @throws IOException if the file cannot be read
   * @throws InvalidKeySpecException if it holds no Ed25519 private key in plain PKCS #8
   */
  public static PrivateKey readPrivate(Path file) throws IOException, InvalidKeySpecException {
    byte[] encoded = decoded(file, PRIVATE);
    try {
      return KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(encoded));
    } catch (InvalidKeySpecException wrong) {
      throw refusal(file, "a key of another kind", PRIVATE);
    } catch (GeneralSecurityException impossible) {
      throw missing(impossible);
    }
  }

  /**
   * The public key in a file.
   *
   * @throws IOException if the file cannot be read
   * @throws InvalidKeySpecException if it holds no Ed25519 public key
   */
  public static PublicKey readPublic(Path file) throws IOException, InvalidKeySpecException {
    byte[] encoded = decoded(file, PUBLIC);
    try {
      return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
    } catch (InvalidKeySpecException wrong) {
      throw refusal(file, "a key of another kind", PUBLIC);
    } catch (GeneralSecurityException impossible) {
      throw missing(impossible);
    }
  }

  /**
   * Writes a private key into a new file, which only its owner can read where the file system has
   * such rights.
   *
   * @throws IOException if the file is there already or cannot be written
   */
  public static void write(PrivateKey key, Path file) throws IOException {
    boolean rights = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    FileAttribute<?>[] ownerOnly =
        rights
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0];
    Files.createFile(file, ownerOnly);
    Files.writeString(file, pem(PRIVATE, key.getEncoded()), StandardCharsets.US_ASCII);
  }

  /**
   * Writes a public key into a new file.
   *
   * @throws IOException if the file is there already or cannot be written
   */
  public static void write(PublicKey key, Path file) throws IOException {
    Files.createFile(file);
    Files.writeString(file, pem(PUBLIC, key.getEncoded()), StandardCharsets.US_ASCII);
  }

  private static String pem(String label, byte[] encoded) {
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
        .formatted(
            label, Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded), label);
  }

  private static byte[] decoded(Path file, String label)
      throws IOException, InvalidKeySpecException {
    byte[] bytes;
    try (InputStream stream = Files.newInputStream(file)) {
      bytes = stream.readNBytes(MOST_BYTES + 1);
    }
    Matcher matcher = PEM.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
    if (bytes.length > MOST_BYTES || !matcher.matches()) {
      throw refusal(file, "what is not one key in PEM", label);
    }
    if (!matcher.group(1).equals(label)) {
      throw refusal(file, "a block with the label " + matcher.group(1), label);
    }
    try {
      return Base64.getDecoder().decode(matcher.group(2).replaceAll("\\s", ""));
    } catch (IllegalArgumentException malformed) {
      throw refusal(file, "a block that is not base64", label);
    }
  }

  private static InvalidKeySpecException refusal(Path file, String found, String label) {
    return new InvalidKeySpecException(
        "%s: found %s; wanted an Ed25519 key in PEM with the label %s."
            .formatted(file, found, label));
  }

  private static IllegalStateException missing(GeneralSecurityException cause) {
    return new IllegalStateException("Every Java platform from 15 has Ed25519.", cause);
  }
}
