package org.ketaminecds.rules.casefile;

import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.ketaminecds.core.clinical.CareSetting;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.core.clinical.ClinicalCaseBuilder;
import org.ketaminecds.core.clinical.Indication;
import org.ketaminecds.core.clinical.Jurisdiction;
import org.ketaminecds.core.clinical.ListReviews;
import org.ketaminecds.core.problem.InvalidCaseException;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.core.vocabulary.Suggestion;
import org.ketaminecds.core.vocabulary.Term;
import org.ketaminecds.core.vocabulary.TermKind;
import org.ketaminecds.core.vocabulary.Vocabulary;
import org.ketaminecds.rules.text.Node;

/** Makes a case of the keys of a case file, and notes everything that is wrong with them. */
final class CaseAssembler {

  /** What a case may call unavailable besides the terms of the vocabulary. */
  private static final Set<String> WHOLE_LISTS = Set.of("indications", "medicines", "allergies");

  /** Stands in for an unreadable asOf, after which no date can lie. */
  private static final LocalDateTime END_OF_TIME = LocalDateTime.of(9999, 12, 31, 23, 59);

  private static final Choice<CareSetting> SETTING =
      Choice.of(
          CareSetting.class,
          CareSetting::label,
          Map.of(
              "ICU", "intensive care unit",
              "ED", "emergency department",
              "outpatient", "clinic",
              "inpatient", "ward"));

  private final Vocabulary vocabulary;
  private final Words words;
  private final Faults faults;
  private final Consumer<ClinicalCase> check;
  private List<Problem> refused = List.of();

  /**
   * An assembler of cases.
   *
   * @param check throws {@link InvalidCaseException} for a case that nobody can assess; a part that
   *     could not be read is left out of the case that it is given, or stood in for
   */
  CaseAssembler(Vocabulary vocabulary, Faults faults, Consumer<ClinicalCase> check) {
    this.vocabulary = vocabulary;
    this.words = new Words(vocabulary);
    this.faults = faults;
    this.check = check;
  }

  /**
   * A case with what its author says about it.
   *
   * @param title what its author calls it
   * @param source where it comes from
   * @param clinicalCase the case
   */
  record Assembled(Optional<String> title, Optional<String> source, ClinicalCase clinicalCase) {}

  /** The case; empty if a problem was noted. */
  Optional<Assembled> assemble(Node root) {
    Optional<Assembled> assembled = attempt(root);
    if (!refused.isEmpty()) {
      checkRest(root);
    }
    return assembled;
  }

  private Optional<Assembled> attempt(Node root) {
    return CaseFields.of(new CaseNode(root, "", faults)).flatMap(this::assemble);
  }

  private Optional<Assembled> assemble(CaseFields fields) {
    Optional<LocalDateTime> asOf =
        fields
            .required("asOf", "the date at which the case stands, such as asOf: 2026-11-23")
            .flatMap(Dates::asOf);
    Dates dates = new Dates(asOf);
    ClinicalCaseBuilder builder = ClinicalCase.asOf(asOf.orElse(END_OF_TIME));
    Optional<String> title = fields.find("title").flatMap(node -> node.text("a title"));
    Optional<String> source = fields.find("source").flatMap(node -> node.text("a source"));
    fields.find("jurisdiction").ifPresent(node -> jurisdiction(node, builder));
    fields.find("patient").ifPresent(node -> new PatientReader(dates).read(node, builder));
    fields.find("reviewed").ifPresent(node -> reviews(node, dates, builder));
    fields.find("indications").ifPresent(node -> indications(node, builder));
    HistoryReader history = new HistoryReader(dates);
    fields.find("treatments").map(history::treatments).ifPresent(builder::treatments);
    fields.find("ketamineHistory").map(history::ketamine).ifPresent(builder::ketamineHistory);
    FindingsReader findings = new FindingsReader(words, dates);
    fields.find("findings").ifPresent(findings::readFindings);
    ObservationsReader observations = new ObservationsReader(words, dates);
    fields.find("observations").ifPresent(observations::read);
    names(fields.find("medicines"), "a medicine").forEach(builder::medicine);
    names(fields.find("allergies"), "a substance").forEach(builder::allergy);
    names(fields.find("otherSubstances"), "a substance").forEach(builder::otherSubstance);
    fields.find("care").ifPresent(node -> care(node, findings, builder));
    fields.find("unavailable").ifPresent(node -> unavailable(node, findings, builder));
    fields.find("regimen").flatMap(RegimenReader::read).ifPresent(builder::regimen);
    fields.refuseOthers();
    findings.findings().forEach(builder::finding);
    observations.observations().forEach(builder::observation);
    return build(builder).map(built -> new Assembled(title, source, built));
  }

  private Optional<ClinicalCase> build(ClinicalCaseBuilder builder) {
    try {
      ClinicalCase built = built(builder);
      check.accept(built);
      return faults.count() == 0 ? Optional.of(built) : Optional.empty();
    } catch (InvalidCaseException invalid) {
      invalid.problems().forEach(faults::add);
      return Optional.empty();
    }
  }

