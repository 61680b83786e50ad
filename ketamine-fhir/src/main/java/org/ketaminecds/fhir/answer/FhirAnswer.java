package org.ketaminecds.fhir.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.DetectedIssue;
import org.hl7.fhir.r4.model.Device;
import org.hl7.fhir.r4.model.GuidanceResponse;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.RequestGroup;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.ketaminecds.core.assessment.Assessment;
import org.ketaminecds.fhir.knowledge.Knowledge;

/**
 * An assessment as resources of FHIR R4, always in the same order.
 *
 * <p>They refer to each other by {@code urn:uuid} addresses that follow from the identifier of the
 * request, so the same request gives the same addresses and a server that takes the resources can
 * put its own in their place. The resources hold patient data and, as HAPI's resources can be
 * changed, belong to who asked for them.
 *
 * @param response the evaluation: its status, what it advises, what it needs, notes, and references
 *     to the rest
 * @param messages what is missing, what was not read, and notices, contained in the evaluation;
 *     empty if there is nothing to say
 * @param account the whole assessment as parameters, contained in the evaluation; nothing of it is
 *     left out
 * @param issues one for each recommendation that raises more than nothing, gravest first; those
 *     that wait for data are preliminary
 * @param proposal what is proposed to be done; empty if nothing is
 * @param tasks what the actions of the proposal stand for
 * @param device this library as software, with its version
 * @param provenance from which resources and which guidance the answer was made
 * @param bundle all of them as one collection
 */
public record FhirAnswer(
    GuidanceResponse response,
    Optional<OperationOutcome> messages,
    Parameters account,
    List<DetectedIssue> issues,
    Optional<RequestGroup> proposal,
    List<Task> tasks,
    Device device,
    Provenance provenance,
    Bundle bundle) {

  /** Copies the lists. */
  public FhirAnswer {
    issues = List.copyOf(issues);
    tasks = List.copyOf(tasks);
  }

  /**
   * The assessment as resources.
   *
   * @param knowledge the guidance that answered; where it is of another version the answer still
   *     names the versions that answered, and may lack an address or a code
   */
  public static FhirAnswer of(Assessment assessment, Knowledge knowledge, AnswerContext context) {
    Setting setting = new Setting(assessment, knowledge, context);
    Optional<OperationOutcome> messages = Messages.of(setting);
    Optional<RequestGroup> proposal = Proposal.of(setting);
    Parameters account = Account.of(setting);
    GuidanceResponse response = Responses.of(setting, account, messages, proposal);
    List<DetectedIssue> issues = DetectedIssues.of(setting);
    List<Task> tasks = ProposedTasks.of(setting);
    Device device = Devices.of(setting);
    List<Resource> made = new ArrayList<>();
    made.add(response);
    made.addAll(issues);
    proposal.ifPresent(made::add);
    made.addAll(tasks);
    Provenance provenance = Provenances.of(setting, made.stream().map(Resource::getId).toList());
    made.add(device);
    made.add(provenance);
    return new FhirAnswer(
        response,
        messages,
        account,
        issues,
        proposal,
        tasks,
        device,
        provenance,
        bundle(setting, made));
  }

  private static Bundle bundle(Setting setting, List<Resource> resources) {
    Bundle bundle = new Bundle();
    bundle.setType(BundleType.COLLECTION);
    bundle.setIdentifier(new Identifier().setValue(setting.context().requestIdentifier()));
    bundle.setTimestampElement(setting.instant());
    resources.forEach(
        resource -> bundle.addEntry().setFullUrl(resource.getId()).setResource(resource));
    return bundle;
  }

  /** Counts only, so that a log shows no patient value. */
  @Override
  public String toString() {
    return "FhirAnswer[%s; %s issues; %s tasks]"
        .formatted(response.getStatus().toCode(), issues.size(), tasks.size());
  }
}
