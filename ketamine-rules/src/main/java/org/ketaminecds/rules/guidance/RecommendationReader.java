package org.ketaminecds.rules.guidance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ketaminecds.core.guidance.Advisability;
import org.ketaminecds.core.guidance.Grade;
import org.ketaminecds.core.guidance.Kind;
import org.ketaminecds.core.guidance.Recommendation;
import org.ketaminecds.core.guidance.Severity;
import org.ketaminecds.core.guidance.Stage;
import org.ketaminecds.core.guidance.Stance;
import org.ketaminecds.core.guidance.Support;
import org.ketaminecds.core.guidance.Verification;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.core.problem.Problems;
import org.ketaminecds.core.vocabulary.Suggestion;
import org.ketaminecds.core.vocabulary.TermKind;
import org.ketaminecds.rules.condition.Always;
import org.ketaminecds.rules.condition.Condition;
import org.ketaminecds.rules.condition.ConditionParser;
import org.ketaminecds.rules.condition.Group;
import org.ketaminecds.rules.condition.InForce;
import org.ketaminecds.rules.text.Fields;
import org.ketaminecds.rules.text.Node;
import org.ketaminecds.rules.vocabulary.Lexicon;

/** Reads one recommendation. */
final class RecommendationReader {

  private static final int LONGEST_TITLE = 100;
  private static final int LONGEST_ACTION = 140;

  private static final Labels<Stage> STAGES = new Labels<>(List.of(Stage.values()), Stage::label);
  private static final Labels<Kind> KINDS = new Labels<>(List.of(Kind.values()), Kind::label);
  private static final Labels<Stance> STANCES =
      new Labels<>(List.of(Stance.values()), Stance::label);
  private static final Labels<Support> SUPPORTS =
      new Labels<>(List.of(Support.SUPPORTED, Support.WEAK, Support.NOT_SUPPORTED), Support::label);
  private static final Labels<Severity.Level> SEVERITIES =
      new Labels<>(List.of(Severity.Level.values()), Severity.Level::label);
  private static final Labels<Severity.Basis> BASES =
      new Labels<>(List.of(Severity.Basis.values()), Severity.Basis::label);
  private static final Labels<Advisability> ADVICE =
      new Labels<>(
          List.of(Advisability.values()),
          level -> level == Advisability.NO_CONCERN_IDENTIFIED ? "inform" : level.label());

  private final Fields fields;
  private final GuidelineReader.Head head;
  private final Lexicon lexicon;
  private final ConditionParser conditions;
  private final Problems problems;

  RecommendationReader(
      Fields fields,
      GuidelineReader.Head head,
      Lexicon lexicon,
      ConditionParser conditions,
      Problems problems) {
    this.fields = fields;
    this.head = head;
    this.lexicon = lexicon;
    this.conditions = conditions;
    this.problems = problems;
  }

  Optional<Guidance.GuidanceRule> read(int index, int guideline) {
    int before = problems.list().size();
    Node.Text id = required("id");
    wanted(id, RecommendationId.isWellFormed(id.value()), RecommendationId.FORM);
    Node.Text title = required("title");
    wanted(
        title, title.value().length() <= LONGEST_TITLE, "at most " + LONGEST_TITLE + " characters");
    Optional<Stage> stage = fields.requiredText("stage").flatMap(s -> STAGES.find(s, problems));
    Optional<Kind> kind = fields.requiredText("kind").flatMap(k -> KINDS.find(k, problems));
    Optional<Condition> when =
        condition("when", true).map(condition -> Group.both(inForce(), condition));
    Optional<Condition> metWhen = condition("met when", false);
    Optional<Advisability> advises =
        fields.requiredText("advise").flatMap(level -> ADVICE.find(level, problems));
    Map<String, Support> support = support(kind);
    String statement = required("statement").value();
    Optional<Node.Text> action = fields.text("action");
    action.ifPresent(
        text ->
            wanted(
                text,
                text.value().length() <= LONGEST_ACTION,
                "at most " + LONGEST_ACTION + " characters"));
    Optional<String> interpretation = fields.text("interpretation").map(Node.Text::value);
    Optional<Grade> grade = grade("grade", head.grades());
    Optional<Grade> certainty = grade("certainty", head.certainties());
    Optional<Severity> severity = severity();
    ProvenanceReader provenance = new ProvenanceReader(fields, head.guideline(), problems);
    String locator = provenance.locator();
    Node.Text mark =
        fields
            .requiredText(
                "verification", "how it was checked, such as VERIFIED S1 or LOCAL_POLICY P1")
            .orElse(new Node.Text("", false, fields.position()));
    Optional<Verification> verification = provenance.verification(mark);
    Optional<String> question = fields.text("question").map(Node.Text::value);
    Optional<Node.Text> position = fields.text("position");
    Optional<Stance> stance = position.flatMap(text -> STANCES.find(text, problems));
    List<String> derivedFrom = fields.texts("derived from").stream().map(Node.Text::value).toList();
    List<String> narrows = fields.texts("narrows").stream().map(Node.Text::value).toList();
    fields.refuseOthers();
    together(id, question.isPresent(), position.isPresent());
    if (problems.list().size() > before
        || Stream.of(stage, kind, when, advises, verification).anyMatch(Optional::isEmpty)) {
      return Optional.empty();
    }
    Recommendation recommendation =
        new Recommendation(
            id.value(),
            head.guideline().id(),
            title.value(),
            stage.orElseThrow(),
            kind.orElseThrow(),
            when.orElseThrow().text(),
            metWhen.map(Condition::text).orElse(List.of()),
            advises.orElseThrow(),
            support,
            statement,
            action.map(Node.Text::value),
            interpretation,
            grade,
            certainty,
            severity,
            locator,
            verification.orElseThrow(),
            mark.value(),
            question,
            stance,
            narrows);
    return Optional.of(
        new Guidance.GuidanceRule(
            index,
            guideline,
            recommendation,
            when.orElseThrow(),
            metWhen,
            derivedFrom,
            kind.orElseThrow() == Kind.CONTRAINDICATION,
            fields.position()));
  }

