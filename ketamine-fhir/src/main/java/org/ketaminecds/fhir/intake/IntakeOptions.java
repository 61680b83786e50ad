package org.ketaminecds.fhir.intake;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.ketaminecds.core.clinical.CareSetting;
import org.ketaminecds.core.clinical.Jurisdiction;

/**
 * What the site knows and no record says.
 *
 * <p>Nothing has a default: what is left out stays unknown. Immutable and thread-safe.
 *
 * @param jurisdiction the country of the treatment
 * @param careSetting where ketamine is to be given; an encounter says only where the patient is
 * @param painTreated the one sort of pain that ketamine is ordered for here; no record tells
 *     whether the pain to be treated is acute, and the answer shows that it was stated by the site
 * @param reviewed the lists that the site keeps complete, so that what a fetched list does not name
 *     is absent; the answer shows that assumption
 */
public record IntakeOptions(
    Optional<Jurisdiction> jurisdiction,
    Optional<CareSetting> careSetting,
    Optional<PainTreated> painTreated,
    Set<RecordPart> reviewed) {

  private static final IntakeOptions NONE =
      new IntakeOptions(Optional.empty(), Optional.empty(), Optional.empty(), Set.of());

  /** Copies the set. */
  public IntakeOptions {
    reviewed = Set.copyOf(reviewed);
  }

  /** Nothing is known beyond the record. */
  public static IntakeOptions none() {
    return NONE;
  }

  /** The same options, in this country, an ISO 3166-1 code such as "US". */
  public IntakeOptions withJurisdiction(String code) {
    return new IntakeOptions(
        Optional.of(new Jurisdiction(code)), careSetting, painTreated, reviewed);
  }

  /** The same options, with the ketamine given here. */
  public IntakeOptions withCareSetting(CareSetting setting) {
    return new IntakeOptions(jurisdiction, Optional.of(setting), painTreated, reviewed);
  }

  /** The same options, where ketamine is ordered for this sort of pain and no other. */
  public IntakeOptions withPainTreated(PainTreated pain) {
    return new IntakeOptions(jurisdiction, careSetting, Optional.of(pain), reviewed);
  }

  /** The same options, where the site keeps this list complete as well. */
  public IntakeOptions withReviewed(RecordPart part) {
    Set<RecordPart> more = EnumSet.of(part);
    more.addAll(reviewed);
    return new IntakeOptions(jurisdiction, careSetting, painTreated, more);
  }
}
