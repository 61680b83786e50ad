package org.ketaminecds.rules.reference;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ketaminecds.core.guidance.Recommendation;
import org.ketaminecds.rules.guidance.Guidance;

/** Where each recommendation stands among the pages. */
final class Links {

  static final String INDEX = "README.md";
  static final String STAGES = "by-stage.md";
  static final String WORDS = "vocabulary.md";
  static final String TRACE = "traceability.md";

  /** The heading of the facts about a document. */
  static final String FACTS = "Facts about the document";

  /** Not within code, another link or a longer word. */
  private static final Pattern ID =
      Pattern.compile(
          "(?<![\\w`\\[/-])[A-Z0-9]+(?:-[A-Z0-9]+)*-\\d{2}(?:\\.\\d)?(?![\\w`/-]|\\.\\d)");

  private final Map<String, String> targets = new HashMap<>();

  Links(Guidance guidance) {
    for (Guidance.GuidanceRule rule : guidance.rules()) {
      Recommendation one = rule.recommendation();
      targets.put(one.id(), page(one.guideline()) + "#" + anchor(one.id()));
    }
  }

  /** The name of the page of a guideline. */
  static String page(String guideline) {
    return guideline + ".md";
  }

  /** Where the facts about a document stand. */
  static String facts(String guideline) {
    return page(guideline) + "#" + anchor(FACTS);
  }

  /** What sites make of a heading: small letters, no points, and a hyphen for a blank. */
  private static String anchor(String heading) {
    return heading.toLowerCase(Locale.ROOT).replace(".", "").replace(' ', '-');
  }

  /** A link to a recommendation, with its id for a label. */
  String to(String id) {
    String target = targets.get(id);
    return target == null ? Markdown.escaped(id) : Markdown.link(id, target);
  }

  /** A link to a recommendation, with another label. */
  String to(String id, String label) {
    String target = targets.get(id);
    return target == null
        ? Markdown.escaped(label)
        : Markdown.link(Markdown.escaped(label), target);
  }

  /** The text as Markdown, with a link for each recommendation that it names. */
  String text(String text) {
    return within(Markdown.escaped(text));
  }

  /** Markdown with a link for each recommendation that it names. */
  String within(String markdown) {
    return ID.matcher(markdown).replaceAll(found -> Matcher.quoteReplacement(to(found.group())));
  }

  /** The recommendations that a text names, in its order. */
  List<String> named(String text) {
    return ID.matcher(text)
        .results()
        .map(found -> found.group())
        .filter(targets::containsKey)
        .distinct()
        .toList();
  }
}
