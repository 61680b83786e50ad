package org.ketaminecds.authoring.check;

import java.util.List;

/**
 * What a check of guidance found; errors and warnings apart, each in the order of the files.
 *
 * @param errors what cannot be as its author wants it
 * @param warnings what may be as its author wants it
 */
public record CheckReport(List<Remark> errors, List<Remark> warnings) {

  /** Copies the lists, so that nobody can change them afterwards. */
  public CheckReport {
    errors = List.copyOf(errors);
    warnings = List.copyOf(warnings);
  }

  static CheckReport of(List<Remark> remarks) {
    return new CheckReport(
        weighing(remarks, Remark.Weight.ERROR), weighing(remarks, Remark.Weight.WARNING));
  }

  private static List<Remark> weighing(List<Remark> remarks, Remark.Weight weight) {
    return remarks.stream()
        .filter(one -> one.kind().weight() == weight)
        .sorted(Remark.BY_PLACE)
        .distinct()
        .toList();
  }
}
