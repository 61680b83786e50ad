package org.ketaminecds.examples;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.ketaminecds.core.DecisionSupport;
import org.ketaminecds.core.assessment.Fingerprint;
import org.ketaminecds.core.clinical.ClinicalCase;
import picocli.CommandLine.IVersionProvider;

/** Tells the versions of the library and of the guidance, as every answer does. */
final class Versions implements IVersionProvider {

  private static final LocalDate ANY_DAY = LocalDate.of(2000, 1, 1);

  private final Supplier<DecisionSupport> decisionSupport;

  Versions(Supplier<DecisionSupport> decisionSupport) {
    this.decisionSupport = decisionSupport;
  }

  @Override
  public String[] getVersion() {
    ClinicalCase empty = ClinicalCase.asOf(ANY_DAY).build();
    Fingerprint fingerprint = decisionSupport.get().assess(empty).fingerprint();
    List<String> lines = new ArrayList<>();
    lines.add("Ketamine CDS " + fingerprint.engine());
    fingerprint
        .guidance()
        .forEach(
            part -> lines.add("%s %s %s".formatted(part.id(), part.version(), part.contentHash())));
    return lines.toArray(String[]::new);
  }
}