  private Node.Text required(String key) {
    return fields.requiredText(key).orElse(new Node.Text("", false, fields.position()));
  }

  private void wanted(Node.Text text, boolean satisfied, String wanted) {
    if (!satisfied && !text.value().isEmpty()) {
      problems.add(Problem.of(text.position().toString(), text.described(), wanted));
    }
  }

  private Optional<Condition> condition(String key, boolean required) {
    Optional<Node> node = fields.node(key);
    if (node.isEmpty() && required) {
      problems.add(
          Problem.of(
              fields.position().toString(), "no \"" + key + "\"", "a condition, or \"always\""));
    }
    return node.flatMap(conditions::parse);
  }

  /** What is in force to a day says nothing after it. */
  private Condition inForce() {
    return fields
        .text("in force until")
        .flatMap(text -> Dates.read(text, problems))
        .<Condition>map(InForce::new)
        .orElseGet(Always::new);
  }

  private void together(Node.Text id, boolean question, boolean stance) {
    if (question != stance) {
      problems.add(
          Problem.of(
              id.position().toString(),
              question ? "a question without a position" : "a position without a question",
              "both or neither"));
    }
  }

  private Optional<Severity> severity() {
    Optional<Fields> map = fields.node("severity").flatMap(node -> Fields.of(node, problems));
    if (map.isEmpty()) {
      return Optional.empty();
    }
    Optional<Severity.Level> level =
        map.get().requiredText("level").flatMap(text -> SEVERITIES.find(text, problems));
    Optional<Severity.Basis> basis =
        map.get().requiredText("basis").flatMap(text -> BASES.find(text, problems));
    map.get().refuseOthers();
    return level.flatMap(grave -> basis.map(whose -> new Severity(grave, whose)));
  }

  private Map<String, Support> support(Optional<Kind> kind) {
    Map<String, Support> support = new LinkedHashMap<>();
    Optional<Node> node = fields.node("support");
    if (node.isPresent() && kind.isPresent() && kind.get() != Kind.INDICATION) {
      problems.add(
          Problem.of(
              node.get().position().toString(),
              "\"support\" of the kind " + kind.get().label(),
              "it with the kind indication only"));
    }
    node.flatMap(map -> Fields.of(map, problems))
        .ifPresent(map -> map.rest().forEach(entry -> support(entry, support)));
    return support;
  }

  private void support(Node.Entry entry, Map<String, Support> support) {
    String name = entry.key().value();
    if (lexicon.find(name, TermKind.INDICATION).isEmpty()) {
      problems.add(
          new Problem(
              entry.key().position().toString(),
              entry.key().described(),
              "an indication of the vocabulary",
              lexicon.vocabulary().suggest(name, TermKind.INDICATION)));
    } else if (entry.value() instanceof Node.Text text) {
      SUPPORTS
          .find(text, problems)
          .ifPresent(
              value ->
                  support.put(lexicon.find(name, TermKind.INDICATION).orElseThrow().name(), value));
    } else {
      problems.add(
          Problem.of(entry.value().position().toString(), entry.value().described(), "a word"));
    }
  }

  private Optional<Grade> grade(String key, List<String> scheme) {
    Optional<Node.Text> text = fields.text(key);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    String written = text.get().value();
    boolean confirmed = !written.endsWith("?");
    String value = confirmed ? written : written.substring(0, written.length() - 1);
    if (!scheme.contains(value)) {
      problems.add(
          new Problem(
              text.get().position().toString(),
              text.get().described(),
              scheme.isEmpty()
                  ? "no " + key + ", since the guideline has no scheme for it"
                  : "a %s of the guideline's own scheme: %s"
                      .formatted(key, String.join(", ", scheme)),
              Suggestion.nearest(value, scheme)));
      return Optional.empty();
    }
    return Optional.of(new Grade(value, confirmed));
  }
}
