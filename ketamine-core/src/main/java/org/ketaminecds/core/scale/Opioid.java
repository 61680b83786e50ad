package org.ketaminecds.core.scale;

/** The opioids that a table of morphine equivalents may be asked for. */
public enum Opioid {
  /** Codeine, in mg a day. */
  CODEINE,
  /** Fentanyl as a transdermal patch, in µg/h. */
  FENTANYL_TRANSDERMAL,
  /** Hydrocodone, in mg a day. */
  HYDROCODONE,
  /** Hydromorphone, in mg a day. */
  HYDROMORPHONE,
  /** Methadone, in mg a day. */
  METHADONE,
  /** Morphine, in mg a day. */
  MORPHINE,
  /** Oxycodone, in mg a day. */
  OXYCODONE,
  /** Oxymorphone, in mg a day. */
  OXYMORPHONE,
  /** Tapentadol, in mg a day. */
  TAPENTADOL,
  /** Tramadol, in mg a day. */
  TRAMADOL,
  /** Buprenorphine; no table has a factor for it, so it is always refused. */
  BUPRENORPHINE
}
