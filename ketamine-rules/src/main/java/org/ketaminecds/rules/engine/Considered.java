package org.ketaminecds.rules.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
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
  private final List<List<String>> ofRules = new ArrayList<>();

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
      ofRules.add(List.copyOf(ofRule));
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

  /**
   * What a case states and an answer did not weigh.
   *
   * @param unread what no recommendation of a source in use reads, by name and sorted
   * @param settled what recommendations read, each of which was settled by something else; what one
   *     still waits with, and what tells whom a source is about, is weighed
   */
  record NotWeighed(List<String> unread, List<String> settled) {}

  NotWeighed notWeighed(ClinicalCase given, Consultation consultation, List<Judgement> judgements) {
    Map<String, String> left = stated(given);
    List<String> unread = new ArrayList<>(0);
    for (Iterator<Map.Entry<String, String>> each = left.entrySet().iterator(); each.hasNext(); ) {
      Map.Entry<String, String> entered = each.next();
      if (!isIn(ofSources, consultation, entered.getKey())) {
        unread.add(entered.getValue());
        each.remove();
      } else if (isIn(ofScopes, consultation, entered.getKey())) {
        each.remove();
      }
    }
    for (int index = 0; index < judgements.size() && !left.isEmpty(); index++) {
      Judgement judgement = judgements.get(index);
      List<String> words = ofRules.get(judgement.rule().index());
      // By index: iterators of all rules would weigh as much as what they find.
      for (int number = 0; number < words.size(); number++) {
        String word = words.get(number);
        if (left.containsKey(word) && turnsOn(judgement, consultation, word)) {
          left.remove(word);
        }
      }
    }
    List<String> settled = new ArrayList<>(left.values());
    Collections.sort(unread);
    Collections.sort(settled);
    return new NotWeighed(unread, settled);
  }

  private static boolean turnsOn(Judgement judgement, Consultation consultation, String word) {
    if (judgement.truth() != Truth.TRUE && consultation.around(judgement.rule()) == Truth.FALSE) {
      return false;
    }
    if (judgement.truth() == Truth.UNKNOWN) {
      return true;
    }
    CaseView view = consultation.view();
    Predicate<Line> about = line -> isAbout(line, word);
    return judgement.rule().when().turnsOn(view, about)
        || (judgement.requirement().isPresent()
            && judgement
                .rule()
                .metWhen()
                .filter(met -> met.truth(view) == Truth.UNKNOWN || met.turnsOn(view, about))
                .isPresent());
  }

  private static boolean isAbout(Line line, String word) {
    if (line instanceof Line.Includes includes) {
      return includes.names().stream().anyMatch(name -> key(includes.list(), name).equals(word));
    }
    return line instanceof IncludesOther other
        ? word.startsWith(key(other.list(), ""))
        : line.about().equals(word);
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
