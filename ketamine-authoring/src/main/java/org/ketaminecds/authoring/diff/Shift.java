package org.ketaminecds.authoring.diff;

import org.ketaminecds.authoring.witness.Witness;

/**
 * A patient who gets another answer.
 *
 * @param before what the answer was, in words
 * @param after what it is now, in words
 * @param patient the patient, as the engines of both versions confirmed
 */
public record Shift(String before, String after, Witness patient) {}
