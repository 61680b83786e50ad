package org.ketaminecds.core.scale;

/** The five regions of generalized pain in the fibromyalgia criteria of 2016. */
public enum PainRegion {
  /** Left shoulder and arm. */
  LEFT_UPPER,
  /** Right shoulder and arm. */
  RIGHT_UPPER,
  /** Left hip and leg. */
  LEFT_LOWER,
  /** Right hip and leg. */
  RIGHT_LOWER,
  /** Neck and back. */
  AXIAL
}