  private ClinicalCase built(ClinicalCaseBuilder builder) {
    try {
      return builder.build();
    } catch (InvalidCaseException invalid) {
      refused = invalid.problems();
      throw invalid;
    }
  }

  /** What is improbable in the rest of the case is told too; the faulty parts are left out. */
  private void checkRest(Node root) {
    Set<String> faulty =
        refused.stream()
            .map(problem -> problem.where().split("[.\\[]", 2)[0])
            .collect(Collectors.toCollection(HashSet::new));
    if (faulty.contains("patient")) {
      // Without its weight a regimen is held against other bounds.
      faulty.add("regimen");
    }
    List<Node.Entry> rest =
        root instanceof Node.Mapping all
            ? all.entries().stream().filter(entry -> !faulty.contains(entry.key().value())).toList()
            : List.of();
    Consumer<ClinicalCase> further =
        given -> {
          try {
            check.accept(given);
          } catch (InvalidCaseException invalid) {
            invalid.problems().forEach(faults::add);
          }
        };
    new CaseAssembler(vocabulary, new Faults(root.position()), further)
        .attempt(new Node.Mapping(rest, root.position()));
  }

  private static void jurisdiction(CaseNode node, ClinicalCaseBuilder builder) {
    String wanted = "the ISO 3166-1 code of a country, such as US";
    node.text(wanted)
        .ifPresent(
            code -> {
              try {
                builder.jurisdiction(new Jurisdiction(code).code());
              } catch (IllegalArgumentException unknown) {
                node.wrong("\"" + code + "\"", wanted, countryOf(code));
              }
            });
  }

  private static Optional<String> countryOf(String code) {
    return switch (code) {
      case "UK", "uk" -> Optional.of("GB");
      case "USA", "us" -> Optional.of("US");
      default -> Optional.empty();
    };
  }

  private static void reviews(CaseNode node, Dates dates, ClinicalCaseBuilder builder) {
    CaseFields.of(node)
        .ifPresent(
            fields -> {
              builder.reviews(
                  new ListReviews(
                      fields.find("problems").flatMap(dates::moment),
                      fields.find("medicines").flatMap(dates::moment),
                      fields.find("allergies").flatMap(dates::moment)));
              fields.refuseOthers();
            });
  }

  private void indications(CaseNode list, ClinicalCaseBuilder builder) {
    for (CaseNode item : list.items()) {
      if (item.node() instanceof Node.Mapping) {
        CaseFields.of(item).map(this::indication).ifPresent(builder::indication);
      } else {
        String condition = item.text("the name of a painful condition").orElse("");
        builder.indication(words.name(condition, TermKind.INDICATION));
      }
    }
  }

  private Indication indication(CaseFields fields) {
    String wanted = "a \"condition\", the name of a painful condition";
    String condition =
        fields.required("condition", wanted).flatMap(node -> node.text(wanted)).orElse("");
    Indication indication =
        new Indication(
            words.name(condition, TermKind.INDICATION),
            fields.find("painDuration").flatMap(Measure.LONG_TIME::read),
            fields.find("painScore").flatMap(Measure.SCORE::read));
    fields.refuseOthers();
    return indication;
  }

  private Set<String> names(Optional<CaseNode> list, String wanted) {
    Set<String> names = new LinkedHashSet<>();
    list.map(CaseNode::items).orElse(List.of()).stream()
        .flatMap(item -> item.text("the name of " + wanted).stream())
        .map(name -> words.name(name, TermKind.MEDICINE))
        .forEach(names::add);
    return names;
  }

  private static void care(CaseNode node, FindingsReader findings, ClinicalCaseBuilder builder) {
    CaseFields.of(node)
        .ifPresent(
            fields -> {
              fields.find("setting").flatMap(SETTING::read).ifPresent(builder::careSetting);
              fields.find("staff").ifPresent(findings::readResources);
              fields.find("equipment").ifPresent(findings::readResources);
              fields.refuseOthers();
            });
  }

  private void unavailable(CaseNode list, FindingsReader findings, ClinicalCaseBuilder builder) {
    for (CaseNode item : list.items()) {
      String wanted = "the name of a datum, such as weight";
      Optional<String> name = item.text(wanted).flatMap(text -> datum(item, text, wanted));
      if (name.filter(known -> isStated(known, findings)).isPresent()) {
        item.wrong("\"" + name.get() + "\", which the case states", "a datum that is left out");
      }
      name.ifPresent(builder::unavailable);
    }
  }

  private boolean isStated(String name, FindingsReader findings) {
    return faults.knows("patient." + name)
        || faults.knows("observations." + name)
        || findings.decided(name);
  }

  private Optional<String> datum(CaseNode item, String name, String wanted) {
    if (WHOLE_LISTS.contains(name)) {
      return Optional.of(name);
    }
    Optional<String> term = words.vocabulary().find(name).map(Term::name);
    if (term.isEmpty()) {
      item.wrong(
          "the unknown name \"" + name + "\"",
          wanted,
          words.vocabulary().suggest(name).or(() -> Suggestion.nearest(name, WHOLE_LISTS)));
    }
    return term;
  }
}
