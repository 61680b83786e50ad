package org.ketaminecds.rules.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.core.clinical.Finding;
import org.ketaminecds.core.clinical.FindingState;
import org.ketaminecds.core.clinical.Observation;
import org.ketaminecds.rules.condition.Condition;
import org.ketaminecds.rules.condition.Group;
import org.ketaminecds.rules.condition.IncludesOther;
import org.ketaminecds.rules.condition.Line;
import org.ketaminecds.rules.guidance.Guidance;
import org.ketaminecds.rules.vocabulary.CaseList;
import org.ketaminecds.rules.vocabulary.Lexicon;
import org.ketaminecds.rules.vocabulary.Word;

/**
 * Knows which words the recommendations of each source read, so that an answer can name what it did
 * not weigh.
 */
final class Considered {

  private final Lexicon lexicon;
  private final List<Set<String>> words = new ArrayList<>();

  Considered(Guidance guidance) {
    this.lexicon = guidance.lexicon();
    for (Guidance.ScopedGuideline source : guidance.guidelines()) {
      Set<String> ofSource = new HashSet<>();
      add(source.scope(), ofSource);
      words.add(ofSource);
    }
    for (Guidance.GuidanceRule rule : guidance.rules()) {
      Set<String> ofSource = words.get(rule.guideline());
      add(rule.when(), ofSource);
      rule.metWhen().ifPresent(met -> add(met, ofSource));
    }
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
    Set<String> names = new TreeSet<>();
    for (Finding finding : given.findings()) {
      if (finding.state() == FindingState.PRESENT) {
        addUnread(consultation, names, finding.name());
      }
    }
    for (Observation observation : given.observations()) {
      addUnread(consultation, names, observation.name());
    }
    addUnread(consultation, names, CaseList.MEDICINES, given.medicines());
    addUnread(consultation, names, CaseList.ALLERGIES, given.allergies());
    return List.copyOf(names);
  }

  private void addUnread(Consultation consultation, Set<String> names, String entered) {
    lexicon
        .find(entered)
        .map(Word::name)
        .filter(name -> !isRead(consultation, name))
        .ifPresent(names::add);
  }

  private void addUnread(
      Consultation consultation, Set<String> names, CaseList list, List<String> entered) {
    for (String name : entered) {
      lexicon
          .find(name, list.kind())
          .map(Word::name)
          .filter(known -> !isRead(consultation, key(list, known)))
          .ifPresent(known -> names.add(known + " (" + list.label() + ")"));
    }
  }

  private boolean isRead(Consultation consultation, String key) {
    for (int source = 0; source < words.size(); source++) {
      if (consultation.isWithinReach(source) && words.get(source).contains(key)) {
        return true;
      }
    }
    return false;
  }
}
