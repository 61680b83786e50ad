package org.ketaminecds.examples.serve;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.ketaminecds.core.DecisionSupport;
import org.ketaminecds.core.guidance.Guideline;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.core.problem.Problems;
import org.ketaminecds.core.vocabulary.Suggestion;
import org.ketaminecds.fhir.hooks.audit.AuditTrail;
import org.ketaminecds.fhir.hooks.feedback.FeedbackStore;
import org.ketaminecds.fhir.hooks.feedback.FileFeedbackStore;
import org.ketaminecds.rules.guidance.InvalidGuidanceException;

/**
 * What the settings name, opened and loaded.
 *
 * @param guidance the guidance that is watched, if it is not the bundled one
 * @param support the guidance with which the service begins
 * @param audit where answers are kept, if they are
 */
record Parts(
    HeldPort port,
    FeedbackStore feedback,
    Optional<AuditTrail> audit,
    Optional<ServedGuidance> guidance,
    DecisionSupport support) {

  /**
   * Opens and loads everything.
   *
   * @param bundled the guidance if the settings name none
   * @param opened takes what is to be closed in the end, or to be undone
   * @throws IllegalArgumentException with everything that cannot be opened or loaded
   */
  static Parts of(ServeSettings settings, Supplier<DecisionSupport> bundled, Opened opened) {
    Problems problems = new Problems();
    KeptFiles files = new KeptFiles(settings, problems);
    opened.onUndoing(files::takeBack);
    Optional<HeldPort> port = port(settings, problems).map(opened::add);
    Optional<FileFeedbackStore> feedback = files.feedback().map(opened::add);
    Optional<AuditTrail> audit = files.audit().map(opened::add);
    Optional<ServedGuidance> guidance =
        settings.guidance().flatMap(one -> guidance(one, settings, problems)).map(opened::add);
    Optional<DecisionSupport> support =
        settings.guidance().isPresent()
            ? guidance.map(ServedGuidance::current)
            : Optional.of(bundled.get());
    support.ifPresent(one -> refuseOtherSources(one, settings, problems));
    if (!problems.isEmpty()) {
      throw refusal(problems);
    }
    return new Parts(
        port.orElseThrow(), feedback.orElseThrow(), audit, guidance, support.orElseThrow());
  }

  static IllegalArgumentException refusal(Problems problems) {
    return new IllegalArgumentException(
        String.join("\n", problems.list().stream().map(Problem::toString).toList()));
  }

  private static Optional<HeldPort> port(ServeSettings settings, Problems problems) {
    try {
      return Optional.of(HeldPort.at(settings.host(), settings.port()));
    } catch (IOException taken) {
      problems.add(
          Problem.of(
              settings.where("port"),
              "\"%s\", which cannot be listened on (%s)"
                  .formatted(settings.port(), taken.getMessage()),
              "a port that is free"));
      return Optional.empty();
    }
  }

  private static Optional<ServedGuidance> guidance(
      ServeSettings.Watched watched, ServeSettings settings, Problems problems) {
    try {
      return Optional.of(ServedGuidance.load(watched));
    } catch (InvalidGuidanceException invalid) {
      invalid.problems().forEach(one -> problems.add(within(settings.where("guidance"), one)));
    } catch (IOException unreadable) {
      problems.add(
          Problem.of(
              settings.where("guidance"),
              "guidance that cannot be read: " + unreadable,
              "a folder or a pack to read"));
    }
    return Optional.empty();
  }

  /** A path within the guidance says little where nobody knows which guidance. */
  private static Problem within(String setting, Problem one) {
    return new Problem(setting + ": " + one.where(), one.found(), one.wanted(), one.maybe());
  }

  private static void refuseOtherSources(
      DecisionSupport support, ServeSettings settings, Problems problems) {
    List<String> ids = support.guidelines().stream().map(Guideline::id).toList();
    List<String> others = new ArrayList<>(settings.assessment().sources().orElse(List.of()));
    others.removeAll(ids);
    for (String other : others) {
      problems.add(
          new Problem(
              settings.where("source"),
              "\"" + other + "\"",
              "one of " + String.join(", ", ids),
              Suggestion.nearest(other, ids)));
    }
  }
}
