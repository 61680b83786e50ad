package org.ketaminecds.rules.guidance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ketaminecds.core.problem.Problem;

/**
 * A small guidance in memory, valid as it stands, that a test changes in one place.
 *
 * <p>Immutable: each change gives another one.
 */
public final class TinyGuidance {

  public static final String INDEX = "guidelines.yaml";
  public static final String HEAD = "tiny/guideline.yaml";
  public static final String DOSING = "tiny/dosing.yaml";
  public static final String SCENARIOS = "tiny/scenarios/dosing.yaml";

  private static final Map<String, String> BASE = base();

  private final Map<String, String> texts;

  private TinyGuidance(Map<String, String> texts) {
    this.texts = texts;
  }

  public static TinyGuidance valid() {
    return new TinyGuidance(BASE);
  }

  /** With another text in place of a file. */
  public TinyGuidance with(String path, String text) {
    Map<String, String> changed = new LinkedHashMap<>(texts);
    changed.put(path, text);
    return new TinyGuidance(changed);
  }

  public TinyGuidance without(String path) {
    Map<String, String> changed = new LinkedHashMap<>(texts);
    if (changed.remove(path) == null) {
      throw new IllegalArgumentException("There is no " + path);
    }
    return new TinyGuidance(changed);
  }

  /** With one place of a file changed; the old words must occur there exactly once. */
  public TinyGuidance changed(String path, String old, String other) {
    int place = only(path, old);
    String text = text(path);
    return with(path, text.substring(0, place) + other + text.substring(place + old.length()));
  }

  /** With lines added at the end of a file. */
  public TinyGuidance added(String path, String lines) {
    return with(path, text(path) + lines);
  }

  public String text(String path) {
    String text = texts.get(path);
    if (text == null) {
      throw new IllegalArgumentException("There is no " + path);
    }
    return text;
  }

  /** Where some words stand, which must occur in the file exactly once. */
  public String place(String path, String words) {
    String before = text(path).substring(0, only(path, words));
    long line = before.lines().count() + (before.isEmpty() || before.endsWith("\n") ? 1 : 0);
    return "%s:%d:%d".formatted(path, line, before.length() - before.lastIndexOf('\n'));
  }

  private int only(String path, String words) {
    int first = text(path).indexOf(words);
    if (first < 0 || text(path).indexOf(words, first + 1) >= 0) {
      throw new IllegalArgumentException("Not once in " + path + ": " + words);
    }
    return first;
  }

  public GuidanceFiles files() {
    return GuidanceFiles.of(texts);
  }

  public Map<String, String> texts() {
    return Map.copyOf(texts);
  }

  public Guidance load() {
    return GuidanceLoader.load(files());
  }

  /** What the loader finds wrong with it, a line each. */
  public List<String> problems() {
    try {
      load();
      return List.of();
    } catch (InvalidGuidanceException invalid) {
      return invalid.problems().stream().map(Problem::toString).toList();
    }
  }

  private static Map<String, String> base() {
    Map<String, String> texts = new LinkedHashMap<>(vocabulary());
    texts.put(INDEX, "- folder: tiny\n  topics: [dosing]\n");
    texts.put(
        HEAD,
        """
        id: tiny
        version: 1.0.0
        title: A tiny guideline
        publishers: [Nobody]
        citation: Nobody. Nowhere 2020.
        published: 2020-01-31
        review due: 2025-12-31
        role: guideline
        written for: US
        grades: [A, B]
        certainties: [high, low]
        scope: age >= 18 y
        limitations: [It is made up.]
        facts: {T-DOC-01: It is made up.}
        shown facts: [T-DOC-01]
        sources: {S1: a book, S2: a paper}
        use: In tests.
        misuse: Elsewhere.
        """);
    texts.put(
        DOSING,
        """
        - id: T-DOSE-01
          title: A rate is no higher than 2 mg/kg/h
          stage: regimen
          kind: dose limit
          when: infusion rate > 2 mg/kg/h
          advise: avoid
          statement: Rates go up to 2 mg/kg/h.
          action: Lower the rate.
          grade: A
          certainty: low?
          source: {section: question 1, table: Dosing (1)}
          verification: VERIFIED(2) S1, S2

        - id: T-CI-01
          title: Pregnancy speaks against it
          stage: candidacy
          kind: contraindication
          when: pregnancy is present
          advise: avoid
          question: ketamine in pregnancy
          position: against
          statement: It is not given in pregnancy.
          source: {section: question 2}
          verification: DERIVED
          derived from: [T-DOSE-01]

        - id: T-TEST-01
          title: High blood pressure calls for an electrocardiogram
          stage: work-up
          kind: test
          when: hypertension is present
          met when: electrocardiogram is done within 6 months
          advise: defer
          statement: An electrocardiogram comes first.
          source: {section: question 3}
          verification: RECALLED-M

        - id: T-IND-01
          title: Fibromyalgia is not supported
          stage: candidacy
          kind: indication
          when: indications include fibromyalgia
          advise: inform
          support: {fibromyalgia: not supported}
          statement: There is no evidence.
          source: {section: question 4}
          verification: LOCAL_POLICY
        """);
    texts.put(
        SCENARIOS,
        """
        background: {age: 46 y, sex: female, weight: 70 kg, route: intravenous}
        recommendations:
          - recommendation: T-DOSE-01
            scenarios:
              - {name: at the limit, given: {infusion: 2 mg/kg/h, over: 1 h}, expect: none}
              - {name: a step above, given: {infusion: 2.01 mg/kg/h, over: 1 h}, expect: avoid}
              - {name: a step below, given: {infusion: 1.99 mg/kg/h, over: 1 h}, expect: none}
              - {name: no regimen, given: {}, expect: {missing: [proposed doses]}}
          - recommendation: T-CI-01
            scenarios:
              - {name: pregnant, given: {pregnancy: present}, expect: avoid}
              - {name: not pregnant, given: {pregnancy: absent}, expect: none}
              - {name: nobody asked, given: {}, expect: {missing: [pregnancy]}}
          - recommendation: T-TEST-01
            scenarios:
              - name: not done
                given: {hypertension: present, electrocardiogram: {state: not done, on: -1 d}}
                expect: defer
              - name: done
                given: {hypertension: present, electrocardiogram: {state: done, on: -1 d}}
                expect: met
              - name: done, nobody knows when
                given: {hypertension: present, electrocardiogram: done}
                expect: {raises: defer, missing: [electrocardiogram]}
              - {name: no hypertension, given: {hypertension: absent}, expect: none}
              - {name: nobody asked, given: {}, expect: {missing: [hypertension]}}
          - recommendation: T-IND-01
            scenarios:
              - {name: fibromyalgia, given: {indication: fibromyalgia}, expect: inform}
              - {name: another, given: {indication: CRPS}, expect: none}
              - {name: none stated, given: {}, expect: {missing: [indications]}}
        """);
    return texts;
  }

