package org.ketaminecds.fhir.hooks.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.ketaminecds.fhir.hooks.journal.Journal;

/**
 * Keeps a line of JSON for each answer in a file, which survives the end of the program.
 *
 * <p>The members are those of {@link AuditRecord}; what is empty is left out. The file grows: move
 * it away between two runs of the service. Thread-safe.
 */
public final class FileAuditTrail implements AuditTrail, AutoCloseable {

  private final Journal journal;

  private FileAuditTrail(Journal journal) {
    this.journal = journal;
  }

  /**
   * Opens a file, or begins one.
   *
   * @throws IllegalArgumentException if it holds something else, which is then left as it is, or if
   *     it is open elsewhere
   * @throws java.io.UncheckedIOException if it cannot be read or written
   */
  public static FileAuditTrail open(Path file) {
    return new FileAuditTrail(Journal.open(file, AuditLine.BEGINNING, AuditLine::read));
  }

  /**
   * Reads the records of a file in their order and changes nothing; another program may have it
   * open. In the program that has, this would drop the lock.
   *
   * @param each is given every record as soon as its line is read
   * @throws IllegalArgumentException if a whole line of it is none of ours
   * @throws java.io.UncheckedIOException if it cannot be read
   */
  public static void read(Path file, Consumer<AuditRecord> each) {
    Journal.read(file, AuditLine.BEGINNING, line -> each.accept(AuditLine.read(line)));
  }

  @Override
  public void answered(AuditRecord answer) {
    journal.write(List.of(AuditLine.write(answer)));
  }

  @Override
  public void close() throws IOException {
    journal.close();
  }
}
