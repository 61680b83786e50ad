package org.ketaminecds.core.clinical;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ketaminecds.core.problem.InvalidCaseException;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.regimen.Regimen;

/**
 * A patient and a proposed treatment as they are known at one time.
 *
 * <p>What is left out is not known; nothing has a default. A list that is empty because there is
 * nothing (no treatments, no ketamine before) must be stated as such. Immutable and thread-safe.
 * Times are the local times of the place of treatment.
 *
 * @param asOf the time at which the case stands; no rule reads a clock
 * @param jurisdiction the country of the treatment
 * @param age in completed years
 * @param birthDate the date of birth
 * @param sex as recorded for clinical use
 * @param weight in kg or lb, with its date
 * @param reviews when the patient's lists were last gone through
 * @param indications the painful conditions
 * @param treatments what was tried before; empty if not stated
 * @param ketamineHistory earlier ketamine treatments; empty if not stated
 * @param findings what is present, absent or unknown
 * @param observations measured values
 * @param medicines the drugs the patient takes, by name
 * @param allergies the substances the patient is allergic to, by name
 * @param otherSubstances those medicines and allergies that the vocabulary has no word for, and of
 *     which a clinician states that they are none of those it has a word for
 * @param unavailable names of data that the sending system cannot supply
 * @param careSetting where ketamine is to be given
 * @param regimen what is to be given
 */
public record ClinicalCase(
    LocalDateTime asOf,
    Optional<Jurisdiction> jurisdiction,
    Optional<Quantity> age,
    Optional<LocalDate> birthDate,
    Optional<Sex> sex,
    Optional<Weight> weight,
    ListReviews reviews,
    List<Indication> indications,
    Optional<List<PreviousTreatment>> treatments,
    Optional<List<KetamineTreatment>> ketamineHistory,
    List<Finding> findings,
    List<Observation> observations,
    List<String> medicines,
    List<String> allergies,
    List<String> otherSubstances,
    Set<String> unavailable,
    Optional<CareSetting> careSetting,
    Optional<Regimen> regimen) {

  /**
   * Checks the case and copies its lists.
   *
   * @throws InvalidCaseException with everything that is wrong with the case
   */
  public ClinicalCase {
    indications = List.copyOf(indications);
    treatments = treatments.map(List::copyOf);
    ketamineHistory = ketamineHistory.map(List::copyOf);
    findings = List.copyOf(findings);
    observations = List.copyOf(observations);
    medicines = List.copyOf(medicines);
    allergies = List.copyOf(allergies);
    otherSubstances = List.copyOf(otherSubstances);
    unavailable = Set.copyOf(unavailable);
    new CaseCheck(asOf)
        .person(age, birthDate, weight)
        .reviews(reviews)
        .indications(indications)
        .treatments(treatments)
        .history(ketamineHistory)
        .findings(findings)
        .observations(observations)
        .otherSubstances(otherSubstances, medicines, allergies)
        .regimen(regimen, weight)
        .throwIfAny();
  }

  /** A builder of a case as it stood at this time. */
  public static ClinicalCaseBuilder asOf(LocalDateTime time) {
    return new ClinicalCaseBuilder(time);
  }

  /** A builder of a case as it stood at the end of this day. */
  public static ClinicalCaseBuilder asOf(LocalDate day) {
    return new ClinicalCaseBuilder(LocalDateTime.of(day, LocalTime.of(23, 59)));
  }

  /** A builder that holds what this case holds, to make another that differs in some respect. */
  public ClinicalCaseBuilder toBuilder() {
    return new ClinicalCaseBuilder(this);
  }

  /** The age in completed years, stated or from the date of birth. */
  public Optional<Quantity> ageInYears() {
    return age.or(() -> birthDate.map(born -> CaseCheck.ageAt(asOf, born)));
  }

  /** The time only, so that a log shows no patient value. */
  @Override
  public String toString() {
    return "ClinicalCase[asOf=" + asOf + "]";
  }
}
