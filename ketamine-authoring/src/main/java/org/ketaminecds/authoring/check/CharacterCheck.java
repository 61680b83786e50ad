package org.ketaminecds.authoring.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import org.ketaminecds.rules.text.Position;

/** Finds characters that decayed on the way through programs, in one file. */
final class CharacterCheck {

  private final String file;
  private final List<Remark> remarks = new ArrayList<>();

  private CharacterCheck(String file) {
    this.file = file;
  }

  /** What is wrong with the characters of a file of these lines. */
  static List<Remark> of(String file, List<String> lines) {
    CharacterCheck check = new CharacterCheck(file);
    for (int index = 0; index < lines.size(); index++) {
      check.line(lines.get(index), index + 1);
    }
    return check.remarks;
  }

  private void line(String line, int number) {
    for (Decay decay : file.endsWith(".md") ? Decay.OF_PAGES : Decay.ALL) {
      decay
          .pattern()
          .matcher(line)
          .results()
          .filter(match -> isDecayed(decay, line, match))
          .forEach(match -> remark(decay, match, number));
    }
  }

  private boolean isDecayed(Decay decay, String line, MatchResult match) {
    return switch (decay.kind()) {
      case WRONG_ENCODING -> decay.meant().apply(match.group()).isPresent();
      case DECIMAL_COMMA -> !file.endsWith(".csv") || isQuoted(line, match.start());
      default -> true;
    };
  }

  /** In a table the comma between two cells is none of a number. */
  private static boolean isQuoted(String line, int place) {
    return line.substring(0, place).chars().filter(letter -> letter == '"').count() % 2 == 1;
  }

  private void remark(Decay decay, MatchResult match, int number) {
    Optional<String> maybe = decay.meant().apply(match.group());
    remarks.add(
        new Remark(
            decay.kind(),
            new Position(file, number, match.start() + 1),
            "\"" + match.group() + "\"",
            decay.wanted(),
            maybe,
            ""));
  }
}
