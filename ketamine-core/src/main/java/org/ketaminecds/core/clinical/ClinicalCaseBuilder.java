package org.ketaminecds.core.clinical;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ketaminecds.core.problem.InvalidCaseException;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.quantity.QuantityFormatException;
import org.ketaminecds.core.quantity.Unit;
import org.ketaminecds.core.regimen.Regimen;

/**
 * Builds a {@link ClinicalCase}; get one from {@link ClinicalCase#asOf(LocalDate)}. Not
 * thread-safe.
 *
 * <p>Methods that take a quantity as text throw {@link QuantityFormatException} at once if it
 * cannot be read.
 */
public final class ClinicalCaseBuilder {

  private final LocalDateTime asOf;
  private Optional<Jurisdiction> jurisdiction = Optional.empty();
  private Optional<Quantity> age = Optional.empty();
  private Optional<LocalDate> birthDate = Optional.empty();
  private Optional<Sex> sex = Optional.empty();
  private Optional<Weight> weight = Optional.empty();
  private ListReviews reviews = ListReviews.NONE;
  private final List<Indication> indications = new ArrayList<>();
  private Optional<List<PreviousTreatment>> treatments = Optional.empty();
  private Optional<List<KetamineTreatment>> ketamineHistory = Optional.empty();
  private final List<Finding> findings = new ArrayList<>();
  private final List<Observation> observations = new ArrayList<>();
  private final List<String> medicines = new ArrayList<>();
  private final List<String> allergies = new ArrayList<>();
  private final List<String> otherSubstances = new ArrayList<>();
  private final Set<String> unavailable = new LinkedHashSet<>();
  private Optional<CareSetting> careSetting = Optional.empty();
  private Optional<Regimen> regimen = Optional.empty();

  ClinicalCaseBuilder(LocalDateTime asOf) {
    this.asOf = asOf;
  }

  ClinicalCaseBuilder(ClinicalCase held) {
    asOf = held.asOf();
    jurisdiction = held.jurisdiction();
    age = held.age();
    birthDate = held.birthDate();
    sex = held.sex();
    weight = held.weight();
    reviews = held.reviews();
    indications.addAll(held.indications());
    treatments = held.treatments();
    ketamineHistory = held.ketamineHistory();
    findings.addAll(held.findings());
    observations.addAll(held.observations());
    medicines.addAll(held.medicines());
    allergies.addAll(held.allergies());
    otherSubstances.addAll(held.otherSubstances());
    unavailable.addAll(held.unavailable());
    careSetting = held.careSetting();
    regimen = held.regimen();
  }

  /** Sets the country of the treatment, an ISO 3166-1 code such as "US". */
  public ClinicalCaseBuilder jurisdiction(String code) {
    jurisdiction = Optional.of(new Jurisdiction(code));
    return this;
  }

  /** Sets the age in completed years. */
  public ClinicalCaseBuilder age(int years) {
    return age(Quantity.of(years, Unit.YEAR));
  }

  /** Sets the age. */
  public ClinicalCaseBuilder age(Quantity value) {
    age = Optional.of(value);
    return this;
  }

  /** Sets the date of birth. */
  public ClinicalCaseBuilder birthDate(LocalDate value) {
    birthDate = Optional.of(value);
    return this;
  }

  /** Sets the sex as recorded for clinical use. */
  public ClinicalCaseBuilder sex(Sex value) {
    sex = Optional.of(value);
    return this;
  }

  /** Sets the weight, such as "70 kg", and the time it was taken. */
  public ClinicalCaseBuilder weight(String value, LocalDateTime at) {
    return weight(new Weight(Quantity.parse(value), Optional.of(at)));
  }

  /** Sets the weight and the day it was taken. */
  public ClinicalCaseBuilder weight(String value, LocalDate on) {
    return weight(value, on.atStartOfDay());
  }

  /** Sets the weight. */
  public ClinicalCaseBuilder weight(Weight value) {
    weight = Optional.of(value);
    return this;
  }

