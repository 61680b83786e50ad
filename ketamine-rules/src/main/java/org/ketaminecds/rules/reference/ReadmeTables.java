package org.ketaminecds.rules.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.core.problem.Problems;
import org.ketaminecds.rules.text.Position;

/**
 * Reads the tables of a README that begin with the heading "row": what became of the rows of the
 * fact base that have no recommendation of their own. Other tables are left alone.
 */
final class ReadmeTables {

  private static final String ROW = "row";
  private static final String WHERE = "where";
  private static final String WHY = "why it is not encoded";
  private static final String IN_PART = "in part";

  private static final Pattern CELLS = Pattern.compile("(?<!\\\\)\\|");
  private static final String ID = "[A-Z0-9]+(?:-[A-Z0-9]+)+";
  private static final Pattern ROWS = Pattern.compile("(" + ID + ")(?: to (" + ID + "))?");

  private final String file;
  private final Problems problems;
  private final List<NotedRow> rows = new ArrayList<>();

  private ReadmeTables(String file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  static List<NotedRow> read(String text, String file, Problems problems) {
    ReadmeTables tables = new ReadmeTables(file, problems);
    tables.lines(text.lines().toList());
    return tables.rows;
  }

  private void lines(List<String> lines) {
    Optional<NotedRow.Kind> kind = Optional.empty();
    boolean inTable = false;
    for (int index = 0; index < lines.size(); index++) {
      String line = lines.get(index).strip();
      Position place = new Position(file, index + 1, 1);
      if (!line.startsWith("|")) {
        inTable = false;
        kind = Optional.empty();
      } else if (!inTable) {
        inTable = true;
        kind = header(cells(line), place);
      } else if (kind.isPresent() && !line.matches("[|:\\s-]+")) {
        row(cells(line), kind.get(), place);
      }
    }
  }

  private static List<String> cells(String line) {
    String inner =
        line.substring(1, line.endsWith("|") ? Math.max(1, line.length() - 1) : line.length());
    return Stream.of(CELLS.split(inner, -1)).map(String::strip).toList();
  }

  private Optional<NotedRow.Kind> header(List<String> cells, Position place) {
    if (!cells.get(0).equals(ROW)) {
      return Optional.empty();
    }
    if (cells.size() == 2 && cells.get(1).equals(WHERE)) {
      return Optional.of(NotedRow.Kind.ELSEWHERE);
    }
    if (cells.size() == 2 && cells.get(1).equals(WHY)) {
      return Optional.of(NotedRow.Kind.NOT_ENCODED);
    }
    refuse(
        place,
        "the heading | " + String.join(" | ", cells) + " |",
        "| %s | %s | or | %s | %s |".formatted(ROW, WHERE, ROW, WHY));
    return Optional.empty();
  }

  private void row(List<String> cells, NotedRow.Kind kind, Position place) {
    if (cells.size() != 2 || cells.get(1).isEmpty()) {
      refuse(place, cells.size() + " cells", "two cells, none empty");
      return;
    }
    List<String> ids = Stream.of(cells.get(0).split(",", -1)).map(String::strip).toList();
    boolean inPart = ids.get(ids.size() - 1).equals(IN_PART);
    if (inPart && kind != NotedRow.Kind.NOT_ENCODED) {
      refuse(place, "\"in part\"", "it in a table of what is not encoded");
    }
    for (String id : inPart ? ids.subList(0, ids.size() - 1) : ids) {
      Matcher matcher = ROWS.matcher(id);
      if (!matcher.matches()) {
        refuse(place, "\"" + id + "\"", "ids such as CP18-CI-10, PD-01 to PD-19, or \"in part\"");
        continue;
      }
      String last = Optional.ofNullable(matcher.group(2)).orElse(matcher.group(1));
      rows.add(
          new NotedRow(
              matcher.group(1),
              last,
              inPart ? NotedRow.Kind.NOT_ENCODED_IN_PART : kind,
              cells.get(1),
              place));
      checkRange(rows.get(rows.size() - 1));
    }
  }

  private void checkRange(NotedRow row) {
    if (!row.covers(row.first()) || !row.covers(row.last())) {
      refuse(row.position(), "\"" + row.written() + "\"", "the lower id first, of one family");
    }
  }

  private void refuse(Position place, String found, String wanted) {
    problems.add(Problem.of(place.toString(), found, wanted));
  }
}
