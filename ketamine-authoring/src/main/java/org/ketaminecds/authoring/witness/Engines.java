package org.ketaminecds.authoring.witness;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.ketaminecds.core.DecisionSupport;
import org.ketaminecds.core.assessment.Assessment;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.core.problem.InvalidCaseException;
import org.ketaminecds.core.vocabulary.Term;
import org.ketaminecds.core.vocabulary.Vocabulary;
import org.ketaminecds.rules.casefile.CaseReader;

/** The real engines, one for each guidance, which have the last word; immutable. */
public final class Engines {

  private final List<DecisionSupport> engines;
  private final CaseText text;
  private final CaseReader reader;

  /** Engines that may differ in their words; patients are described in the words of all. */
  public Engines(List<DecisionSupport> engines) {
    this.engines = List.copyOf(engines);
    Vocabulary words = together(this.engines);
    this.text = new CaseText(words);
    this.reader = new CaseReader(words);
  }

  private static Vocabulary together(List<DecisionSupport> engines) {
    Map<String, Term> terms = new LinkedHashMap<>();
    for (DecisionSupport engine : engines) {
      for (Term term : engine.vocabulary().terms()) {
        terms.computeIfAbsent(term.name(), name -> withoutSynonyms(term));
      }
    }
    return new Vocabulary(terms.values());
  }

  /** What is a word in one vocabulary may be a synonym in another. */
  private static Term withoutSynonyms(Term term) {
    return new Term(
        term.name(),
        term.kind(),
        List.of(),
        term.definition(),
        term.dimension(),
        term.values(),
        term.codes());
  }

  /**
   * The patient as a case file, if the answers to it pass the test.
   *
   * @throws InvalidCaseException if an engine refuses the case
   * @throws ArithmeticException if no case file can state it
   */
  Optional<Witness> confirmed(ClinicalCase made, Predicate<List<Assessment>> test) {
    String caseFile = text.write(made);
    ClinicalCase given = reader.read(caseFile, "witness.yaml").clinicalCase();
    return test.test(answers(given)) ? Optional.of(new Witness(given, caseFile)) : Optional.empty();
  }

  /** What each engine says. */
  List<Assessment> answers(ClinicalCase given) {
    return engines.stream().map(engine -> assessed(engine, given)).toList();
  }

  /** An engine is asked only in words that it knows. */
  private static Assessment assessed(DecisionSupport engine, ClinicalCase given) {
    Vocabulary words = engine.vocabulary();
    boolean known =
        given.findings().stream().allMatch(one -> words.find(one.name()).isPresent())
            && given.observations().stream().allMatch(one -> words.find(one.name()).isPresent());
    return engine.assess(known ? given : withoutUnknownWords(given, words));
  }

  private static ClinicalCase withoutUnknownWords(ClinicalCase given, Vocabulary words) {
    return new ClinicalCase(
        given.asOf(),
        given.jurisdiction(),
        given.age(),
        given.birthDate(),
        given.sex(),
        given.weight(),
        given.reviews(),
        given.indications(),
        given.treatments(),
        given.ketamineHistory(),
        given.findings().stream().filter(one -> words.find(one.name()).isPresent()).toList(),
        given.observations().stream().filter(one -> words.find(one.name()).isPresent()).toList(),
        given.medicines(),
        given.allergies(),
        given.otherSubstances(),
        given.unavailable(),
        given.careSetting(),
        given.regimen());
  }
}
