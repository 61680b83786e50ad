package org.ketaminecds.fhir.answer;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RequestGroup;
import org.hl7.fhir.r4.model.RequestGroup.RequestGroupActionComponent;
import org.hl7.fhir.r4.model.RequestGroup.RequestIntent;
import org.hl7.fhir.r4.model.RequestGroup.RequestStatus;
import org.ketaminecds.core.assessment.Reason;
import org.ketaminecds.core.assessment.RecommendationResult.Applies;
import org.ketaminecds.core.assessment.Requirement;
import org.ketaminecds.core.guidance.Recommendation;
import org.ketaminecds.fhir.knowledge.Citations;
import org.ketaminecds.fhir.knowledge.OwnExtension;
import org.ketaminecds.fhir.knowledge.Publication;
import org.ketaminecds.fhir.knowledge.StatementExtensions;

/** What is proposed to be done, gravest first; a draft that nobody has ordered. */
final class Proposal {

  private Proposal() {}

  /** What applies and asks for something that is not known to be met. */
  static List<Applies> open(Setting setting) {
    return setting.assessment().applying().stream()
        .filter(Proposal::isOpen)
        .sorted(Comparator.comparing(Applies::raises).reversed())
        .toList();
  }

  private static boolean isOpen(Applies result) {
    return result
        .requirement()
        .map(requirement -> requirement.state() != Requirement.State.MET)
        .orElse(result.recommendation().action().isPresent());
  }

  /** The proposal, unless there is nothing to propose. */
  static Optional<RequestGroup> of(Setting setting) {
    List<Applies> open = open(setting);
    if (open.isEmpty()) {
      return Optional.empty();
    }
    RequestGroup group = new RequestGroup();
    group.setId(setting.urn(Setting.PROPOSAL));
    open.stream()
        .map(result -> setting.plan(result.recommendation().guideline()))
        .distinct()
        .forEach(group::addInstantiatesCanonical);
    group.setStatus(RequestStatus.DRAFT);
    group.setIntent(RequestIntent.PROPOSAL);
    group.setSubject(setting.subject());
    setting.context().encounter().ifPresent(one -> group.setEncounter(new Reference(one)));
    group.setAuthoredOnElement(setting.dateTime());
    group.setAuthor(setting.to(Setting.DEVICE));
    open.forEach(result -> group.addAction(action(setting, result)));
    return Optional.of(group);
  }

  private static RequestGroupActionComponent action(Setting setting, Applies result) {
    Recommendation recommendation = result.recommendation();
    Publication publication = setting.publication();
    RequestGroupActionComponent action = new RequestGroupActionComponent();
    StatementExtensions.of(publication, recommendation).forEach(action::addExtension);
    action.addExtension(OwnExtension.ADVICE.of(publication, result.raises()));
    action.setPrefix(recommendation.id());
    action.setTitle(recommendation.title());
    action.setDescription(recommendation.statement());
    action.setTextEquivalent(text(result));
    action.addDocumentation(Citations.of(setting.knowledge(), recommendation));
    action.setResource(setting.to(Setting.task(recommendation.id())));
    return action;
  }

  /** What to do, and what is not met or not known. */
  static String text(Applies result) {
    Recommendation recommendation = result.recommendation();
    String what = recommendation.action().orElse(recommendation.title());
    return result.requirement().map(requirement -> what + " " + state(requirement)).orElse(what);
  }

  private static String state(Requirement requirement) {
    if (requirement.state() == Requirement.State.NOT_KNOWN) {
      return "[Not known whether it is met: needs %s]"
          .formatted(String.join(", ", requirement.missing()));
    }
    return "[Not met: %s]"
        .formatted(
            String.join("; ", requirement.because().stream().map(Reason::required).toList()));
  }
}
