package org.ketaminecds.comparison;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * A made-up case; immutable. What is not in it is not known.
 *
 * @param known what is known: a {@link Boolean}, a {@link BigDecimal} or a {@link String} after the
 *     kind of the datum
 */
public record Sample(Map<Datum, Object> known) {

  /** Copies the map, so that nobody can change it afterwards. */
  public Sample {
    EnumMap<Datum, Object> copy = new EnumMap<>(Datum.class);
    copy.putAll(known);
    known = Collections.unmodifiableMap(copy);
  }

  /** Whether a finding is present. */
  public Optional<Boolean> finding(Datum datum) {
    return Optional.ofNullable(known.get(datum)).map(Boolean.class::cast);
  }

  /** The number of a figure. */
  public Optional<BigDecimal> figure(Datum datum) {
    return Optional.ofNullable(known.get(datum)).map(BigDecimal.class::cast);
  }

  /** The word of a choice. */
  public Optional<String> choice(Datum datum) {
    return Optional.ofNullable(known.get(datum)).map(String.class::cast);
  }
}
