package org.ketaminecds.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.ketaminecds.core.DecisionSupport;
import org.ketaminecds.core.DecisionSupportProvider;
import org.ketaminecds.rules.engine.DroolsDecisionSupport;
import org.ketaminecds.rules.guidance.GuidanceFiles;
import org.ketaminecds.rules.guidance.GuidanceLoader;

/** Provides decision support with the bundled guidance; found by {@code ServiceLoader}. */
public final class BundledDecisionSupport implements DecisionSupportProvider {

  /** Made by {@code ServiceLoader}. */
  public BundledDecisionSupport() {}

  @Override
  public DecisionSupport load() {
    return new DroolsDecisionSupport(GuidanceLoader.load(GuidanceFiles.bundled()), version());
  }

  private static String version() {
    Properties properties = new Properties();
    try (InputStream stream =
        BundledDecisionSupport.class.getResourceAsStream("version.properties")) {
      properties.load(stream);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return properties.getProperty("version");
  }
}
