package org.ketaminecds.rules.guidance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ketaminecds.core.assessment.Fingerprint;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.core.problem.Problems;
import org.ketaminecds.rules.condition.ConditionParser;
import org.ketaminecds.rules.text.Fields;
import org.ketaminecds.rules.text.Node;
import org.ketaminecds.rules.text.TextLimits;
import org.ketaminecds.rules.text.YamlReader;
import org.ketaminecds.rules.vocabulary.DerivedWords;
import org.ketaminecds.rules.vocabulary.Lexicon;
import org.ketaminecds.rules.vocabulary.LexiconLoader;

/** Loads the guidance: all of it, or nothing and every fault at once. */
public final class GuidanceLoader {

  private static final String INDEX = "guidelines.yaml";
  private static final String VOCABULARY = "vocabulary/vocabulary.yaml";

  /** No path of folders, so that the index cannot lead out of the guidance. */
  private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

  private final GuidanceFiles files;
  private final String root;
  private final UnreadFiles unread;
  private final Problems problems = new Problems();
  private final List<Guidance.ScopedGuideline> guidelines = new ArrayList<>();
  private final List<Guidance.GuidanceRule> rules = new ArrayList<>();
  private final List<Guidance.GuidanceRule> retired = new ArrayList<>();
  private final Map<String, Approval> approvals = new LinkedHashMap<>();
  private final List<Node.Text> ids = new ArrayList<>();
  private final List<Fingerprint.GuidanceVersion> versions = new ArrayList<>();

  private GuidanceLoader(GuidanceFiles files, String root) {
    this.files = files;
    this.root = root;
    this.unread = new UnreadFiles(files, root);
  }

  /**
   * The guidance in these files.
   *
   * @throws InvalidGuidanceException with every fault, if there is one
   */
  public static Guidance load(GuidanceFiles files) {
    return read(files).whole();
  }

  /** What can be read of the guidance in these files, with every fault of the rest. */
  public static GuidanceReading read(GuidanceFiles files) {
    return new GuidanceLoader(files, "").read();
  }

  /**
   * A guidance with further guidelines after its own, which use its vocabulary.
   *
   * @param root where the further ones stand, such as "site/"; if no index stands there, there are
   *     none
   * @throws InvalidGuidanceException with every fault, if there is one
   */
  public static Guidance loadFurther(Guidance guidance, GuidanceFiles files, String root) {
    return readFurther(guidance, files, root).whole();
  }

  /**
   * What can be read of a guidance with further guidelines after its own, with every fault of the
   * rest.
   *
   * @param root where the further ones stand, such as "site/"; if no index stands there, there are
   *     none
   */
  public static GuidanceReading readFurther(Guidance guidance, GuidanceFiles files, String root) {
    return new GuidanceLoader(files, root).read(guidance);
  }

  private GuidanceReading read(Guidance before) {
    if (files.text(root + INDEX, problems).isEmpty() && problems.isEmpty()) {
      unread.refuse(problems);
      return new GuidanceReading(before, Set.of(), problems.list());
    }
    guidelines.addAll(before.guidelines());
    rules.addAll(before.rules());
    retired.addAll(before.approvals().retired());
    approvals.putAll(before.approvals().byId());
    versions.addAll(before.versions());
    Stream.concat(rules.stream(), retired.stream())
        .map(rule -> new Node.Text(rule.recommendation().id(), true, rule.position()))
        .forEach(ids::add);
    return read(before.lexicon());
  }

  private GuidanceReading read() {
    Lexicon lexicon = lexicon();
    // Without a vocabulary every line of the guidance would be told as a fault.
    return DerivedWords.areAllIn(lexicon, problems)
        ? read(lexicon)
        : new GuidanceReading(
            new Guidance(lexicon, List.of(), List.of(), versions), Set.of(), problems.list());
  }

  private GuidanceReading read(Lexicon lexicon) {
    ConditionParser conditions = new ConditionParser(lexicon, problems);
    for (Node item : index()) {
      Fields.of(item, problems).ifPresent(fields -> guideline(fields, lexicon, conditions));
    }
    unread.refuse(problems);
    GuidanceChecks.check(ids, rules, guidelines, problems);
    Approvals approved = new Approvals(approvals, retired);
    approved.check(rules, problems);
    Guidance readable = new Guidance(lexicon, guidelines, rules, versions, approved, List.of());
    return GuidanceReading.of(
        readable, ids.stream().map(Node.Text::value).collect(Collectors.toSet()), problems.list());
  }

  private Lexicon lexicon() {
    Map<String, String> texts = new LinkedHashMap<>();
    ContentHash hash = new ContentHash();
    for (String name : LexiconLoader.fileNames()) {
      text("vocabulary/" + name)
          .ifPresent(
              text -> {
                texts.put(name, text);
                hash.add(name, text);
              });
    }
    Optional<Node> about = yaml(VOCABULARY);
    about
        .flatMap(node -> Fields.of(node, problems))
        .ifPresent(
            fields -> {
              String id = fields.requiredText("id").map(Node.Text::value).orElse("");
              String version = fields.requiredText("version").map(Node.Text::value).orElse("");
              fields.refuseOthers();
              versions.add(new Fingerprint.GuidanceVersion(id, version, hash.hex()));
            });
    return LexiconLoader.load(texts, problems);
  }

