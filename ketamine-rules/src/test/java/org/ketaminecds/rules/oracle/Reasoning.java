package org.ketaminecds.rules.oracle;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ketaminecds.core.clinical.Indication;
import org.ketaminecds.core.guidance.Advisability;
import org.ketaminecds.core.guidance.Recommendation;
import org.ketaminecds.core.guidance.Stance;
import org.ketaminecds.core.guidance.Support;
import org.ketaminecds.core.vocabulary.TermKind;
import org.ketaminecds.rules.oracle.OracleAnswer.Backed;
import org.ketaminecds.rules.oracle.OracleAnswer.Disagreement;
import org.ketaminecds.rules.oracle.Ruling.Verdict;

/** What the recommendations that apply mean together. */
final class Reasoning {

  private final List<Applied> applied;

  Reasoning(List<Applied> applied) {
    this.applied = applied;
  }

  static Advisability deferAtMost(Advisability level) {
    return level.ordinal() > Advisability.DEFER.ordinal() ? Advisability.DEFER : level;
  }

  /** What a recommendation that applies adds to the advice on the whole. */
  Advisability raisedBy(Recommendation recommendation, Optional<Ruling> requirement) {
    Advisability advises = recommendation.advises();
    Verdict met = requirement.map(Ruling::verdict).orElse(Verdict.NO);
    Applied one = new Applied(recommendation, requirement);
    return switch (met) {
      case YES -> Advisability.NO_CONCERN_IDENTIFIED;
      case OPEN -> deferAtMost(advises);
      case NO -> one.isUnchecked() ? deferAtMost(advises) : advises;
    };
  }

  /** Recommendations of different guidelines that answer a question differently. */
  List<Disagreement> conflicts() {
    Map<String, Disagreement> byQuestion = new TreeMap<>();
    for (Applied one : applied) {
      for (Applied other : applied) {
        if (contradict(one.recommendation(), other.recommendation())) {
          String question = one.recommendation().question().orElseThrow();
          Disagreement sides =
              byQuestion.computeIfAbsent(
                  question, unused -> new Disagreement(question, new TreeSet<>(), new TreeSet<>()));
          sides.inFavour().add(one.recommendation().id());
          sides.against().add(other.recommendation().id());
        }
      }
    }
    return List.copyOf(byQuestion.values());
  }

  /** Which recommendations that apply narrow others that apply. */
  List<String> narrowings() {
    Set<String> pairs = new TreeSet<>();
    for (Applied one : applied) {
      for (Applied other : applied) {
        if (one.recommendation().narrows().contains(other.recommendation().id())) {
          pairs.add(one.recommendation().id() + " > " + other.recommendation().id());
        }
      }
    }
    return List.copyOf(pairs);
  }

  private static boolean contradict(Recommendation one, Recommendation other) {
    return one.stance().equals(Optional.of(Stance.FOR))
        && other.stance().equals(Optional.of(Stance.AGAINST))
        && one.question().equals(other.question())
        && !one.guideline().equals(other.guideline());
  }

  /** How well the recommendations support each indication of the case. */
  List<Backed> support(Words words, List<Indication> indications, List<Recommendation> open) {
    Map<String, Backed> byName = new LinkedHashMap<>();
    for (Indication indication : indications) {
      String name =
          words
              .ofKind(indication.condition(), TermKind.INDICATION)
              .map(word -> word.name())
              .orElse(indication.condition());
      byName.put(name, support(name, open));
    }
    return List.copyOf(byName.values());
  }

  private Backed support(String indication, List<Recommendation> open) {
    Set<Support> levels = EnumSet.noneOf(Support.class);
    Set<String> ids = new TreeSet<>();
    for (Applied one : applied) {
      Support level = one.recommendation().support().get(indication);
      if (level != null) {
        levels.add(level);
        ids.add(one.recommendation().id());
      }
    }
    Set<String> perhaps = new TreeSet<>();
    for (Recommendation one : open) {
      if (one.support().containsKey(indication)) {
        perhaps.add(one.id());
      }
    }
    boolean isOpen = levels.isEmpty() && !perhaps.isEmpty();
    return new Backed(indication, isOpen ? Support.NOT_KNOWN : together(levels), ids, perhaps);
  }

  private static Support together(Set<Support> levels) {
    if (levels.isEmpty()) {
      return Support.NOT_ADDRESSED;
    }
    if (levels.size() == 1) {
      return levels.iterator().next();
    }
    return levels.contains(Support.NOT_SUPPORTED) ? Support.CONFLICTING : Support.WEAK;
  }
}
