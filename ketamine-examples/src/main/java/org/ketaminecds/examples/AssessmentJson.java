package org.ketaminecds.examples;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.ketaminecds.core.assessment.Assessment;
import org.ketaminecds.core.assessment.AssessmentOptions;
import org.ketaminecds.core.assessment.Coverage;
import org.ketaminecds.core.assessment.Fingerprint;
import org.ketaminecds.core.assessment.PlanChange;
import org.ketaminecds.core.assessment.Question;
import org.ketaminecds.rules.casefile.CaseFile;

/**
 * Writes answers as JSON.
 *
 * <p>The document is {@code {"formatVersion": 1, "cases": [{"file", "title", "source",
 * "assessment", "askNext", "whatWouldChange"}]}}. An assessment has the fields of {@link
 * Assessment} under the names that its record has in Java, and so down to the last value:
 * advisability, coverage, support, results, missing, conflicts, narrowings, figures, assumptions,
 * notices, fingerprint. A result also has an {@code outcome}: APPLIES, DOES_NOT_APPLY or
 * CANNOT_BE_JUDGED. Enumerations are written as their Java constants. What is empty and optional is
 * left out; a list is there even if it is empty. These names change only with {@code
 * formatVersion}.
 */
final class AssessmentJson {

  static final int FORMAT_VERSION = 1;

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private AssessmentJson() {}

  /** The answers to these cases, as one document that ends with a line feed. */
  static String write(List<Answer> answers) {
    ObjectNode root = document();
    ArrayNode cases = root.putArray("cases");
    answers.forEach(
        answer -> {
          CaseFile file = answer.file();
          ObjectNode entry = cases.addObject();
          entry.put("file", file.name());
          file.title().ifPresent(title -> entry.put("title", title));
          file.source().ifPresent(source -> entry.put("source", source));
          entry.set("assessment", tree(answer.assessment()));
          inquiry(answer, entry);
        });
    return text(root);
  }

  /** The root of a document, with the version of its format. */
  static ObjectNode document() {
    return MAPPER.createObjectNode().put("formatVersion", FORMAT_VERSION);
  }

  /** A document, ending with a line feed. */
  static String text(ObjectNode root) {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
    try {
      return MAPPER.writer(printer).writeValueAsString(root) + "\n";
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("A tree can always be written.", impossible);
    }
  }

  /** An answer as a tree. */
  static ObjectNode tree(Assessment answer) {
    ObjectNode tree = MAPPER.createObjectNode();
    tree.put("advisability", answer.advisability().name());
    coverage(tree, answer.coverage());
    ArrayNode support = tree.putArray("support");
    answer
        .support()
        .forEach(
            indication -> {
              ObjectNode entry = support.addObject();
              entry.put("indication", indication.indication());
              entry.put("support", indication.support().name());
              texts(entry, "recommendations", indication.recommendations());
              texts(entry, "undecided", indication.undecided());
            });
    ArrayNode results = tree.putArray("results");
    answer.results().forEach(result -> ResultJson.write(result, results.addObject()));
    missing(answer, tree.putArray("missing"));
    basis(answer, tree);
    fingerprint(answer.fingerprint(), tree.putObject("fingerprint"));
    return tree;
  }

  static void coverage(ObjectNode tree, List<Coverage> coverage) {
    ArrayNode guidelines = tree.putArray("coverage");
    for (Coverage one : coverage) {
      ObjectNode entry = guidelines.addObject();
      entry.put("guideline", one.guideline()).put("role", one.role().name());
      entry.put("scope", one.scope().name());
      ResultJson.reasons(entry, one.because());
      texts(entry, "missing", one.missing());
    }
  }

  private static void inquiry(Answer answer, ObjectNode entry) {
    ArrayNode questions = entry.putArray("askNext");
    for (Question question : answer.askNext()) {
      ObjectNode asked = questions.addObject();
      asked.put("about", question.about()).put("why", question.why().name());
      asked.put("couldRaise", question.couldRaise().name());
      ArrayNode tried = asked.putArray("answers");
      question
          .answers()
          .forEach(
              one ->
                  tried
                      .addObject()
                      .put("value", one.value())
                      .put("advisability", one.advisability().name()));
    }
    ArrayNode changes = entry.putArray("whatWouldChange");
    for (PlanChange change : answer.whatWouldChange()) {
      ObjectNode changed = changes.addObject();
      texts(changed, "steps", change.steps());
      changed.put("advisability", change.advisability().name());
    }
  }

  private static void missing(Assessment answer, ArrayNode missing) {
    answer
        .missing()
        .forEach(
            datum -> {
              ObjectNode entry = missing.addObject();
              entry.put("name", datum.name()).put("why", datum.why().name());
              entry.put("couldRaise", datum.couldRaise().name());
              texts(entry, "recommendations", datum.recommendations());
            });
  }

  private static void basis(Assessment answer, ObjectNode tree) {
    ArrayNode conflicts = tree.putArray("conflicts");
    answer
        .conflicts()
        .forEach(
            conflict -> {
              ObjectNode entry = conflicts.addObject().put("question", conflict.question());
              texts(entry, "inFavour", conflict.inFavour());
              texts(entry, "against", conflict.against());
            });
    ArrayNode narrowings = tree.putArray("narrowings");
    answer
        .narrowings()
        .forEach(
            narrowing ->
                narrowings
                    .addObject()
                    .put("newer", narrowing.newer())
                    .put("older", narrowing.older()));
    ArrayNode figures = tree.putArray("figures");
    answer
        .figures()
        .forEach(
            figure ->
                figures
                    .addObject()
                    .put("name", figure.name())
                    .put("value", figure.value())
                    .put("basis", figure.basis()));
    ArrayNode assumptions = tree.putArray("assumptions");
    answer
        .assumptions()
        .forEach(
            assumption ->
                assumptions
                    .addObject()
                    .put("about", assumption.about())
                    .put("statement", assumption.statement()));
    ArrayNode notices = tree.putArray("notices");
    answer
        .notices()
        .forEach(
            notice ->
                notices.addObject().put("kind", notice.kind().name()).put("text", notice.text()));
  }

  private static void fingerprint(Fingerprint fingerprint, ObjectNode tree) {
    ArrayNode guidance = tree.putArray("guidance");
    fingerprint.guidance().forEach(part -> version(part, guidance.addObject()));
    AssessmentOptions options = fingerprint.options();
    tree.put("engine", fingerprint.engine()).put("asOf", fingerprint.asOf().toString());
    ObjectNode chosen = tree.putObject("options");
    chosen.put("leastVerification", options.leastVerification().name());
    options.sources().ifPresent(ids -> texts(chosen, "sources", ids));
  }

  /** A part of the guidance as an answer shows it. */
  static void version(Fingerprint.GuidanceVersion part, ObjectNode entry) {
    entry.put("id", part.id()).put("version", part.version());
    entry.put("contentHash", part.contentHash());
  }

  static void texts(ObjectNode entry, String name, List<String> texts) {
    ArrayNode array = entry.putArray(name);
    texts.forEach(array::add);
  }
}
