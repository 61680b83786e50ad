package org.ketaminecds.rules.text;

/**
 * A place in a file.
 *
 * @param file the name of the file
 * @param line from 1
 * @param column from 1
 */
public record Position(String file, int line, int column) {

  /** The start of a file. */
  public static Position startOf(String file) {
    return new Position(file, 1, 1);
  }

  /** A place further right on the same line. */
  Position plus(int columns) {
    return new Position(file, line, column + columns);
  }

  /** As file:line:column. */
  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
