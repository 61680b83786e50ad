package org.ketaminecds.rules.guidance;

import java.text.Normalizer;
import java.util.ArrayList;
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

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private ApprovalReader() {}

  static Approval read(Fields fields, Problems problems) {
    Optional<Node.Text> written = fields.text("status");
    Approval.Status status =
        written.flatMap(text -> STATUSES.find(text, problems)).orElse(Approval.Status.DRAFT);
    List<Node.Text> reviewers = fields.texts("reviewed by");
    List<Set<String>> people = new ArrayList<>();
    for (Node.Text reviewer : reviewers) {
      if (!Approval.isName(reviewer.value())) {
        refuse(
            reviewer, reviewer.described(), "the first and the last name of a reviewer", problems);
        continue;
      }
      Set<String> person = words(reviewer.value());
      if (people.stream().anyMatch(other -> mayBeOne(person, other))) {
        refuse(
            reviewer,
            reviewer.described() + ", who may be another reviewer",
            "each reviewer once, by the full name",
            problems);
      } else {
        people.add(person);
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

  /** The words of a name, in any order and case. */
  private static Set<String> words(String name) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
    Set<String> words = new TreeSet<>(List.of(BETWEEN_WORDS.split(plain)));
    words.remove("");
    return words;
  }

  /** Whether one name may be the other with a title, with initials or with fewer names. */
  private static boolean mayBeOne(Set<String> one, Set<String> other) {
    return isPartOf(one, other) || isPartOf(other, one);
  }

  private static boolean isPartOf(Set<String> part, Set<String> whole) {
    return part.stream()
        .allMatch(word -> whole.stream().anyMatch(full -> isInitialOrSame(word, full)));
  }

  private static boolean isInitialOrSame(String one, String other) {
    return one.equals(other)
        || (one.length() == 1 && other.startsWith(one))
        || (other.length() == 1 && one.startsWith(other));
  }

  private static void refuse(Node.Text text, String found, String wanted, Problems problems) {
    problems.add(Problem.of(text.position().toString(), found, wanted));
  }
}
