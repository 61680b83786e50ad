package org.ketaminecds.rules.casefile;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ketaminecds.core.clinical.Finding;
import org.ketaminecds.core.clinical.FindingState;
import org.ketaminecds.core.vocabulary.Term;
import org.ketaminecds.core.vocabulary.TermKind;
import org.ketaminecds.rules.casefile.CaseFields.Named;
import org.ketaminecds.rules.text.Node;

/** Reads findings, from "findings" and from the staff and equipment of the place of care. */
final class FindingsReader {

  private static final TermKind[] ANY = {
    TermKind.DIAGNOSIS, TermKind.STATE, TermKind.PROCEDURE, TermKind.RESOURCE
  };
  private static final TermKind[] AT_HAND = {TermKind.RESOURCE};

  private final Words words;
  private final Dates dates;
  private final Map<String, Finding> first = new HashMap<>();
  private final Map<String, Integer> firstLine = new HashMap<>();
  private final List<Finding> findings = new ArrayList<>();

  FindingsReader(Words words, Dates dates) {
    this.words = words;
    this.dates = dates;
  }

  void readFindings(CaseNode node) {
    read(node, ANY);
  }

  void readResources(CaseNode node) {
    read(node, AT_HAND);
  }

  List<Finding> findings() {
    return findings;
  }

  /** Whether a finding of this name is said to be so or not to be so. */
  boolean decided(String name) {
    return findings.stream()
        .filter(finding -> finding.name().equals(name))
        .map(Finding::state)
        .anyMatch(state -> state == FindingState.PRESENT || state == FindingState.ABSENT);
  }

  private void read(CaseNode node, TermKind... kinds) {
    CaseFields.of(node).ifPresent(fields -> fields.rest().forEach(entry -> readOne(entry, kinds)));
  }

  private void readOne(Named entry, TermKind... kinds) {
    words
        .term(entry, kinds)
        .flatMap(term -> finding(term, entry.value()))
        .ifPresent(finding -> add(entry, finding));
  }

  private Optional<Finding> finding(Term term, CaseNode value) {
    StateReader states = StateReader.of(term.kind());
    if (value.node() instanceof Node.Mapping) {
      return CaseFields.of(value).flatMap(fields -> dated(term, states, fields));
    }
    return states.read(value).map(state -> new Finding(term.name(), state, Optional.empty()));
  }

  private Optional<Finding> dated(Term term, StateReader states, CaseFields fields) {
    Optional<FindingState> state =
        fields
            .required("state", "a \"state\": one of " + String.join(", ", states.all()))
            .flatMap(states::read);
    Optional<LocalDateTime> at = fields.find("on").flatMap(dates::moment);
    fields.refuseOthers();
    return state.map(known -> new Finding(term.name(), known, at));
  }

  private void add(Named entry, Finding finding) {
    Finding other = first.putIfAbsent(finding.name(), finding);
    if (other == null) {
      firstLine.put(finding.name(), entry.key().position().line());
      entry.value().faults().remember("findings." + finding.name(), entry.key().position());
      findings.add(finding);
    } else if (other.state() == finding.state()) {
      findings.add(finding);
    } else {
      contradiction(entry, finding, other);
    }
  }

  private void contradiction(Named entry, Finding finding, Finding other) {
    String name = entry.name().equals(finding.name()) ? "" : " (" + finding.name() + ")";
    entry.wrong(
        "\"%s\"%s %s, but line %s says %s"
            .formatted(
                entry.name(),
                name,
                word(finding.state()),
                firstLine.getOrDefault(finding.name(), 0),
                word(other.state())),
        "one state for one finding",
        Optional.empty());
  }

  private static String word(FindingState state) {
    return state.name().toLowerCase(Locale.ROOT);
  }
}
