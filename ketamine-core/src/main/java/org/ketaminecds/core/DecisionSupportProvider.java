package org.ketaminecds.core;

/** Makes a {@link DecisionSupport}; found by {@link java.util.ServiceLoader}. */
public interface DecisionSupportProvider {

  /** A new decision support with the guidance that is bundled with this provider. */
  DecisionSupport load();
}
