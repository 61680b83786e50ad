package org.ketaminecds.authoring.patient;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ketaminecds.authoring.solver.Numbers;
import org.ketaminecds.authoring.solver.Prover;
import org.ketaminecds.core.clinical.CareSetting;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.core.clinical.ClinicalCaseBuilder;
import org.ketaminecds.core.clinical.Finding;
import org.ketaminecds.core.clinical.FindingState;
import org.ketaminecds.core.clinical.Indication;
import org.ketaminecds.core.clinical.ListReviews;
import org.ketaminecds.core.clinical.Observation;
import org.ketaminecds.core.clinical.PreviousTreatment;
import org.ketaminecds.core.clinical.Sex;
import org.ketaminecds.core.clinical.Weight;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.regimen.KetamineForm;
import org.ketaminecds.core.regimen.Phase;
import org.ketaminecds.core.regimen.Regimen;
import org.ketaminecds.core.regimen.Route;
import org.ketaminecds.core.regimen.Schedule;
import org.ketaminecds.rules.view.NoPregnancy;
import org.ketaminecds.rules.vocabulary.CaseList;
import org.ketaminecds.rules.vocabulary.DerivedWords;
import org.sosy_lab.java_smt.api.BooleanFormula;

/** Makes one case of what a solver found of every patient. */
public final class CaseMaker {

  private static final String UNMAPPED = "something that no vocabulary names";

  private final Patient patient;
  private final AsOf asOf;
  private final HistoryMaker history;

  private CaseMaker(Patient patient, AsOf asOf) {
    this.patient = patient;
    this.asOf = asOf;
    this.history = new HistoryMaker(patient, asOf);
  }

  /**
   * Makers of cases of this patient, one for each stretch of days in which the same is in force.
   */
  public static List<CaseMaker> all(Patient patient) {
    return AsOf.all(patient.day()).stream().map(one -> new CaseMaker(patient, one)).toList();
  }

  /** What must hold, besides what holds of every patient, so that a case can be made. */
  public List<BooleanFormula> concrete() {
    List<BooleanFormula> parts = new ArrayList<>(history.concrete());
    parts.addAll(asOf.inForce(patient.day(), patient.logic()));
    patient.following().yearly().ifPresent(year -> parts.add(year.concrete()));
    patient.choices().values().stream()
        .filter(choice -> choice.all().isEmpty())
        .forEach(choice -> parts.add(patient.logic().not(choice.stated())));
    patient
        .findings()
        .values()
        .forEach(fact -> parts.addAll(asOf.order(fact.when().spans(), patient.logic())));
    patient
        .numbers()
        .values()
        .forEach(fact -> parts.addAll(asOf.order(fact.when().spans(), patient.logic())));
    patient
        .following()
        .others()
        .values()
        .forEach(
            fact ->
                parts.add(
                    patient
                        .logic()
                        .not(patient.logic().or(fact.known(), fact.none(), fact.least()))));
    return parts;
  }

  /** The case; choices that are unknown to this library are left out of it. */
  public ClinicalCase make(Plan plan, Prover.Values values) {
    ClinicalCaseBuilder builder = ClinicalCase.asOf(asOf.time());
    person(values, builder);
    findings(values, builder);
    observations(values, builder);
    lists(values, builder);
    treatments(values).ifPresent(builder::treatments);
    history.treatments(values).ifPresent(builder::ketamineHistory);
    regimen(plan, values).ifPresent(builder::regimen);
    return builder.build();
  }

  private void person(Prover.Values values, ClinicalCaseBuilder builder) {
    number(values, DerivedWords.AGE).ifPresent(builder::age);
    Optional.ofNullable(patient.numbers().get(DerivedWords.WEIGHT))
        .filter(fact -> values.holds(fact.stated()))
        .ifPresent(
            fact ->
                builder.weight(
                    new Weight(
                        fact.value().of(values.of(fact.value().number())),
                        asOf.date(fact.when(), values))));
    chosen(values, DerivedWords.SEX, Sex.values(), Sex::label).ifPresent(builder::sex);
    chosen(values, DerivedWords.CARE_SETTING, CareSetting.values(), CareSetting::label)
        .ifPresent(builder::careSetting);
    word(values, DerivedWords.JURISDICTION).ifPresent(builder::jurisdiction);
  }

  private Optional<String> word(Prover.Values values, String name) {
    return Optional.ofNullable(patient.choices().get(name)).flatMap(one -> one.chosen(values));
  }

  private <T> Optional<T> chosen(
      Prover.Values values, String name, T[] all, Function<T, String> label) {
    return word(values, name)
        .flatMap(word -> Stream.of(all).filter(one -> label.apply(one).equals(word)).findFirst());
  }

  private Optional<Quantity> number(Prover.Values values, String name) {
    return Optional.ofNullable(patient.numbers().get(name))
        .filter(fact -> values.holds(fact.stated()))
        .map(fact -> fact.value().of(values.of(fact.value().number())));
  }

