package org.ketaminecds.rules.guidance;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.ketaminecds.core.guidance.Guideline;
import org.ketaminecds.core.guidance.Role;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.core.problem.Problems;
import org.ketaminecds.core.vocabulary.Suggestion;
import org.ketaminecds.rules.condition.Always;
import org.ketaminecds.rules.condition.Condition;
import org.ketaminecds.rules.condition.ConditionParser;
import org.ketaminecds.rules.condition.Group;
import org.ketaminecds.rules.text.Fields;
import org.ketaminecds.rules.text.Node;

/** Reads the metadata of a guideline. */
final class GuidelineReader {

  private static final Pattern VERSION = Pattern.compile("\\d+\\.\\d+\\.\\d+");
  private static final Labels<Role> ROLES = new Labels<>(List.of(Role.values()), Role::label);
  private static final Set<String> COUNTRIES = Set.copyOf(Arrays.asList(Locale.getISOCountries()));

  private final Fields fields;
  private final ConditionParser conditions;
  private final Problems problems;

  GuidelineReader(Fields fields, ConditionParser conditions, Problems problems) {
    this.fields = fields;
    this.conditions = conditions;
    this.problems = problems;
  }

  /** What the recommendations of a guideline need to know of it. */
  record Head(
      Guideline guideline,
      Condition scope,
      Condition reach,
      List<String> shownFacts,
      List<String> grades,
      List<String> certainties,
      String use,
      String misuse) {}

  /**
   * The head of a guideline; where a problem was noted, with stand-ins, so that its recommendations
   * are checked too and every fault is told at once.
   */
  Head read(String contentHash) {
    String id = required("id");
    Node.Text version = fields.requiredText("version").orElse(nothing());
    matching(version, VERSION, "three numbers such as 1.0.0");
    String title = required("title");
    List<String> publishers =
        fields.requiredTexts("publishers").stream().map(Node.Text::value).toList();
    String citation = required("citation");
    Optional<String> doi = fields.text("doi").map(Node.Text::value);
    Optional<LocalDate> published =
        fields.requiredText("published").flatMap(text -> Dates.read(text, problems));
    Optional<LocalDate> reviewDue =
        fields.text("review due").flatMap(text -> Dates.read(text, problems));
    Optional<Role> role = fields.requiredText("role").flatMap(text -> ROLES.find(text, problems));
    Optional<String> country = country(role);
    List<String> grades = values("grades");
    List<String> certainties = values("certainties");
    Optional<Node> scopeNode = fields.node("scope");
    if (scopeNode.isEmpty()) {
      problems.add(
          Problem.of(fields.position().toString(), "no \"scope\"", "a condition, or \"always\""));
    }
    List<Node.Text> appliesIn = fields.texts("applies only in");
    Condition reach = conditions.choice("jurisdiction", appliesIn);
    Optional<Condition> ownScope = scopeNode.flatMap(conditions::parse);
    if (role.equals(Optional.of(Role.GUIDELINE))
        && ownScope.filter(Always.class::isInstance).isPresent()) {
      problems.add(
          Problem.of(
              scopeNode.orElseThrow().position().toString(),
              "\"scope: always\" of a guideline",
              "the patients it speaks of, since a plan counts as covered within it; or another"
                  + " role, such as policy"));
    }
    Condition scope = Group.both(reach, ownScope.orElse(new Always()));
    List<String> limitations = values("limitations");
    Map<String, String> facts = map("facts");
    List<String> shown = shownFacts(facts);
    Map<String, String> sources = map("sources");
    String use = required("use");
    String misuse = required("misuse");
    fields.refuseOthers();
    Guideline guideline =
        new Guideline(
            id,
            version.value(),
            title,
            publishers,
            citation,
            doi,
            published.orElse(LocalDate.EPOCH),
            reviewDue,
            role.orElse(Role.GUIDELINE),
            country,
            appliesIn.stream().map(Node.Text::value).toList(),
            scope.text(),
            limitations,
            facts,
            sources,
            contentHash);
    return new Head(guideline, scope, reach, shown, grades, certainties, use, misuse);
  }

  private Optional<String> country(Optional<Role> role) {
    Optional<Node.Text> country =
        role.map(Role::isOfACountry).orElse(false)
            ? fields.requiredText("written for")
            : fields.text("written for");
    country
        .filter(text -> !COUNTRIES.contains(text.value()))
        .ifPresent(text -> refuse(text, "an ISO 3166-1 code such as US"));
    return country.map(Node.Text::value);
  }

  /** In place of a text that is not there; only texts of guidance without a problem are used. */
  private Node.Text nothing() {
    return new Node.Text("", false, fields.position());
  }

  private String required(String key) {
    return fields.requiredText(key).map(Node.Text::value).orElse("");
  }

  private List<String> values(String key) {
    return fields.texts(key).stream().map(Node.Text::value).toList();
  }

  private Map<String, String> map(String key) {
    Map<String, String> entries = new LinkedHashMap<>();
    fields
        .node(key)
        .flatMap(node -> Fields.of(node, problems))
        .ifPresent(
            map -> {
              for (Node.Entry entry : map.rest()) {
                Fields.text(entry.value(), problems)
                    .ifPresent(text -> entries.put(entry.key().value(), text.value()));
              }
            });
    return entries;
  }

  private List<String> shownFacts(Map<String, String> facts) {
    List<Node.Text> shown = fields.texts("shown facts");
    for (Node.Text id : shown) {
      if (!facts.containsKey(id.value())) {
        problems.add(
            new Problem(
                id.position().toString(),
                id.described(),
                "the id of one of the facts",
                Suggestion.nearest(id.value(), facts.keySet())));
      }
    }
    return shown.stream().map(Node.Text::value).toList();
  }

  private void matching(Node.Text text, Pattern pattern, String wanted) {
    if (!text.value().isEmpty() && !pattern.matcher(text.value()).matches()) {
      refuse(text, wanted);
    }
  }

  private void refuse(Node.Text text, String wanted) {
    problems.add(Problem.of(text.position().toString(), text.described(), wanted));
  }
}
