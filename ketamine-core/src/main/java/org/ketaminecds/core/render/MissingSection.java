package org.ketaminecds.core.render;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.ketaminecds.core.assessment.Assessment;
import org.ketaminecds.core.assessment.MissingDatum;
import org.ketaminecds.core.assessment.RecommendationResult.CannotBeJudged;
import org.ketaminecds.core.guidance.Advisability;

/** What cannot be judged, and the data that would help, most important first. */
final class MissingSection {

  private static final int NAMED_IDS = 4;

  private MissingSection() {}

  static void writeNotJudged(Assessment assessment, Page page) {
    List<CannotBeJudged> results =
        assessment.notJudged().stream()
            .sorted(Comparator.comparing(CannotBeJudged::raises).reversed())
            .toList();
    if (results.isEmpty()) {
      return;
    }
    page.heading("What cannot be judged");
    int shown = 0;
    int informing = 0;
    for (CannotBeJudged result : results) {
      if (result.raises() == Advisability.NO_CONCERN_IDENTIFIED
          && page.layout().detail() == Detail.WHAT_MATTERS) {
        informing++;
        continue;
      }
      shown++;
      page.labelled(
          2,
          9,
          Style.of(result.raises()),
          result.raises() == Advisability.NO_CONCERN_IDENTIFIED
              ? "-"
              : result.raises().label().toUpperCase(Locale.ROOT),
          "%s [%s]: needs %s"
              .formatted(
                  result.recommendation().title(),
                  result.recommendation().id(),
                  String.join(", ", result.missing())));
    }
    rest(page, shown, informing);
  }

  /** What could only inform is counted. */
  private static void rest(Page page, int shown, int informing) {
    if (informing > 0) {
      page.paragraph(
          2, (shown > 0 ? "and " + informing + " more" : informing) + " that would only inform");
    }
  }

  static void writeMissing(Assessment assessment, Page page) {
    if (assessment.missing().isEmpty()) {
      return;
    }
    page.heading("Missing data, first what could change the answer most");
    int rank = 1;
    int informing = 0;
    for (MissingDatum datum : assessment.missing()) {
      if (datum.couldRaise() == Advisability.NO_CONCERN_IDENTIFIED
          && page.layout().detail() == Detail.WHAT_MATTERS) {
        informing++;
      } else {
        page.labelled(2, 4, Style.PLAIN, rank + ".", line(datum));
        rank++;
      }
    }
    rest(page, rank - 1, informing);
  }

  private static String line(MissingDatum datum) {
    String effect =
        datum.couldRaise() == Advisability.NO_CONCERN_IDENTIFIED
            ? "informs"
            : "could raise " + datum.couldRaise().label();
    return "%s (%s): %s [%s]"
        .formatted(datum.name(), datum.why().label(), effect, ids(datum.recommendations()));
  }

  private static String ids(List<String> ids) {
    int more = ids.size() - NAMED_IDS;
    return more <= 1
        ? String.join(", ", ids)
        : String.join(", ", ids.subList(0, NAMED_IDS)) + " and " + more + " more";
  }
}
