package org.ketaminecds.rules.reasoning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ketaminecds.core.assessment.Conflict;
import org.ketaminecds.core.assessment.IndicationSupport;
import org.ketaminecds.core.assessment.Narrowing;
import org.ketaminecds.core.guidance.Advisability;
import org.ketaminecds.core.guidance.Support;

/**
 * What the reasoning rules conclude about one case.
 *
 * <p>Used by one session in one thread. Nothing in it depends on the order in which rules fire.
 */
public final class Conclusions {

  private Advisability advisability = Advisability.NO_CONCERN_IDENTIFIED;
  private final Map<String, Advisability> raised = new HashMap<>();
  private final TreeSet<String> heldBack = new TreeSet<>();
  private final Map<String, TreeSet<String>> inFavour = new TreeMap<>();
  private final Map<String, TreeSet<String>> against = new TreeMap<>();
  private final Map<String, TreeSet<String>> narrowings = new TreeMap<>();
  private final Map<String, Support> support = new HashMap<>();
  private final Map<String, TreeSet<String>> supportedBy = new HashMap<>();
  private final Map<String, TreeSet<String>> undecided = new HashMap<>();
  private boolean covered = true;

  /** A recommendation contributes this to the advisability. */
  public void raise(String id, Advisability level) {
    raised.put(id, level);
    advisability = advisability.or(level);
  }

  /** Grave advice of a recommendation counts as a reason to defer only. */
  public void holdBack(String id) {
    heldBack.add(id);
    raise(id, Advisability.DEFER);
  }

  /** Two recommendations answer a question differently. */
  public void conflict(String question, String yes, String no) {
    inFavour.computeIfAbsent(question, unused -> new TreeSet<>()).add(yes);
    against.computeIfAbsent(question, unused -> new TreeSet<>()).add(no);
  }

  /** A newer recommendation narrows an older one. */
  public void narrow(String newer, String older) {
    narrowings.computeIfAbsent(newer, unused -> new TreeSet<>()).add(older);
  }

  /** No guideline covers the case. */
  public void notCovered() {
    covered = false;
    advisability = advisability.or(Advisability.DEFER);
  }

  /** A recommendation supports an indication so well. */
  public void support(String indication, Support level, String id) {
    support.merge(indication, level, Conclusions::together);
    supportedBy.computeIfAbsent(indication, unused -> new TreeSet<>()).add(id);
  }

  /** No recommendation that applies speaks of an indication. */
  public void support(String indication, Support level) {
    support.put(indication, level);
  }

  /** A recommendation that cannot be judged would speak of an indication. */
  public void maySpeakOf(String indication, String id) {
    undecided.computeIfAbsent(indication, unused -> new TreeSet<>()).add(id);
  }

  private static Support together(Support left, Support right) {
    if (left == right) {
      return left;
    }
    boolean bothSpeakFor = left != Support.NOT_SUPPORTED && right != Support.NOT_SUPPORTED;
    return bothSpeakFor && left != Support.CONFLICTING && right != Support.CONFLICTING
        ? Support.WEAK
        : Support.CONFLICTING;
  }

  /** The gravest advice that was raised. */
  public Advisability advisability() {
    return advisability;
  }

  /**
   * What a recommendation contributed.
   *
   * @throws IllegalStateException if no reasoning rule spoke of it, which must not happen
   */
  public Advisability raisedBy(String id) {
    Advisability level = raised.get(id);
    if (level == null) {
      throw new IllegalStateException(
          "No reasoning rule fired for " + id + "; no answer is given.");
    }
    return level;
  }

  /** The ids of recommendations whose grave advice was held back, sorted. */
  public List<String> heldBack() {
    return List.copyOf(heldBack);
  }

  /** The conflicts, sorted by question. */
  public List<Conflict> conflicts() {
    List<Conflict> list = new ArrayList<>();
    inFavour.forEach(
        (question, yes) ->
            list.add(
                new Conflict(
                    question,
                    List.copyOf(yes),
                    List.copyOf(against.getOrDefault(question, new TreeSet<>())))));
    return list;
  }

  /** Which newer recommendations narrow which older ones, sorted. */
  public List<Narrowing> narrowings() {
    List<Narrowing> list = new ArrayList<>();
    narrowings.forEach(
        (newer, olds) -> olds.forEach(older -> list.add(new Narrowing(newer, older))));
    return list;
  }

  /**
   * How well an indication is supported.
   *
   * @throws IllegalStateException if no reasoning rule spoke of it, which must not happen
   */
  public IndicationSupport supportOf(String indication) {
    Support level = support.get(indication);
    if (level == null) {
      throw new IllegalStateException(
          "No reasoning rule fired for an indication; no answer is given.");
    }
    return new IndicationSupport(
        indication, level, ids(supportedBy, indication), ids(undecided, indication));
  }

  private static List<String> ids(
      Map<String, ? extends Set<String>> byIndication, String indication) {
    Set<String> ids = byIndication.get(indication);
    return ids == null ? List.of() : List.copyOf(ids);
  }

  /** Whether some guideline covers the case, or may do so. */
  public boolean isCovered() {
    return covered;
  }
}
