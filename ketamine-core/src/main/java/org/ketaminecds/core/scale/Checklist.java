package org.ketaminecds.core.scale;

import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which points of a list are present and which are absent; a point that nobody named is unanswered,
 * and a scale refuses it.
 *
 * <pre>{@code
 * Checklist.of(CrpsCategory.class).present(SENSORY, VASOMOTOR).othersAbsent()
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param <E> the points
 */
public final class Checklist<E extends Enum<E>> {

  private final Set<E> points;
  private final Set<E> present;
  private final Set<E> absent;

  private Checklist(Set<E> points, Set<E> present, Set<E> absent) {
    this.points = points;
    this.present = present;
    this.absent = absent;
  }

  /** A list of which nothing was answered. */
  public static <E extends Enum<E>> Checklist<E> of(Class<E> points) {
    return new Checklist<>(EnumSet.allOf(points), Set.of(), Set.of());
  }

  /** The same list, with these points present too. */
  @SafeVarargs
  public final Checklist<E> present(E... named) {
    Set<E> together = new TreeSet<>(present);
    for (E point : named) {
      together.add(point);
    }
    return new Checklist<>(points, together, absent);
  }

  /** The same list, with these points absent too. */
  @SafeVarargs
  public final Checklist<E> absent(E... named) {
    Set<E> together = new TreeSet<>(absent);
    for (E point : named) {
      together.add(point);
    }
    return new Checklist<>(points, present, together);
  }

  /** The same list, said to have been gone through to its end: what is not present is absent. */
  public Checklist<E> othersAbsent() {
    return new Checklist<>(points, present, union(absent, minus(points, present)));
  }

  /** The points that are present, in the order of the list. */
  public Set<E> present() {
    return new TreeSet<>(present);
  }

  /** The same answers as far as they are about some of the points. */
  Checklist<E> about(Set<E> some) {
    Set<E> others = minus(points, some);
    return new Checklist<>(some, minus(present, others), minus(absent, others));
  }

  Set<E> unanswered() {
    return minus(minus(points, present), absent);
  }

  Set<E> contradictory() {
    return minus(present, minus(points, absent));
  }

  private static <E> Set<E> union(Set<E> before, Set<E> more) {
    Set<E> together = new TreeSet<>(before);
    together.addAll(more);
    return together;
  }

  private static <E> Set<E> minus(Set<E> before, Set<E> less) {
    Set<E> rest = new TreeSet<>(before);
    rest.removeAll(less);
    return rest;
  }

  /** The number of points only, so that a log shows nothing of a patient. */
  @Override
  public String toString() {
    return "Checklist[" + points.size() + " points]";
  }
}
