package org.ketaminecds.rules.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ketaminecds.core.assessment.Notice;
import org.ketaminecds.rules.guidance.Guidance;

/** Says of which sources an answer considered recommendations that nobody has signed off. */
final class Drafts {

  private final List<Optional<String>> bySource;

  Drafts(Guidance guidance) {
    List<Optional<String>> open = new ArrayList<>();
    for (int source = 0; source < guidance.guidelines().size(); source++) {
      open.add(open(guidance, source));
    }
    bySource = List.copyOf(open);
  }

  private static Optional<String> open(Guidance guidance, int source) {
    List<String> own =
        guidance.rules().stream()
            .filter(rule -> rule.guideline() == source)
            .map(rule -> rule.recommendation().id())
            .toList();
    long waiting = own.stream().filter(id -> !guidance.approvals().of(id).isActive()).count();
    return waiting == 0
        ? Optional.empty()
        : Optional.of(
            "%s of %s of %s"
                .formatted(
                    waiting, own.size(), guidance.guidelines().get(source).guideline().id()));
  }

  /** What an answer says while some recommendations of the sources it considered are drafts. */
  Optional<Notice> notice(Consultation consultation) {
    List<String> considered = new ArrayList<>(bySource.size());
    for (int source = 0; source < bySource.size(); source++) {
      if (consultation.isWithinReach(source)) {
        bySource.get(source).ifPresent(considered::add);
      }
    }
    return considered.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Notice(
                Notice.Kind.NOT_APPROVED,
                "Draft guidance: two named reviewers have not signed off these recommendations: "
                    + String.join(", ", considered)
                    + "."));
  }
}
