package org.ketaminecds.fhir.intake;

import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Resource;

/**
 * Which lists of a record count as complete, so that what they do not name is absent: those that
 * the site keeps so, and of which everything came and could be read.
 */
final class CompleteLists {

  private final PatientRecord patientRecord;
  private final Set<RecordPart> kept;
  private final LocalDateTime asOf;
  private final Set<RecordPart> doubtful = EnumSet.noneOf(RecordPart.class);

  CompleteLists(PatientRecord patientRecord, IntakeOptions options, LocalDateTime asOf) {
    this.patientRecord = patientRecord;
    this.kept = options.reviewed();
    this.asOf = asOf;
  }

  /** Notes what names somebody else or cannot be read, so that its list is not complete. */
  void doubt(Resource resource) {
    RecordPart.of(resource).ifPresent(this::doubt);
  }

  /** Notes that more may belong to a list, by what stands elsewhere. */
  void doubt(RecordPart part) {
    doubtful.add(part);
  }

  /** Whether more may belong to a list than was read of it. */
  boolean isOpen(RecordPart part) {
    return patientRecord.incomplete().contains(part) || doubtful.contains(part);
  }

  /** When a list was gone through as a whole: at the time of the case, if it counts as complete. */
  Optional<LocalDateTime> reviewed(RecordPart part) {
    return patientRecord.asked().contains(part) && kept.contains(part) && !isOpen(part)
        ? Optional.of(asOf)
        : Optional.empty();
  }
}
