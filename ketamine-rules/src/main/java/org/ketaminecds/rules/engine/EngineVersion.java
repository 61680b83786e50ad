package org.ketaminecds.rules.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of this library, for the fingerprint of answers. */
public final class EngineVersion {

  private static final String RESOURCE = "/org/ketaminecds/rules/version.properties";

  private EngineVersion() {}

  /** The version that is running. */
  public static String running() {
    Properties properties = new Properties();
    try (InputStream stream = EngineVersion.class.getResourceAsStream(RESOURCE)) {
      properties.load(stream);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return properties.getProperty("version");
  }
}
