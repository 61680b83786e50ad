package org.ketaminecds.rules;

import org.ketaminecds.core.DecisionSupport;
import org.ketaminecds.core.DecisionSupportProvider;
import org.ketaminecds.rules.engine.DroolsDecisionSupport;
import org.ketaminecds.rules.engine.EngineVersion;
import org.ketaminecds.rules.guidance.GuidanceFiles;
import org.ketaminecds.rules.guidance.GuidanceLoader;

/** Provides decision support with the bundled guidance; found by {@code ServiceLoader}. */
public final class BundledDecisionSupport implements DecisionSupportProvider {

  /** Made by {@code ServiceLoader}. */
  public BundledDecisionSupport() {}

  @Override
  public DecisionSupport load() {
    return new DroolsDecisionSupport(
        GuidanceLoader.load(GuidanceFiles.bundled()), EngineVersion.running());
  }
}
