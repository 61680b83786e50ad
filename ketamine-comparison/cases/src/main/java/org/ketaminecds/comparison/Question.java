package org.ketaminecds.comparison;

import java.util.Map;

/** A case in the form of one engine; it can be asked again and again, by one thread. */
public interface Question {

  /** The engine's own answer, with every recommendation of the subset judged. */
  Object ask();

  /** The same in the words of all engines, by the id of the recommendation. */
  Map<String, Outcome> outcomes();
}
