package org.ketaminecds.rules.guidance;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.core.problem.Problems;
import org.ketaminecds.rules.text.Fields;
import org.ketaminecds.rules.text.Node;

/** Reads the status of a recommendation and who has reviewed it. */
final class ApprovalReader {

  private static final Labels<Approval.Status> STATUSES =
      new Labels<>(List.of(Approval.Status.values()), Approval.Status::label);

  private static final int LEAST_REVIEWERS = 2;

  /** Words with a letter in each, so that "tbd" or "?" is nobody. */
  private static final Pattern NAME = Pattern.compile("\\S*\\p{L}\\S*(\\s+\\S*\\p{L}\\S*)+");

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private ApprovalReader() {}

  static Approval read(Fields fields, Problems problems) {
    Optional<Node.Text> written = fields.text("status");
    Approval.Status status =
        written.flatMap(text -> STATUSES.find(text, problems)).orElse(Approval.Status.DRAFT);
    List<Node.Text> reviewers = fields.texts("reviewed by");
    Set<Set<String>> people = new HashSet<>();
    for (Node.Text reviewer : reviewers) {
      if (!NAME.matcher(reviewer.value().strip()).matches()) {
        refuse(
            reviewer, reviewer.described(), "the first and the last name of a reviewer", problems);
      } else if (!people.add(person(reviewer.value()))) {
        refuse(reviewer, reviewer.described() + " twice", "each reviewer once", problems);
      }
    }
    if (status == Approval.Status.ACTIVE && people.size() < LEAST_REVIEWERS) {
      written.ifPresent(
          text ->
              refuse(
                  text,
                  "\"active\" with %s of %s reviewers".formatted(people.size(), LEAST_REVIEWERS),
                  "two different people under \"reviewed by\", or another status",
                  problems));
    }
    return new Approval(status, reviewers.stream().map(Node.Text::value).toList());
  }

  /** One person, however the name is written: the words of it, in any order and case. */
  static Set<String> person(String name) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
    Set<String> words = new TreeSet<>(List.of(BETWEEN_WORDS.split(plain)));
    words.remove("");
    return words;
  }

  private static void refuse(Node.Text text, String found, String wanted, Problems problems) {
    problems.add(Problem.of(text.position().toString(), found, wanted));
  }
}
