package org.ketaminecds.rules.casefile;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ketaminecds.core.vocabulary.Suggestion;
import org.ketaminecds.core.vocabulary.Term;
import org.ketaminecds.core.vocabulary.TermKind;
import org.ketaminecds.core.vocabulary.Vocabulary;
import org.ketaminecds.rules.text.Node;

/** Sorts the keys of a flat case into the sections of a case file. */
final class FlatCaseShape {

  /** What the engine calls a datum that scenarios know by a shorter key. */
  private static final Map<String, String> DATA =
      Map.ofEntries(
          Map.entry("indication", "indications"),
          Map.entry("drug", "ketamine form"),
          Map.entry("bolus", "bolus dose"),
          Map.entry("infusion", "infusion rate"),
          Map.entry("total", "session dose"),
          Map.entry("over", "infusion time"),
          Map.entry("hours per day", "infusion time"),
          Map.entry("days", "infusion days"),
          Map.entry("courses", "planned courses"),
          Map.entry("interval", "course interval"),
          Map.entry("phases", "proposed doses"),
          Map.entry("failed treatments", "failed conventional treatments"),
          Map.entry("treatments", "failed conventional treatments"),
          Map.entry("ketamine history", "earlier ketamine treatment"));

  private final Vocabulary vocabulary;
  private final FlatCase flat;
  private final Faults faults;
  private final Set<String> asked = new LinkedHashSet<>();
  private final List<Node.Entry> root = new ArrayList<>();

  FlatCaseShape(Vocabulary vocabulary, FlatCase flat, Faults faults) {
    this.vocabulary = vocabulary;
    this.flat = flat;
    this.faults = faults;
  }

  /** The same case in the form of a case file. */
  Node asCaseFile() {
    Node asOf = take("as of").orElseGet(() -> NodeMaker.text(GivenReader.AS_OF, flat.position()));
    root.add(NodeMaker.entry("asOf", asOf));
    List.of("jurisdiction", "reviewed").forEach(key -> take(key, key, root));
    section("patient", Map.of("age", "age", "sex", "sex", "weight", "weight"));
    indications();
    treatments();
    take("ketamine history", "ketamineHistory", root);
    takeList("medicines");
    takeList("allergies");
    take("other substances", "otherSubstances", root);
    section("care", Map.of("care setting", "setting"));
    regimen();
    namedData();
    unavailable();
    return new Node.Mapping(List.copyOf(root), flat.position());
  }

  private Optional<Node> take(String key) {
    asked.add(key);
    return flat.take(key);
  }

  private void take(String key, String caseKey, List<Node.Entry> section) {
    take(key).ifPresent(value -> section.add(NodeMaker.entry(caseKey, value)));
  }

  private void takeList(String key) {
    take(key).ifPresent(value -> root.add(NodeMaker.entry(key, asList(value))));
  }

  private static Node.Sequence asList(Node value) {
    return value instanceof Node.Sequence list
        ? list
        : new Node.Sequence(List.of(value), value.position());
  }

  private void section(String name, Map<String, String> keys) {
    List<Node.Entry> entries = new ArrayList<>();
    keys.forEach((key, caseKey) -> take(key, caseKey, entries));
    add(name, entries);
  }

  private void add(String name, List<Node.Entry> entries) {
    if (!entries.isEmpty()) {
      Node section = new Node.Mapping(List.copyOf(entries), entries.get(0).key().position());
      root.add(NodeMaker.entry(name, section));
    }
  }

  private void indications() {
    Optional<Node> indications = take("indication");
    if (indications.isEmpty()) {
      flat.forgetInherited("pain duration", "pain score");
      refuseDetail("pain duration", "an indication");
      refuseDetail("pain score", "an indication");
      return;
    }
    List<Node.Entry> pain = new ArrayList<>();
    take("pain duration", "painDuration", pain);
    take("pain score", "painScore", pain);
    List<Node> items =
        asList(indications.get()).items().stream().map(item -> indication(item, pain)).toList();
    root.add(
        NodeMaker.entry("indications", new Node.Sequence(items, indications.get().position())));
  }

  private static Node indication(Node condition, List<Node.Entry> pain) {
    if (!(condition instanceof Node.Text)) {
      return condition;
    }
    List<Node.Entry> entries = new ArrayList<>();
    entries.add(NodeMaker.entry("condition", condition));
    entries.addAll(pain);
    return new Node.Mapping(entries, condition.position());
  }

  private void treatments() {
    Optional<Node> count = take("failed treatments");
    take("treatments", "treatments", root);
    count.ifPresent(this::failedTreatments);
  }

