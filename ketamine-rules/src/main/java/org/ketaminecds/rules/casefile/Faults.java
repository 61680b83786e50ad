package org.ketaminecds.rules.casefile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.rules.text.Position;

/** What is wrong with a case file, and where in the file each part of the case stands. */
final class Faults {

  private record Fault(Position position, Problem problem) {}

  private final Position start;
  private final List<Fault> faults = new ArrayList<>();
  private final Map<String, Position> places = new HashMap<>();

  Faults(Position start) {
    this.start = start;
  }

  /** Notes where a part of the case stands; the first place counts. */
  void remember(String path, Position position) {
    places.putIfAbsent(path, position);
  }

  /** Whether the file has this part of the case. */
  boolean knows(String path) {
    return places.containsKey(path);
  }

  void add(Position position, String path, String found, String wanted, Optional<String> maybe) {
    String where = path.isEmpty() ? position.toString() : position + " (" + path + ")";
    faults.add(new Fault(position, new Problem(where, found, wanted, maybe)));
  }

  /** Notes a problem that was found in the case itself and so knows its path only. */
  void add(Problem problem) {
    Position position = Places.nearest(places, problem.where()).orElse(start);
    add(position, problem.where(), problem.found(), problem.wanted(), problem.maybe());
  }

  int count() {
    return faults.size();
  }

  Map<String, Position> places() {
    return Map.copyOf(places);
  }

  /** Every problem, in the order of the file. */
  List<Problem> list() {
    Comparator<Position> byPlace =
        Comparator.comparingInt(Position::line).thenComparingInt(Position::column);
    return faults.stream()
        .sorted(Comparator.comparing(Fault::position, byPlace))
        .map(Fault::problem)
        .toList();
  }
}
