package org.ketaminecds.rules.guidance;

import java.io.IOException;
import java.nio.file.Path;

/** Where guidance comes from each time that it is loaded anew, such as a folder or a pack. */
@FunctionalInterface
public interface GuidanceSource {

  /**
   * The guidance as it is now.
   *
   * @throws IOException if it cannot be read
   * @throws InvalidGuidanceException if what is there is no guidance, with every fault
   */
  GuidanceSnapshot read() throws IOException;

  /** This guidance with the policy of a site laid over it, each as it is at the time. */
  default GuidanceSource withSite(GuidanceSource site) {
    return () -> read().withSite(site.read());
  }

  /** The guidance in a folder; links are not followed, save for the folder itself. */
  static GuidanceSource folder(Path folder) {
    return () -> GuidanceSnapshot.ofFolder(folder);
  }
}
