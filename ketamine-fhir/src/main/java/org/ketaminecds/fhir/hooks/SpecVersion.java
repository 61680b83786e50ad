package org.ketaminecds.fhir.hooks;

/** Which edition of CDS Hooks the discovery speaks. */
public enum SpecVersion {
  /** 2.0.1, which clients use. */
  V2_0_1,
  /** 2.0.1 with what the ballot of 3.0 adds to the discovery. */
  V3_0_BALLOT
}
