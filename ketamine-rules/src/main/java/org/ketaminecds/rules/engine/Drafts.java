package org.ketaminecds.rules.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ketaminecds.core.assessment.Notice;
import org.ketaminecds.rules.guidance.Guidance;

/** Says of which sources an answer considered recommendations that nobody has signed off. */
final class Drafts {

  private final List<Optional<String>> bySource;

  /** Most answers consider the same sources as the one before. */
  private volatile Said last = new Said(new BitSet(), Optional.empty());

  private record Said(BitSet considered, Optional<Notice> notice) {}

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
    BitSet considered = new BitSet(bySource.size());
    for (int source = 0; source < bySource.size(); source++) {
      considered.set(source, consultation.isWithinReach(source));
    }
    Said before = last;
    if (!before.considered().equals(considered)) {
      before = new Said(considered, of(considered));
      last = before;
    }
    return before.notice();
  }

  private Optional<Notice> of(BitSet considered) {
    String open =
        considered.stream()
            .mapToObj(bySource::get)
            .flatMap(Optional::stream)
            .collect(Collectors.joining(", "));
    return open.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Notice(
                Notice.Kind.NOT_APPROVED,
                "Draft guidance: two named reviewers have not signed off these recommendations: "
                    + open
                    + "."));
  }
}
