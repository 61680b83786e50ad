package org.ketaminecds.fhir.intake;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Dosage;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Resource;

/**
 * What a system says of one patient, and what it was asked for.
 *
 * <p>Four things are kept apart: a datum that is there; a list that was asked for and is empty
 * ({@link Builder#nothing}); a list of which only the first page came ({@link Builder#incomplete});
 * and what was never asked for or could not be fetched ({@link Builder#unavailable}).
 *
 * <p>It holds the resources as they were given, and they must not be changed while it is in use.
 *
 * @param server the base address of the server that the record came from, if that is known; what
 *     refers to a patient of another server speaks of somebody else
 * @param patientId the id of the patient whose record was asked for, if that is known; what speaks
 *     of anybody else is not read, and a list that names another does not count as whole
 * @param resources every resource, in the order given
 * @param order the ketamine order that is to be judged
 * @param asked the lists that were asked for and answered, whether or not anything is in them
 * @param incomplete the lists of which more pages exist than were given
 * @param unavailable names of the vocabulary that the system could not be asked for
 * @param overtaken names of the vocabulary of which a newest value may be among what could not be
 *     read
 * @param notRead what came and could not be read as a resource
 */
public record PatientRecord(
    Optional<String> server,
    Optional<String> patientId,
    List<Resource> resources,
    Optional<MedicationRequest> order,
    Set<RecordPart> asked,
    Set<RecordPart> incomplete,
    Set<String> unavailable,
    Set<String> overtaken,
    List<NotMapped> notRead) {

  /** Copies the lists. */
  public PatientRecord {
    resources = List.copyOf(resources);
    asked = Set.copyOf(asked);
    incomplete = Set.copyOf(incomplete);
    unavailable = Set.copyOf(unavailable);
    overtaken = Set.copyOf(overtaken);
    notRead = List.copyOf(notRead);
  }

  /** The resources of a bundle; which lists were asked for is not known. */
  public static PatientRecord of(Bundle bundle) {
    return builder().resources(bundle).build();
  }

  /** The same record, with this order to be judged. */
  public PatientRecord withOrder(MedicationRequest value) {
    return with(value, resources);
  }

  /** The same record, with an order of the same drug by the same route that tells no dose. */
  public PatientRecord withoutDose() {
    if (order.isEmpty()) {
      return this;
    }
    MedicationRequest ordered = order.get();
    MedicationRequest bare = ordered.copy();
    bare.setDosageInstruction(
        ordered.getDosageInstruction().stream()
            .map(one -> new Dosage().setRoute(one.getRoute()))
            .limit(1)
            .toList());
    return with(bare, resources.stream().filter(one -> one != ordered).toList());
  }

  private PatientRecord with(MedicationRequest otherOrder, List<Resource> otherResources) {
    return new PatientRecord(
        server,
        patientId,
        otherResources,
        Optional.of(otherOrder),
        asked,
        incomplete,
        unavailable,
        overtaken,
        notRead);
  }

  /**
   * The same record, without the values of these names of the vocabulary; they count as not
   * available, since a value that cannot be right does not make an older one current.
   */
  public PatientRecord withoutValues(Set<String> names) {
    Set<String> without = new LinkedHashSet<>(overtaken);
    without.addAll(names);
    return new PatientRecord(
        server, patientId, resources, order, asked, incomplete, unavailable, without, notRead);
  }

  /** A builder of a record. */
  public static Builder builder() {
    return new Builder();
  }

  /** The number of resources only, so that a log shows nothing of the patient. */
  @Override
  public String toString() {
    return "PatientRecord[" + resources.size() + " resources]";
  }

  /** Builds a {@link PatientRecord}; not thread-safe. */
  public static final class Builder {

    private Optional<String> server = Optional.empty();
    private Optional<String> patientId = Optional.empty();
    private final List<Resource> resources = new ArrayList<>();
    private Optional<MedicationRequest> order = Optional.empty();
    private final Set<RecordPart> asked = EnumSet.noneOf(RecordPart.class);
    private final Set<RecordPart> incomplete = EnumSet.noneOf(RecordPart.class);
    private final Set<String> unavailable = new LinkedHashSet<>();
    private final Set<String> overtaken = new LinkedHashSet<>();
    private final List<NotMapped> notRead = new ArrayList<>();

    private Builder() {}

    /** States which server the record came from: its base address. */
    public Builder server(String value) {
      server = Optional.of(value);
      return this;
    }

    /** States whose record was asked for: an id without the type. */
    public Builder patientId(String value) {
      patientId = Optional.of(value);
      return this;
    }

    /** Adds one resource. */
    public Builder resource(Resource value) {
      resources.add(value);
      return this;
    }

    /** Adds every resource of a bundle; references within it are followed. */
    public Builder resources(Bundle bundle) {
      for (Bundle.BundleEntryComponent entry : bundle.getEntry()) {
        if (entry.hasResource()) {
          resources.add(identified(entry));
        }
      }
      return this;
    }

    /** A resource of a bundle may be known by the address of its entry only. */
    private static Resource identified(Bundle.BundleEntryComponent entry) {
      Resource resource = entry.getResource();
      if (!resource.hasId() && entry.hasFullUrl()) {
        resource.setId(entry.getFullUrl());
      }
      return resource;
    }

    /** Sets the ketamine order that is to be judged; it is none of the medicines taken. */
    public Builder order(MedicationRequest value) {
      order = Optional.of(value);
      return this;
    }

    /** States that a list was asked for and came whole. */
    public Builder asked(RecordPart part) {
      asked.add(part);
      return this;
    }

    /** States that a list was asked for, and that there is nothing in it. */
    public Builder nothing(RecordPart part) {
      return asked(part);
    }

    /** States that more of a list exists than was given. */
    public Builder incomplete(RecordPart part) {
      asked.add(part);
      incomplete.add(part);
      return this;
    }

    /** States that a name of the vocabulary could not be asked for, or that fetching it failed. */
    public Builder unavailable(String term) {
      unavailable.add(term);
      return this;
    }

    /** States that the newest value of a name of the vocabulary may not have been read. */
    public Builder overtaken(String term) {
      overtaken.add(term);
      return this;
    }

    /**
     * States that something came and could not be read.
     *
     * @param where such as "prefetch.vitals"
     * @param detail what is wrong with it, without quoting it
     */
    public Builder notRead(String where, String detail) {
      notRead.add(new NotMapped(where, NotMapped.Reason.NOT_READ, detail));
      return this;
    }

    /** The record. */
    public PatientRecord build() {
      return new PatientRecord(
          server, patientId, resources, order, asked, incomplete, unavailable, overtaken, notRead);
    }
  }
}
