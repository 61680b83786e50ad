package org.ketaminecds.fhir.answer;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Provenance.ProvenanceEntityRole;
import org.hl7.fhir.r4.model.Reference;
import org.ketaminecds.core.assessment.Fingerprint.GuidanceVersion;

/** From what an answer was made, by which software, and when. */
final class Provenances {

  private Provenances() {}

  static Provenance of(Setting setting, List<String> targets) {
    Provenance provenance = new Provenance();
    provenance.setId(setting.urn(Setting.PROVENANCE));
    targets.forEach(target -> provenance.addTarget(new Reference(target)));
    provenance.setOccurred(setting.dateTime());
    provenance.setRecordedElement(setting.instant());
    provenance
        .getActivity()
        .addCoding()
        .setSystem("http://terminology.hl7.org/CodeSystem/v3-DataOperation")
        .setCode("CREATE")
        .setDisplay("create");
    provenance.addAgent().setWho(setting.to(Setting.DEVICE));
    inputs(setting.context())
        .forEach(
            input ->
                provenance
                    .addEntity()
                    .setRole(ProvenanceEntityRole.SOURCE)
                    .setWhat(new Reference(input)));
    setting.parts().forEach(part -> guidance(provenance, setting, part));
    return provenance;
  }

  private static Set<String> inputs(AnswerContext context) {
    Set<String> inputs = new LinkedHashSet<>();
    context.order().ifPresent(inputs::add);
    context.sources().values().forEach(inputs::addAll);
    return inputs;
  }

  private static void guidance(Provenance provenance, Setting setting, GuidanceVersion part) {
    Reference what = new Reference();
    what.getIdentifier()
        .setSystem(setting.publication().identifierSystem("content-hash"))
        .setValue(part.contentHash());
    what.setDisplay("%s %s".formatted(part.id(), part.version()));
    provenance.addEntity().setRole(ProvenanceEntityRole.SOURCE).setWhat(what);
  }
}