  private List<Node> index() {
    int before = problems.list().size();
    List<Node> items =
        yaml(root + INDEX).map(node -> Fields.items(node, problems)).orElse(List.<Node>of());
    if (items.isEmpty()) {
      unread.giveUp();
    }
    if (items.isEmpty() && problems.list().size() == before) {
      problems.add(Problem.of(root + INDEX, "no guideline", "at least one guideline"));
    }
    return items;
  }

  private void guideline(Fields fields, Lexicon lexicon, ConditionParser conditions) {
    Optional<String> folder =
        fields.requiredText("folder").flatMap(this::fileName).map(name -> root + name);
    List<String> topics =
        fields.requiredTexts("topics").stream().flatMap(text -> fileName(text).stream()).toList();
    fields.refuseOthers();
    if (folder.isEmpty() || topics.isEmpty()) {
      unread.giveUp();
    }
    if (folder.isEmpty()) {
      return;
    }
    topics.forEach(topic -> unread.noteRead(scenarios(folder.get(), topic)));
    ContentHash hash = new ContentHash();
    String head = folder.get() + "/guideline.yaml";
    List<Node> recommendations = new ArrayList<>();
    for (String topic : topics) {
      String path = folder.get() + "/" + topic + ".yaml";
      Optional<String> text = text(path);
      text.ifPresent(one -> hash.add(path, one));
      text.flatMap(one -> yaml(one, path))
          .map(node -> Fields.items(node, problems))
          .ifPresent(recommendations::addAll);
    }
    Optional<String> headText = text(head);
    headText.ifPresent(text -> hash.add(head, text));
    Optional<GuidelineReader.Head> about =
        headText
            .flatMap(text -> yaml(text, head))
            .flatMap(node -> Fields.of(node, problems))
            .map(one -> new GuidelineReader(one, conditions, problems).read(hash.hex()));
    about.ifPresent(
        one -> {
          List<String> scenarios =
              topics.stream().map(topic -> scenarios(folder.get(), topic)).toList();
          guidelines.add(
              new Guidance.ScopedGuideline(
                  one.guideline(),
                  one.scope(),
                  one.reach(),
                  one.shownFacts(),
                  scenarios,
                  folder.get(),
                  one.use(),
                  one.misuse()));
          versions.add(
              new Fingerprint.GuidanceVersion(
                  one.guideline().id(), one.guideline().version(), one.guideline().contentHash()));
          recommendations(recommendations, one, lexicon, conditions);
        });
  }

  private void recommendations(
      List<Node> nodes, GuidelineReader.Head head, Lexicon lexicon, ConditionParser conditions) {
    for (Node node : nodes) {
      declaredId(node).ifPresent(ids::add);
      Fields.of(node, problems)
          .ifPresent(fields -> recommendation(fields, head, lexicon, conditions));
    }
  }

  private void recommendation(
      Fields fields, GuidelineReader.Head head, Lexicon lexicon, ConditionParser conditions) {
    Approval approval = ApprovalReader.read(fields, problems);
    new RecommendationReader(fields, head, lexicon, conditions, problems)
        .read(rules.size(), guidelines.size() - 1)
        .ifPresent(
            rule -> {
              approvals.put(rule.recommendation().id(), approval);
              boolean inUse = approval.status() != Approval.Status.RETIRED;
              (inUse ? rules : retired).add(rule);
            });
  }

  /** The id of a recommendation, whatever else may be wrong with it. */
  private static Optional<Node.Text> declaredId(Node node) {
    return node instanceof Node.Mapping mapping
        ? mapping.find("id").filter(Node.Text.class::isInstance).map(Node.Text.class::cast)
        : Optional.empty();
  }

  private static String scenarios(String folder, String topic) {
    return folder + "/scenarios/" + topic + ".yaml";
  }

  private Optional<String> fileName(Node.Text text) {
    if (FILE_NAME.matcher(text.value()).matches()) {
      return Optional.of(text.value());
    }
    problems.add(
        Problem.of(
            text.position().toString(), text.described(), "a name of letters, digits and hyphens"));
    return Optional.empty();
  }

  private Optional<Node> yaml(String path) {
    return text(path).flatMap(text -> yaml(text, path));
  }

  private Optional<Node> yaml(String text, String path) {
    return YamlReader.read(text, path, TextLimits.GUIDANCE, problems);
  }

  private Optional<String> text(String path) {
    int before = problems.list().size();
    unread.noteRead(path);
    Optional<String> text = files.text(path, problems);
    if (text.isEmpty() && problems.list().size() == before) {
      problems.add(Problem.of(path, "no such file", "a file of the guidance"));
    }
    return text;
  }
}
