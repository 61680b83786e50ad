package org.ketaminecds.comparison.bench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ketaminecds.comparison.Outcome;
import org.ketaminecds.comparison.Peer;
import org.ketaminecds.comparison.Sample;
import org.ketaminecds.comparison.Subset;

/** Asks every engine about the same samples and finds where one of them differs from ours. */
final class SameAnswers {

  private static final int ENOUGH = 10;

  private final Map<Engine, Peer> peers = new EnumMap<>(Engine.class);

  /** How often each outcome came about, by recommendation. */
  private final Map<String, Map<Outcome, Integer>> seen = new HashMap<>();

  private final List<String> differences = new ArrayList<>();

  private SameAnswers() {
    for (Engine engine : Engine.values()) {
      peers.put(engine, engine.provider().build());
    }
  }

  static SameAnswers over(List<Sample> samples) {
    SameAnswers answers = new SameAnswers();
    samples.forEach(answers::compare);
    return answers;
  }

  /** The first differences, one in each line; none if all agree. */
  List<String> differences() {
    return differences;
  }

  /** Which recommendation never had which outcome. */
  List<String> neverSeen() {
    List<String> never = new ArrayList<>();
    for (String id : Subset.IDS) {
      for (Outcome outcome : Outcome.values()) {
        if (!seen.getOrDefault(id, Map.of()).containsKey(outcome)) {
          never.add(id + " " + outcome);
        }
      }
    }
    return never;
  }

  private void compare(Sample sample) {
    Map<String, Outcome> ours = outcomes(Engine.OURS, sample);
    for (String id : Subset.IDS) {
      Optional.ofNullable(ours.get(id))
          .ifPresent(
              outcome ->
                  seen.computeIfAbsent(id, key -> new EnumMap<>(Outcome.class))
                      .merge(outcome, 1, Integer::sum));
    }
    for (Engine engine : Engine.values()) {
      Map<String, Outcome> theirs = outcomes(engine, sample);
      for (String id : Subset.IDS) {
        boolean same = ours.containsKey(id) && ours.get(id) == theirs.get(id);
        if (!same && differences.size() < ENOUGH) {
          differences.add(
              "%s of %s: %s, ours %s, in %s"
                  .formatted(id, engine.label(), theirs.get(id), ours.get(id), sample));
        }
      }
      if (theirs.size() != Subset.IDS.size() && differences.size() < ENOUGH) {
        differences.add(
            "%s judged %s, wanted %s".formatted(engine.label(), theirs.keySet(), Subset.IDS));
      }
    }
  }

  private Map<String, Outcome> outcomes(Engine engine, Sample sample) {
    return peers.get(engine).prepare(sample).outcomes();
  }
}
