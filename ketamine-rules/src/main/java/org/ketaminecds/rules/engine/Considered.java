package org.ketaminecds.rules.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.core.clinical.Finding;
import org.ketaminecds.core.clinical.FindingState;
import org.ketaminecds.core.clinical.Observation;
import org.ketaminecds.rules.condition.Condition;
import org.ketaminecds.rules.condition.Group;
import org.ketaminecds.rules.condition.IncludesOther;
import org.ketaminecds.rules.condition.Line;
import org.ketaminecds.rules.condition.Truth;
import org.ketaminecds.rules.guidance.Guidance;
import org.ketaminecds.rules.view.CaseView;
import org.ketaminecds.rules.vocabulary.CaseList;
import org.ketaminecds.rules.vocabulary.Lexicon;
import org.ketaminecds.rules.vocabulary.Word;

/**
 * Knows which words the recommendations of each source read, so that an answer can name what it did
 * not weigh.
 */
final class Considered {

  private final Lexicon lexicon;
  private final List<Set<String>> ofScopes = new ArrayList<>();
  private final List<Set<String>> ofSources = new ArrayList<>();
  private final List<Set<String>> ofRules = new ArrayList<>();

  Considered(Guidance guidance) {
    this.lexicon = guidance.lexicon();
    for (Guidance.ScopedGuideline source : guidance.guidelines()) {
      Set<String> ofScope = words(source.scope());
      ofScopes.add(ofScope);
      ofSources.add(new HashSet<>(ofScope));
    }
    for (Guidance.GuidanceRule rule : guidance.rules()) {
      Set<String> ofRule = words(rule.when());
      rule.metWhen().ifPresent(met -> ofRule.addAll(words(met)));
      ofRules.add(ofRule);
      ofSources.get(rule.guideline()).addAll(ofRule);
    }
  }

  private Set<String> words(Condition condition) {
    Set<String> words = new HashSet<>();
    add(condition, words);
    return words;
  }

  private void add(Condition condition, Set<String> words) {
    if (condition instanceof Group group) {
      group.parts().forEach(part -> add(part, words));
    } else if (condition instanceof Line.Includes includes) {
      includes.names().forEach(name -> words.add(key(includes.list(), name)));
    } else if (condition instanceof IncludesOther other) {
      lexicon.words().stream()
          .filter(word -> word.term().kind() == other.list().kind())
          .forEach(word -> words.add(key(other.list(), word.name())));
    } else if (condition instanceof Line line) {
      words.add(line.about());
    }
  }

  private static String key(CaseList list, String name) {
    return list.label() + " " + name;
  }

  /** What a case states that no recommendation of a source in use reads, by name and sorted. */
  List<String> notReadOf(ClinicalCase given, Consultation consultation) {
    return stated(given).entrySet().stream()
        .filter(entered -> !isIn(ofSources, consultation, entered.getKey()))
        .map(Map.Entry::getValue)
        .sorted()
        .toList();
  }

  /**
   * What a case states that recommendations read, each of which was settled by something else, by
   * name and sorted. What one still waits with, and what tells whom a source is about, is weighed.
   */
  List<String> notDecisiveOf(
      ClinicalCase given, Consultation consultation, List<Judgement> judgements) {
    Map<String, String> left = stated(given);
    left.keySet()
        .removeIf(
            word -> isIn(ofScopes, consultation, word) || !isIn(ofSources, consultation, word));
    for (Judgement judgement : judgements) {
      if (left.isEmpty()) {
        return List.of();
      }
      for (String word : ofRules.get(judgement.rule().index())) {
        if (left.containsKey(word) && turnsOn(judgement, consultation.view(), word)) {
          left.remove(word);
        }
      }
    }
    return left.values().stream().sorted().toList();
  }

  private boolean turnsOn(Judgement judgement, CaseView view, String word) {
    Predicate<Line> about = line -> words(line).contains(word);
    return judgement.truth() == Truth.UNKNOWN
        || judgement.rule().when().turnsOn(view, about)
        || (judgement.requirement().isPresent()
            && judgement
                .rule()
                .metWhen()
                .filter(met -> met.truth(view) == Truth.UNKNOWN || met.turnsOn(view, about))
                .isPresent());
  }

  /**
   * What was entered as present, measured, taken or not tolerated: the word, and how it is shown.
   */
  private Map<String, String> stated(ClinicalCase given) {
    Map<String, String> stated = new HashMap<>();
    for (Finding finding : given.findings()) {
      if (finding.state() == FindingState.PRESENT) {
        lexicon.find(finding.name()).ifPresent(word -> stated.put(word.name(), word.name()));
      }
    }
    for (Observation observation : given.observations()) {
      lexicon.find(observation.name()).ifPresent(word -> stated.put(word.name(), word.name()));
    }
    add(stated, CaseList.MEDICINES, given.medicines());
    add(stated, CaseList.ALLERGIES, given.allergies());
    return stated;
  }

  private void add(Map<String, String> stated, CaseList list, List<String> entered) {
    for (String name : entered) {
      lexicon
          .find(name, list.kind())
          .map(Word::name)
          .ifPresent(known -> stated.put(key(list, known), known + " (" + list.label() + ")"));
    }
  }

  private static boolean isIn(List<Set<String>> ofEach, Consultation consultation, String word) {
    for (int source = 0; source < ofEach.size(); source++) {
      if (consultation.isWithinReach(source) && ofEach.get(source).contains(word)) {
        return true;
      }
    }
    return false;
  }
}
