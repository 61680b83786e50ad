package org.ketaminecds.core.vocabulary;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that a misspelt word may have meant. */
public final class Suggestion {

  private static final int LONGEST_WORD = 80;

  private Suggestion() {}

  /**
   * The candidate with the fewest letters to change or to swap, if at most a third of the letters
   * change; among equals the first.
   */
  public static Optional<String> nearest(String word, Collection<String> candidates) {
    String wanted = word.strip().toLowerCase(Locale.ROOT);
    if (wanted.isEmpty() || wanted.length() > LONGEST_WORD) {
      return Optional.empty();
    }
    String best = "";
    int fewest = Math.max(1, wanted.length() / 3) + 1;
    for (String candidate : candidates) {
      int changes = distance(wanted, candidate.toLowerCase(Locale.ROOT), fewest);
      if (changes < fewest) {
        fewest = changes;
        best = candidate;
      }
    }
    return best.isEmpty() ? Optional.empty() : Optional.of(best);
  }

  /**
   * Letters to add, drop, exchange or swap with their neighbour; the limit stands for more as well.
   *
   * <p>Most words are far from each other, and a record may hold thousands that nobody knows.
   */
  private static int distance(String left, String right, int limit) {
    if (Math.abs(left.length() - right.length()) >= limit) {
      return limit;
    }
    int[][] changes = new int[left.length() + 1][];
    int leastBefore = 0;
    for (int row = 0; row <= left.length(); row++) {
      changes[row] = new int[right.length() + 1];
      int least = limit;
      for (int column = 0; column <= right.length(); column++) {
        changes[row][column] =
            row == 0 || column == 0
                ? row + column
                : Math.min(
                    changes[row - 1][column - 1] + differ(left, row, right, column),
                    Math.min(changes[row - 1][column], changes[row][column - 1]) + 1);
        if (row > 1
            && column > 1
            && differ(left, row, right, column - 1) == 0
            && differ(left, row - 1, right, column) == 0) {
          changes[row][column] = Math.min(changes[row][column], changes[row - 2][column - 2] + 1);
        }
        least = Math.min(least, changes[row][column]);
      }
      // A swap looks two rows back.
      if (Math.min(least, leastBefore) >= limit) {
        return limit;
      }
      leastBefore = least;
    }
    return changes[left.length()][right.length()];
  }

  private static int differ(String left, int row, String right, int column) {
    return left.charAt(row - 1) == right.charAt(column - 1) ? 0 : 1;
  }
}
