package org.ketaminecds.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ketaminecds.core.quantity.Dimension;
import org.ketaminecds.core.vocabulary.Term;
import org.ketaminecds.core.vocabulary.TermKind;
import org.ketaminecds.core.vocabulary.Vocabulary;

/** A few words of the vocabulary; the whole of it belongs to the guidance. */
public final class TestVocabulary {

  private TestVocabulary() {}

  public static Vocabulary small() {
    List<Term> terms = new ArrayList<>();
    terms.add(term("complex regional pain syndrome", TermKind.INDICATION, "CRPS"));
    terms.add(term("fibromyalgia", TermKind.INDICATION));
    terms.add(term("glaucoma", TermKind.DIAGNOSIS));
    terms.add(term("elevated intraocular pressure", TermKind.DIAGNOSIS));
    terms.add(term("cerebrovascular accident", TermKind.DIAGNOSIS, "stroke"));
    terms.add(term("pulmonary hypertension", TermKind.DIAGNOSIS));
    terms.add(term("elevated intracranial pressure", TermKind.DIAGNOSIS));
    terms.add(term("severe hepatic disease", TermKind.DIAGNOSIS));
    terms.add(term("aneurysm", TermKind.DIAGNOSIS));
    terms.add(term("pregnancy", TermKind.STATE));
    terms.add(term("acute pain", TermKind.STATE));
    terms.add(term("risk of liver toxicity", TermKind.STATE));
    for (String medicine :
        List.of("ketamine", "midazolam", "ritonavir", "naloxone", "buprenorphine")) {
      terms.add(term(medicine, TermKind.MEDICINE));
    }
    terms.add(term("esketamine", TermKind.MEDICINE, "Spravato"));
    terms.add(term("opioid", TermKind.MEDICINE, "opioids"));
    terms.add(term("sedating antihistamine", TermKind.MEDICINE));
    terms.add(measured("weight", TermKind.FIGURE, Dimension.BODY_WEIGHT));
    terms.add(measured("pain score", TermKind.FIGURE, Dimension.SCORE));
    terms.add(measured("systolic blood pressure", TermKind.OBSERVATION, Dimension.PRESSURE));
    terms.add(measured("diastolic blood pressure", TermKind.OBSERVATION, Dimension.PRESSURE));
    terms.add(measured("heart rate", TermKind.OBSERVATION, Dimension.FREQUENCY));
    terms.add(measured("oxygen saturation", TermKind.OBSERVATION, Dimension.PERCENT));
    terms.add(measured("PHQ-9 score", TermKind.OBSERVATION, Dimension.SCORE));
    terms.add(
        measured("alanine aminotransferase", TermKind.OBSERVATION, Dimension.MULTIPLE_OF_ULN));
    return new Vocabulary(terms);
  }

  private static Term term(String name, TermKind kind, String... synonyms) {
    return new Term(name, kind, List.of(synonyms), name, Optional.empty(), List.of(), Map.of());
  }

  private static Term measured(String name, TermKind kind, Dimension dimension) {
    return new Term(name, kind, List.of(), name, Optional.of(dimension), List.of(), Map.of());
  }
}
