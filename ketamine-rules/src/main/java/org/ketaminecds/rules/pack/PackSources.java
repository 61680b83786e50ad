package org.ketaminecds.rules.pack;

import java.io.IOException;
import java.nio.file.Path;
import java.security.InvalidKeyException;
import java.security.PublicKey;
import org.ketaminecds.rules.guidance.GuidanceSource;

/** Packs as a source of guidance that a running program loads anew. */
public final class PackSources {

  private PackSources() {}

  /** Whatever pack is in this file, whoever made it. */
  public static GuidanceSource unsigned(Path pack) {
    return () -> Pack.read(pack).files();
  }

  /** The pack in this file, only while the signature beside it is by this key. */
  public static GuidanceSource signedBy(PublicKey key, Path pack) {
    return () -> {
      try {
        return PackSignature.read(pack, PackSignature.beside(pack), key).files();
      } catch (InvalidKeyException wrong) {
        throw new IOException("The demanded key is no Ed25519 key", wrong);
      }
    };
  }
}
