package org.ketaminecds.rules.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ketaminecds.core.quantity.Dimension;
import org.ketaminecds.core.vocabulary.Term;
import org.ketaminecds.core.vocabulary.TermKind;
import org.ketaminecds.core.vocabulary.Vocabulary;

/** A small vocabulary that no change of the guidance can touch. */
final class TestVocabulary {

  private TestVocabulary() {}

  static Vocabulary small() {
    List<Term> terms = new ArrayList<>();
    terms.add(word("hypertension", TermKind.DIAGNOSIS, "high blood pressure"));
    terms.add(word("pregnancy", TermKind.STATE, "pregnant"));
    terms.add(word("active psychosis", TermKind.STATE));
    terms.add(word("electrocardiogram", TermKind.PROCEDURE, "ECG"));
    terms.add(word("defibrillator", TermKind.RESOURCE));
    terms.add(word("ACLS certified clinician", TermKind.RESOURCE));
    terms.add(word("complex regional pain syndrome", TermKind.INDICATION, "CRPS"));
    terms.add(word("fibromyalgia", TermKind.INDICATION));
    terms.add(word("gabapentin", TermKind.MEDICINE, "Neurontin"));
    terms.add(measured("systolic blood pressure", TermKind.OBSERVATION, Dimension.PRESSURE));
    terms.add(
        measured("alanine aminotransferase", TermKind.OBSERVATION, Dimension.MULTIPLE_OF_ULN));
    terms.add(measured("sedation score", TermKind.OBSERVATION, Dimension.SCORE));
    terms.add(measured("weight", TermKind.FIGURE, Dimension.BODY_WEIGHT));
    terms.add(measured("infusion rate", TermKind.FIGURE, Dimension.RATE_PER_WEIGHT));
    return new Vocabulary(terms);
  }

  private static Term word(String name, TermKind kind, String... synonyms) {
    return new Term(name, kind, List.of(synonyms), "", Optional.empty(), List.of(), Map.of());
  }

  private static Term measured(String name, TermKind kind, Dimension dimension) {
    return new Term(name, kind, List.of(), "", Optional.of(dimension), List.of(), Map.of());
  }
}
