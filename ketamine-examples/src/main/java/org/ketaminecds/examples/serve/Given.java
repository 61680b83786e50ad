package org.ketaminecds.examples.serve;

import java.util.List;

/**
 * What was written for a setting.
 *
 * @param values the values; one, unless it is a list
 * @param where where it was written: an option, a variable, or file:line:column
 */
record Given(List<String> values, String where) {

  Given {
    values = List.copyOf(values);
  }
}
