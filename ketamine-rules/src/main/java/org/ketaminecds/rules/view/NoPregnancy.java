package org.ketaminecds.rules.view;

import java.util.Optional;
import org.ketaminecds.core.clinical.Sex;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.quantity.Unit;

/**
 * In whom pregnancy is taken as absent unless it is stated: a man, and whoever is 60 years old or
 * older. The age is our own choice, well above the one at which a pregnancy without treatment ends
 * to be possible; a test for each session of a patient of 70 teaches to pass over questions.
 */
public final class NoPregnancy {

  private static final Quantity AGE = Quantity.of(60, Unit.YEAR);

  private NoPregnancy() {}

  /** Why a pregnancy is taken as absent, if it is. */
  public static Optional<String> because(Optional<Sex> sex, Optional<Quantity> age) {
    if (sex.filter(one -> one == Sex.MALE).isPresent()) {
      return Optional.of("the sex recorded for clinical use is male");
    }
    return age.filter(years -> years.compareTo(AGE) >= 0)
        .map(years -> "the patient is 60 years old or older");
  }
}