  /** Sets when the patient's lists were last gone through; a reviewed list is complete. */
  public ClinicalCaseBuilder reviews(ListReviews value) {
    reviews = value;
    return this;
  }

  /** Adds a painful condition by name. */
  public ClinicalCaseBuilder indication(String condition) {
    return indication(Indication.of(condition));
  }

  /** Adds a painful condition. */
  public ClinicalCaseBuilder indication(Indication value) {
    indications.add(value);
    return this;
  }

  /** Sets what was tried before; an empty list states that nothing was. */
  public ClinicalCaseBuilder treatments(List<PreviousTreatment> value) {
    treatments = Optional.of(value);
    return this;
  }

  /** Sets the earlier ketamine treatments; an empty list states that there were none. */
  public ClinicalCaseBuilder ketamineHistory(List<KetamineTreatment> value) {
    ketamineHistory = Optional.of(value);
    return this;
  }

  /** States that something is present, was done or is at hand. */
  public ClinicalCaseBuilder present(String name) {
    return finding(new Finding(name, FindingState.PRESENT, Optional.empty()));
  }

  /** States that something was present, done or at hand at a time. */
  public ClinicalCaseBuilder present(String name, LocalDateTime at) {
    return finding(new Finding(name, FindingState.PRESENT, Optional.of(at)));
  }

  /** States that something is absent, was not done or is not at hand. */
  public ClinicalCaseBuilder absent(String name) {
    return finding(new Finding(name, FindingState.ABSENT, Optional.empty()));
  }

  /** Adds a finding. */
  public ClinicalCaseBuilder finding(Finding value) {
    findings.add(value);
    return this;
  }

  /** Sets all findings, in place of those that were added before. */
  public ClinicalCaseBuilder findings(List<Finding> value) {
    findings.clear();
    findings.addAll(value);
    return this;
  }

  /** Adds a measured value, such as "128 mmHg", and its time. */
  public ClinicalCaseBuilder observation(String name, String value, LocalDateTime at) {
    return observation(new Observation(name, Quantity.parse(value), Optional.of(at)));
  }

  /** Adds a measured value. */
  public ClinicalCaseBuilder observation(Observation value) {
    observations.add(value);
    return this;
  }

  /** Adds a drug that the patient takes. */
  public ClinicalCaseBuilder medicine(String name) {
    medicines.add(name);
    return this;
  }

  /** Adds a substance that the patient is allergic to. */
  public ClinicalCaseBuilder allergy(String substance) {
    allergies.add(substance);
    return this;
  }

  /**
   * States of a medicine or allergy that the vocabulary has no word for that it is none of those it
   * has a word for, such as another name of one of them; a clinician has to have looked it up.
   */
  public ClinicalCaseBuilder otherSubstance(String name) {
    otherSubstances.add(name);
    return this;
  }

  /** States that the sending system cannot supply a datum, such as "weight". */
  public ClinicalCaseBuilder unavailable(String name) {
    unavailable.add(name);
    return this;
  }

  /** States that the sending system can supply a datum after all. */
  public ClinicalCaseBuilder supplied(String name) {
    unavailable.remove(name);
    return this;
  }

  /** Sets where ketamine is to be given. */
  public ClinicalCaseBuilder careSetting(CareSetting value) {
    careSetting = Optional.of(value);
    return this;
  }

  /** Sets what is to be given. */
  public ClinicalCaseBuilder regimen(Regimen value) {
    regimen = Optional.of(value);
    return this;
  }

  /**
   * The case.
   *
   * @throws InvalidCaseException with everything that is wrong with it
   */
  public ClinicalCase build() {
    return new ClinicalCase(
        asOf,
        jurisdiction,
        age,
        birthDate,
        sex,
        weight,
        reviews,
        indications,
        treatments,
        ketamineHistory,
        findings,
        observations,
        medicines,
        allergies,
        otherSubstances,
        unavailable,
        careSetting,
        regimen);
  }
}
