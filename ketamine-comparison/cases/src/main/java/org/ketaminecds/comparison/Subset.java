package org.ketaminecds.comparison;

import java.util.List;
import java.util.stream.Stream;

/** The recommendations of the bundled guidance that everyone is asked about. */
public final class Subset {

  /** One finding, or any of several, whatever else is known. */
  private static final List<String> CONTRAINDICATIONS =
      List.of(
          "CP18-CI-01",
          "CP18-CI-02",
          "CP18-CI-03",
          "CP18-CI-04",
          "CP18-CI-05",
          "CP18-CI-06",
          "CP18-CI-07",
          "CP18-CI-08",
          "FDA-02",
          "FDA-35",
          "FDA-37",
          "FDA-26",
          "FDA-22",
          "FDA-21.1",
          "KCDS-SAFE-02",
          "KCDS-CAND-04");

  /** A finding that counts beside something else. */
  private static final List<String> JOINED =
      List.of(
          "CP18-CI-08.1",
          "FDA-23",
          "AP18-11",
          "AP18-12",
          "AP18-12.1",
          "AP18-13",
          "AP18-15",
          "AP18-15.1");

  /** A limit of a figure, whatever else is known. */
  private static final List<String> LIMITS =
      List.of("FDA-24", "FDA-25", "FDA-08", "FDA-16", "KCDS-DOSE-01");

  /** A limit or a choice within the scope of a consensus: its age, its route, its kind of pain. */
  private static final List<String> SCOPED_LIMITS =
      List.of(
          "CP18-DOSE-01",
          "CP18-DOSE-01.1",
          "CP18-DOSE-01.2",
          "CP18-DOSE-02",
          "CP18-DOSE-02.1",
          "CP18-DOSE-03",
          "CP18-DOSE-03.1",
          "CP18-DOSE-06",
          "CP18-DOSE-08",
          "AP18-05");

  /** The ids of all. */
  public static final List<String> IDS =
      Stream.of(CONTRAINDICATIONS, JOINED, LIMITS, SCOPED_LIMITS).flatMap(List::stream).toList();

  private Subset() {}
}