  private void findings(Prover.Values values, ClinicalCaseBuilder builder) {
    patient
        .findings()
        .forEach(
            (name, fact) -> {
              if (values.holds(fact.stated())) {
                FindingState state =
                    values.holds(fact.present()) ? FindingState.PRESENT : FindingState.ABSENT;
                builder.finding(new Finding(name, state, asOf.date(fact.when(), values)));
              } else if (name.equals(DerivedWords.PREGNANCY) && isTakenAsNotPregnant(values)) {
                builder.finding(new Finding(name, FindingState.UNKNOWN, Optional.empty()));
              }
            });
  }

  /** Nobody has to say of a man that he is not pregnant; who does not know it must say so. */
  private boolean isTakenAsNotPregnant(Prover.Values values) {
    return NoPregnancy.because(
            chosen(values, DerivedWords.SEX, Sex.values(), Sex::label),
            number(values, DerivedWords.AGE))
        .isPresent();
  }

  private void observations(Prover.Values values, ClinicalCaseBuilder builder) {
    patient
        .numbers()
        .forEach(
            (name, fact) -> {
              if (!GivenWords.areGiven(name) && values.holds(fact.stated())) {
                builder.observation(
                    new Observation(
                        name,
                        fact.value().of(values.of(fact.value().number())),
                        asOf.date(fact.when(), values)));
              }
            });
  }

  private void lists(Prover.Values values, ClinicalCaseBuilder builder) {
    names(CaseList.MEDICINES, values).forEach(builder::medicine);
    names(CaseList.ALLERGIES, values).forEach(builder::allergy);
    builder.reviews(
        new ListReviews(
            Optional.empty(),
            reviewed(CaseList.MEDICINES, values),
            reviewed(CaseList.ALLERGIES, values)));
    Optional<Quantity> duration = number(values, DerivedWords.PAIN_DURATION);
    Optional<Quantity> score = number(values, DerivedWords.PAIN_SCORE);
    List<String> indications = new ArrayList<>(names(CaseList.INDICATIONS, values));
    if (indications.isEmpty() && (duration.isPresent() || score.isPresent())) {
      indications.add(UNMAPPED);
    }
    for (int index = 0; index < indications.size(); index++) {
      builder.indication(
          index == 0
              ? new Indication(indications.get(index), duration, score)
              : Indication.of(indications.get(index)));
    }
  }

  private List<String> names(CaseList list, Prover.Values values) {
    ListFact fact = patient.list(list);
    List<String> names = new ArrayList<>();
    for (Map.Entry<String, BooleanFormula> entry : fact.names().entrySet()) {
      if (values.holds(entry.getValue())) {
        names.add(entry.getKey());
      }
    }
    if (values.holds(fact.other())) {
      fact.otherName().ifPresent(names::add);
    }
    if (values.holds(fact.unmapped())) {
      names.add(UNMAPPED);
    }
    return names;
  }

  private Optional<java.time.LocalDateTime> reviewed(CaseList list, Prover.Values values) {
    return values.holds(patient.list(list).reviewed())
        ? Optional.of(asOf.today())
        : Optional.empty();
  }

  private Optional<List<PreviousTreatment>> treatments(Prover.Values values) {
    FigureFact failed = patient.following().failed();
    boolean inPart = values.holds(failed.least());
    if (!inPart && !values.holds(failed.known())) {
      return Optional.empty();
    }
    List<PreviousTreatment> treatments = new ArrayList<>();
    long count = Numbers.floor(values.of(failed.value().number())).toDecimal().longValueExact();
    for (long number = 1; number <= count; number++) {
      treatments.add(
          new PreviousTreatment(
              "treatment " + number, FindingState.PRESENT, PreviousTreatment.Result.FAILED));
    }
    if (inPart) {
      treatments.add(
          new PreviousTreatment(
              "another treatment", FindingState.PRESENT, PreviousTreatment.Result.UNKNOWN));
    }
    return Optional.of(treatments);
  }

  private Optional<Regimen> regimen(Plan plan, Prover.Values values) {
    Optional<KetamineForm> form =
        chosen(values, DerivedWords.FORM, KetamineForm.values(), KetamineForm::label);
    Optional<Route> route = chosen(values, DerivedWords.ROUTE, Route.values(), Route::label);
    List<Phase> phases = plan.phases(values);
    Schedule schedule =
        new Schedule(
            Optional.empty(),
            whole(number(values, DerivedWords.INFUSION_DAYS)),
            whole(number(values, DerivedWords.PLANNED_COURSES)),
            number(values, DerivedWords.COURSE_INTERVAL));
    return values.holds(patient.plan())
        ? Optional.of(new Regimen(form, route, phases, schedule))
        : Optional.empty();
  }

  private static Optional<Integer> whole(Optional<Quantity> count) {
    return count.map(one -> one.value().toDecimal().intValueExact());
  }
}
