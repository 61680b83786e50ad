package org.ketaminecds.fhir.hooks.card;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ketaminecds.fhir.intake.NotMapped;
import org.ketaminecds.fhir.intake.NotMapped.Reason;

/** What of a record the answer does not rest on; first what could hide most. */
final class NotUsed {

  /** A reason that is not among them comes before them all. */
  private static final List<Reason> GRAVEST_FIRST =
      List.of(
          Reason.CONTRADICTED,
          Reason.READ_IN_PART,
          Reason.OVERTAKEN,
          Reason.MODIFIED,
          Reason.UNIT,
          Reason.NOT_UNDERSTOOD,
          Reason.NO_VALUE,
          Reason.NO_REFERENCE_RANGE,
          Reason.NOT_FINAL,
          Reason.IN_THE_FUTURE,
          Reason.LEFT_OPEN,
          Reason.HISTORY_OPEN,
          Reason.OTHER_PATIENT,
          Reason.NOT_READ,
          Reason.NOT_KNOWN,
          Reason.DATE_NOT_EXACT,
          Reason.REFUTED,
          Reason.NOT_ACTIVE,
          Reason.ORDERED,
          Reason.ENTERED_IN_ERROR,
          Reason.OLDER);

  /** Characters of what was found; a record may hold a whole letter in one field. */
  private static final int LONGEST = 160;

  /** The same for diagnoses, which are our own words and stand before those of the record. */
  private static final int LONGEST_OF_DIAGNOSES = 400;

  private NotUsed() {}

  /** A line for each, those that read the same counted. */
  static List<String> of(List<NotMapped> notMapped) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    notMapped.stream()
        .sorted(Comparator.comparingInt(one -> GRAVEST_FIRST.indexOf(one.reason())))
        .forEach(one -> counts.merge(shown(one), 1, Integer::sum));
    return counts.entrySet().stream()
        .map(one -> one.getValue() == 1 ? one.getKey() : one.getValue() + " x " + one.getKey())
        .toList();
  }

  private static String shown(NotMapped one) {
    String what = one.detail().isBlank() ? one.reference() : one.detail();
    int longest = one.reason() == Reason.LEFT_OPEN ? LONGEST_OF_DIAGNOSES : LONGEST;
    return "%s: %s".formatted(Summaries.shortened(what, longest), one.reason().label());
  }
}
