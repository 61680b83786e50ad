package org.ketaminecds.core.clinical;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * When somebody last went through the patient's lists.
 *
 * <p>A reviewed list is complete: what it does not name is absent, and the answer shows that
 * assumption. Without a review what is not named is not known.
 *
 * @param problems the problem list
 * @param medicines the medication list
 * @param allergies the allergy list
 */
public record ListReviews(
    Optional<LocalDateTime> problems,
    Optional<LocalDateTime> medicines,
    Optional<LocalDateTime> allergies) {

  /** No list was reviewed. */
  public static final ListReviews NONE =
      new ListReviews(Optional.empty(), Optional.empty(), Optional.empty());
}