  private void failedTreatments(Node count) {
    if (!(count instanceof Node.Text text) || !text.value().matches("\\d{1,2}")) {
      faults.add(
          count.position(),
          "treatments",
          count.described(),
          "a number of treatments that failed, such as 2",
          Optional.empty());
      return;
    }
    List<Node> items = new ArrayList<>();
    for (int number = 1; number <= Integer.parseInt(text.value()); number++) {
      items.add(
          NodeMaker.mapping(
              text.position(),
              NodeMaker.entry("treatment", NodeMaker.text("trial " + number, text.position())),
              NodeMaker.entry("adequate", NodeMaker.text("yes", text.position())),
              NodeMaker.entry("result", NodeMaker.text("failed", text.position()))));
    }
    root.add(NodeMaker.entry("treatments", new Node.Sequence(items, text.position())));
  }

  private void regimen() {
    List<Node.Entry> regimen = new ArrayList<>();
    take("drug", "drug", regimen);
    take("route", "route", regimen);
    phases().ifPresent(phases -> regimen.add(NodeMaker.entry("phases", phases)));
    take("hours per day", "hoursPerDay", regimen);
    List.of("days", "courses", "interval").forEach(key -> take(key, key, regimen));
    add("regimen", regimen);
  }

  private Optional<Node> phases() {
    Optional<Node> listed = take("phases");
    List<Node> phases = new ArrayList<>();
    bolus().ifPresent(phases::add);
    infusion().ifPresent(phases::add);
    if (listed.isPresent()) {
      phases.forEach(phase -> refuse(phase, "a phase beside \"phases\"", "one or the other"));
      return listed;
    }
    return phases.isEmpty()
        ? Optional.empty()
        : Optional.of(new Node.Sequence(phases, phases.get(0).position()));
  }

  private Optional<Node> bolus() {
    List<Node.Entry> phase = new ArrayList<>();
    take("bolus", "bolus", phase);
    if (phase.isEmpty()) {
      flat.forgetInherited("bolus over");
      refuseDetail("bolus over", "a bolus");
    } else {
      take("bolus over", "over", phase);
    }
    return asPhase(phase);
  }

  private Optional<Node> infusion() {
    List<Node.Entry> phase = new ArrayList<>();
    take("infusion", "infusion", phase);
    take("total", "total", phase);
    if (phase.isEmpty()) {
      flat.forgetInherited("over", "at most");
      refuseDetail("over", "an infusion or a total");
      refuseDetail("at most", "an infusion or a total");
    } else {
      take("over", "over", phase);
      take("at most", "atMost", phase);
    }
    return asPhase(phase);
  }

  private static Optional<Node> asPhase(List<Node.Entry> entries) {
    return entries.isEmpty()
        ? Optional.empty()
        : Optional.of(new Node.Mapping(entries, entries.get(0).key().position()));
  }

  private void refuseDetail(String key, String subject) {
    take(key).ifPresent(value -> refuse(value, "\"" + key + "\" alone", subject + " beside it"));
  }

  private void refuse(Node node, String found, String wanted) {
    faults.add(node.position(), "given", found, wanted, Optional.empty());
  }

  private void namedData() {
    List<Node.Entry> findings = new ArrayList<>();
    List<Node.Entry> observations = new ArrayList<>();
    for (Node.Entry entry : flat.rest()) {
      String key = entry.key().value().strip();
      switch (vocabulary.find(key).map(Term::kind).orElse(TermKind.EVENT)) {
        case DIAGNOSIS, STATE, PROCEDURE, RESOURCE -> findings.add(entry);
        case OBSERVATION ->
            flat.take(key).ifPresent(value -> observations.add(new Node.Entry(entry.key(), value)));
        default -> refuseKey(entry, key);
      }
    }
    add("findings", findings);
    add("observations", observations);
  }

  private void refuseKey(Node.Entry entry, String key) {
    List<String> names = new ArrayList<>(asked);
    vocabulary.terms().stream()
        .filter(term -> StateReader.isFinding(term.kind()) || term.kind() == TermKind.OBSERVATION)
        .map(Term::name)
        .forEach(names::add);
    faults.add(
        entry.key().position(),
        "given",
        "the key \"" + key + "\"",
        "a finding, an observation, or one of " + String.join(", ", asked),
        Suggestion.nearest(key, names));
  }

  private void unavailable() {
    List<Node> names = new ArrayList<>();
    for (Node.Entry entry : flat.unavailable()) {
      String key = entry.key().value().strip();
      names.add(NodeMaker.text(DATA.getOrDefault(key, key), entry.key().position()));
    }
    if (!names.isEmpty()) {
      root.add(NodeMaker.entry("unavailable", new Node.Sequence(names, names.get(0).position())));
    }
  }
}
