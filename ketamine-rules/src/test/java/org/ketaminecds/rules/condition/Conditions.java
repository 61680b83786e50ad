package org.ketaminecds.rules.condition;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ketaminecds.core.assessment.Reason;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.core.problem.Problems;
import org.ketaminecds.rules.casefile.GivenReader;
import org.ketaminecds.rules.guidance.TinyGuidance;
import org.ketaminecds.rules.text.Node;
import org.ketaminecds.rules.text.Position;
import org.ketaminecds.rules.text.TextLimits;
import org.ketaminecds.rules.text.YamlReader;
import org.ketaminecds.rules.view.CaseView;
import org.ketaminecds.rules.view.CaseViewFactory;
import org.ketaminecds.rules.vocabulary.Lexicon;

/** Conditions of the tiny vocabulary, read from text and held against cases. */
final class Conditions {

  private static final Lexicon LEXICON = TinyGuidance.valid().load().lexicon();
  private static final CaseViewFactory VIEWS = new CaseViewFactory(LEXICON);

  private Conditions() {}

  /** The condition in this YAML, which must be right. */
  static Condition read(String yaml) {
    Problems problems = new Problems();
    Optional<Condition> condition = parse(yaml, problems);
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(problems.list().toString());
    }
    return condition.orElseThrow();
  }

  /** What is wrong with the condition in this YAML, which must be refused. */
  static List<String> refused(String yaml) {
    Problems problems = new Problems();
    if (parse(yaml, problems).isPresent() || problems.isEmpty()) {
      throw new IllegalArgumentException("Not refused: " + yaml + " " + problems.list());
    }
    return problems.list().stream().map(Problem::toString).toList();
  }

  private static Optional<Condition> parse(String yaml, Problems problems) {
    Node node = YamlReader.read(yaml, "a.yaml", TextLimits.GUIDANCE, problems).orElseThrow();
    return new ConditionParser(LEXICON, problems).parse(node);
  }

  /** A case in the short form of scenarios, such as "{age: 46 y, pregnancy: absent}". */
  static CaseView given(String yaml) {
    Problems problems = new Problems();
    Node given = YamlReader.read(yaml, "given", TextLimits.CASE, problems).orElseThrow();
    Node nothing = new Node.Mapping(List.of(), Position.startOf("given"));
    Optional<ClinicalCase> read =
        new GivenReader(LEXICON.vocabulary()).read(nothing, given, problems);
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(problems.list().toString());
    }
    return VIEWS.view(read.orElseThrow());
  }

  static CaseView view(ClinicalCase clinicalCase) {
    return VIEWS.view(clinicalCase);
  }

  static Truth truth(String condition, String given) {
    return read(condition).truth(given(given));
  }

  static List<String> explained(String condition, String given) {
    List<Reason> reasons = new ArrayList<>();
    read(condition).explain(given(given), reasons);
    return reasons.stream().map(reason -> reason.required() + " <- " + reason.found()).toList();
  }

  static Set<String> lacking(String condition, String given) {
    Set<String> names = new LinkedHashSet<>();
    read(condition).lacking(given(given), names);
    return names;
  }
}