  private static Map<String, String> vocabulary() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("vocabulary/vocabulary.yaml", "id: vocabulary\nversion: 1.0.0\n");
    texts.put(
        "vocabulary/findings.csv",
        """
        name,kind,fresh for,synonyms,definition,codes,presupposes
        hypertension,diagnosis,,high blood pressure,The pressure is too high.,ICD-10-CM:I10,
        pregnancy,state,,pregnant,A child is expected.,,
        earlier ketamine treatment,state,,,Ketamine was given before.,,
        electrocardiogram,procedure,,ECG;EKG,A tracing of the heart.,,
        defibrillator,resource,,,A device.,,
        """);
    texts.put(
        "vocabulary/indications.csv",
        """
        name,synonyms,definition,codes
        complex regional pain syndrome,CRPS,A pain of a limb.,ICD-10-CM:G90.5; ICD-10-CM:G56.4
        fibromyalgia,,A pain of the whole body.,
        """);
    texts.put(
        "vocabulary/medicines.csv",
        """
        name,synonyms,definition,codes
        morphine,MST;Sevredol,An opioid.,RxNorm:7052
        clonidine,,An alpha-2 agonist.,
        """);
    texts.put(
        "vocabulary/observations.csv",
        """
        name,dimension,step,fresh for,refuse below,refuse from,refusal basis,synonyms,definition,codes
        systolic blood pressure,pressure,1 mmHg,7 d,30 mmHg,350 mmHg,local policy,SBP,The higher pressure.,
        pain interference,score,1 point,,,,,PEG,A scale.,LOINC:1-2
        """);
    texts.put("vocabulary/figures.csv", figures());
    texts.put(
        "vocabulary/choices.csv",
        """
        name,values,definition
        sex,female;male,Sex.
        jurisdiction,GB;US,Where.
        care setting,clinic;ward;high dependency unit;intensive care unit;operating theatre;emergency department;home,Where.
        route,intravenous;intramuscular;subcutaneous;oral;sublingual;intranasal;epidural;intrathecal;topical,How.
        ketamine form,racemic ketamine;S-ketamine,Which.
        pattern of last ketamine treatment,single outpatient infusion;inpatient or serial treatment,How it was given.
        """);
    texts.put("vocabulary/events.csv", "name,definition\nketamine treatments,Each of them.\n");
    return texts;
  }

  private static String figures() {
    return """
    name,dimension,step,fresh for,refuse below,refuse from,refusal basis,synonyms,definition
    age,duration,1 y,,,,,,Years.
    weight,body weight,0.1 kg,90 d,1 kg,500 kg,local policy,body weight,Actual.
    pain score,score,1 point,,,,,,Highest.
    pain duration,duration,1 mo,,,,,,Longest.
    bolus dose,dose per body weight,0.01 mg/kg,,,,,,Largest.
    absolute bolus dose,amount of drug,1 mg,,,,,,All of them.
    infusion rate,rate per body weight,0.01 mg/kg/h,,,,,,Highest.
    lowest infusion rate,rate per body weight,0.01 mg/kg/h,,,,,,Lowest.
    absolute infusion rate,rate,1 mg/h,,,,,,Highest.
    session dose,amount of drug,1 mg,,,,,,All of it.
    session dose per weight,dose per body weight,0.01 mg/kg,,,,,,All of it.
    infusion time,duration,1 min,,,,,,How long.
    daily dose,amount of drug,1 mg,,,,,,Of a day.
    course dose,amount of drug,1 mg,,,,,,Of a course.
    infusion days,count,1,,,,,,Days.
    planned courses,count,1,,,,,,Courses.
    course interval,duration,1 wk,,,,,,Between them.
    failed conventional treatments,count,1,,,,,,Trials.
    most ketamine treatments in 12 months,count,1,,,,,,In a year.
    relief by last ketamine treatment,percentage,1 %,,,,,,Relief.
    relief duration of last ketamine treatment,duration,1 d,,,,,,How long.
    session dose of last ketamine treatment,amount of drug,1 mg,,,,,,Dose.
    infusion time of last ketamine treatment,duration,1 min,,,,,,Time.
    time since last ketamine treatment,duration,1 d,,,,,,Time.
    proposed doses,count,1,,,,,,Phases.
    """;
  }
}
