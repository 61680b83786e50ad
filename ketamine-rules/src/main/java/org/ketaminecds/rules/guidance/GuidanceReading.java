package org.ketaminecds.rules.guidance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.ketaminecds.core.problem.Problem;

/**
 * What could be read of a guidance, so that the sound part can be looked at beside the faults.
 *
 * <p>Only a guidance without a fault may be used for patients. Immutable and thread-safe.
 *
 * @param readable every recommendation that could be read, each id once; where the head of a source
 *     has a fault, with stand-ins
 * @param ids the ids of all recommendations, those included that could not be read
 * @param problems every fault
 */
public record GuidanceReading(Guidance readable, Set<String> ids, List<Problem> problems) {

  /** Copies set and list, so that nobody can change them afterwards. */
  public GuidanceReading {
    ids = Set.copyOf(ids);
    problems = List.copyOf(problems);
  }

  /** A reading in which an id that stands twice is that of the first recommendation. */
  static GuidanceReading of(Guidance read, Set<String> ids, List<Problem> problems) {
    Map<String, Guidance.GuidanceRule> rules = new LinkedHashMap<>();
    read.rules().forEach(rule -> rules.putIfAbsent(rule.recommendation().id(), rule));
    Guidance readable =
        rules.size() == read.rules().size()
            ? read
            : new Guidance(
                read.lexicon(),
                read.guidelines(),
                numbered(List.copyOf(rules.values())),
                read.versions(),
                read.approvals(),
                read.notices());
    return new GuidanceReading(readable, ids, problems);
  }

  private static List<Guidance.GuidanceRule> numbered(List<Guidance.GuidanceRule> rules) {
    return IntStream.range(0, rules.size()).mapToObj(at -> rules.get(at).numbered(at)).toList();
  }

  /**
   * The guidance, if all of it is sound.
   *
   * @throws InvalidGuidanceException with every fault, if there is one
   */
  Guidance whole() {
    if (!problems.isEmpty()) {
      throw new InvalidGuidanceException(problems);
    }
    return readable;
  }
}
