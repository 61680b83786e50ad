package org.ketaminecds.rules.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ketaminecds.core.clinical.FindingState;
import org.ketaminecds.core.vocabulary.Suggestion;
import org.ketaminecds.core.vocabulary.TermKind;
import org.ketaminecds.rules.view.StateWords;

/** Reads the state of a finding, in the words that its kind allows. */
final class StateReader {

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

  private StateReader(TermKind kind) {
    words = new ArrayList<>(List.of(StateWords.of(kind, true), StateWords.of(kind, false)));
    words.add(UNKNOWN);
    // Of a resource it would mean both that nobody has it and that nobody can tell.
    if (kind != TermKind.RESOURCE) {
      words.add(UNAVAILABLE);
    }
  }

  /** Whether terms of this kind have a state. */
  static boolean isFinding(TermKind kind) {
    return switch (kind) {
      case DIAGNOSIS, STATE, PROCEDURE, RESOURCE -> true;
      case INDICATION, MEDICINE, OBSERVATION, FIGURE, CHOICE, EVENT -> false;
    };
  }

  /** The reader for findings of a kind. */
  static StateReader of(TermKind kind) {
    return new StateReader(kind);
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
