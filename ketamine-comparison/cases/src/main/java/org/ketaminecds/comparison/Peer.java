package org.ketaminecds.comparison;

/** A rule engine with the subset of the guidance in it, ready to be asked. */
public interface Peer {

  /** A sample in the form that this engine likes best. */
  Question prepare(Sample sample);
}
