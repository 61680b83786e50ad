package org.ketaminecds.examples.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.core.problem.Problems;
import org.ketaminecds.fhir.hooks.audit.FileAuditTrail;
import org.ketaminecds.fhir.hooks.feedback.FileFeedbackStore;

/** The files that the service writes to, while they are opened; what cannot be is noted. */
final class KeptFiles {

  private final ServeSettings settings;
  private final Problems problems;

  /** Those that were not there before: they go again if the service does not start. */
  private final List<Path> begun = new ArrayList<>();

  KeptFiles(ServeSettings settings, Problems problems) {
    this.settings = settings;
    this.problems = problems;
  }

  Optional<FileFeedbackStore> feedback() {
    return open("feedback", settings.feedback(), FileFeedbackStore::open);
  }

  Optional<FileAuditTrail> audit() {
    return settings.audit().flatMap(file -> open("audit", file, FileAuditTrail::open));
  }

  private <T> Optional<T> open(String name, Path file, Function<Path, T> opening) {
    boolean isNew = Files.notExists(file);
    try {
      T opened = opening.apply(file);
      if (isNew) {
        begun.add(file);
      }
      return Optional.of(opened);
    } catch (UncheckedIOException unusable) {
      note(name, String.valueOf(unusable.getCause()));
    } catch (IllegalArgumentException foreign) {
      note(name, String.valueOf(foreign.getMessage()));
    }
    return Optional.empty();
  }

  private void note(String name, String fault) {
    String inAClause = fault.endsWith(".") ? fault.substring(0, fault.length() - 1) : fault;
    problems.add(
        Problem.of(
            settings.where(name),
            "a file that cannot be used (%s)".formatted(inAClause),
            "a new one, or one that the service wrote"));
  }

  /** Takes away what was begun; to be called once all is closed. */
  void takeBack() throws IOException {
    for (Path file : begun) {
      Files.deleteIfExists(file);
    }
  }
}
