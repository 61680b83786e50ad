/**
 * The clinical domain and the public API: the case, the regimen, the answer, and how decision
 * support is found.
 *
 * <p>The jar with guidance and engine, {@code org.ketaminecds.rules}, is an automatic module.
 */
module org.ketaminecds.core {
  requires static transitive org.jspecify;

  exports org.ketaminecds.core;
  exports org.ketaminecds.core.assessment;
  exports org.ketaminecds.core.clinical;
  exports org.ketaminecds.core.guidance;
  exports org.ketaminecds.core.observe;
  exports org.ketaminecds.core.problem;
  exports org.ketaminecds.core.quantity;
  exports org.ketaminecds.core.regimen;
  exports org.ketaminecds.core.render;
  exports org.ketaminecds.core.scale;
  exports org.ketaminecds.core.vocabulary;

  uses org.ketaminecds.core.DecisionSupportProvider;
}
