package org.ketaminecds.core.clinical;

/** Whether something is so; not knowing is a state of its own and never counts as absent. */
public enum FindingState {
  /** It is so: the finding is present, the test was done, the equipment is at hand. */
  PRESENT,
  /** It is not so, and somebody looked. */
  ABSENT,
  /** Nobody knows, or nobody asked. */
  UNKNOWN,
  /** The system that sent the case cannot supply it. */
  UNAVAILABLE
}
