package org.ketaminecds.rules.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ketaminecds.core.clinical.FindingState;
import org.ketaminecds.core.vocabulary.Suggestion;
import org.ketaminecds.core.vocabulary.TermKind;

/** The words for the state of a finding; each kind of finding has its own pair. */
final class StateWords {

  static final String UNKNOWN = "unknown";
  static final String UNAVAILABLE = "unavailable";

  private static final Map<String, FindingState> MEANINGS =
      Map.ofEntries(
          Map.entry("present", FindingState.PRESENT),
          Map.entry("done", FindingState.PRESENT),
          Map.entry("available", FindingState.PRESENT),
          Map.entry("yes", FindingState.PRESENT),
          Map.entry("true", FindingState.PRESENT),
          Map.entry("absent", FindingState.ABSENT),
          Map.entry("not done", FindingState.ABSENT),
          Map.entry("not available", FindingState.ABSENT),
          Map.entry("no", FindingState.ABSENT),
          Map.entry("false", FindingState.ABSENT),
          Map.entry("none", FindingState.ABSENT),
          Map.entry("?", FindingState.UNKNOWN));

  private final List<String> words;

  private StateWords(String positive, String negative, String... others) {
    words = new ArrayList<>(List.of(positive, negative, UNKNOWN));
    words.addAll(List.of(others));
  }

  /** Whether terms of this kind have a state. */
  static boolean isFinding(TermKind kind) {
    return switch (kind) {
      case DIAGNOSIS, STATE, PROCEDURE, RESOURCE -> true;
      case INDICATION, MEDICINE, OBSERVATION, FIGURE, CHOICE, EVENT -> false;
    };
  }

  /** The words for findings of a kind. */
  static StateWords of(TermKind kind) {
    return switch (kind) {
      case PROCEDURE -> new StateWords("done", "not done", UNAVAILABLE);
      // "unavailable" would mean both that nobody has it and that nobody can tell.
      case RESOURCE -> new StateWords("available", "not available");
      default -> new StateWords("present", "absent", UNAVAILABLE);
    };
  }

  /** Every word, the positive one first. */
  List<String> all() {
    return words;
  }

  /** The state that a node names; if it names none, a problem is noted. */
  Optional<FindingState> read(CaseNode node) {
    String wanted = "one of " + String.join(", ", words);
    return node.text(wanted)
        .flatMap(
            text -> {
              if (words.contains(text)) {
                return Optional.of(stateOf(text));
              }
              node.wrong("\"" + text + "\"", wanted, guess(text));
              return Optional.empty();
            });
  }

  private static FindingState stateOf(String word) {
    return switch (word) {
      case UNKNOWN -> FindingState.UNKNOWN;
      case UNAVAILABLE -> FindingState.UNAVAILABLE;
      default -> MEANINGS.getOrDefault(word, FindingState.UNKNOWN);
    };
  }

  private Optional<String> guess(String text) {
    if (text.equals(UNAVAILABLE)) {
      return Optional.of("%s or %s".formatted(words.get(1), UNKNOWN));
    }
    return Optional.ofNullable(MEANINGS.get(text))
        .map(
            state ->
                switch (state) {
                  case PRESENT -> words.get(0);
                  case ABSENT -> words.get(1);
                  default -> UNKNOWN;
                })
        .or(() -> Suggestion.nearest(text, words));
  }
}
