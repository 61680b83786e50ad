package org.ketaminecds.core.scale;

import java.util.Optional;

/**
 * The 19 sites of the Widespread Pain Index, each with the region it counts for.
 *
 * <p>Jaws, chest and abdomen count for the index, but make no region. Source: SC-08.
 */
public enum PainSite {
  /** For the index only. */
  LEFT_JAW,
  /** Left upper region. */
  LEFT_SHOULDER(PainRegion.LEFT_UPPER),
  /** Left upper region. */
  LEFT_UPPER_ARM(PainRegion.LEFT_UPPER),
  /** Left upper region. */
  LEFT_LOWER_ARM(PainRegion.LEFT_UPPER),
  /** For the index only. */
  RIGHT_JAW,
  /** Right upper region. */
  RIGHT_SHOULDER(PainRegion.RIGHT_UPPER),
  /** Right upper region. */
  RIGHT_UPPER_ARM(PainRegion.RIGHT_UPPER),
  /** Right upper region. */
  RIGHT_LOWER_ARM(PainRegion.RIGHT_UPPER),
  /** Left lower region. */
  LEFT_HIP(PainRegion.LEFT_LOWER),
  /** Left lower region. */
  LEFT_UPPER_LEG(PainRegion.LEFT_LOWER),
  /** Left lower region. */
  LEFT_LOWER_LEG(PainRegion.LEFT_LOWER),
  /** Right lower region. */
  RIGHT_HIP(PainRegion.RIGHT_LOWER),
  /** Right lower region. */
  RIGHT_UPPER_LEG(PainRegion.RIGHT_LOWER),
  /** Right lower region. */
  RIGHT_LOWER_LEG(PainRegion.RIGHT_LOWER),
  /** Axial region. */
  NECK(PainRegion.AXIAL),
  /** Axial region. */
  UPPER_BACK(PainRegion.AXIAL),
  /** Axial region. */
  LOWER_BACK(PainRegion.AXIAL),
  /** For the index only. */
  CHEST,
  /** For the index only. */
  ABDOMEN;

  private final Optional<PainRegion> region;

  PainSite() {
    this.region = Optional.empty();
  }

  PainSite(PainRegion region) {
    this.region = Optional.of(region);
  }

  /** The region that pain at this site makes painful, if any. */
  public Optional<PainRegion> region() {
    return region;
  }
}
