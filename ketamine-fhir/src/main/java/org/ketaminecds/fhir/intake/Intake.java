package org.ketaminecds.fhir.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ketaminecds.core.clinical.ClinicalCase;

/**
 * The case that a record gives, with the source of each datum, and what could not be used.
 *
 * @param clinicalCase the case
 * @param sources where each datum came from, in the order of reading
 * @param notMapped what the case does not hold, and why
 * @param assumed what the case holds by no resource, but since the site states it, in words
 */
public record Intake(
    ClinicalCase clinicalCase,
    List<SourcedDatum> sources,
    List<NotMapped> notMapped,
    List<String> assumed) {

  /** Copies the lists. */
  public Intake {
    sources = List.copyOf(sources);
    notMapped = List.copyOf(notMapped);
    assumed = List.copyOf(assumed);
  }

  /**
   * The same, where the order was read without its dose on purpose: what is said of its parts is
   * said in these words instead.
   */
  public Intake withOrderToldAs(String words) {
    List<String> orders = references().getOrDefault("regimen", List.of());
    List<NotMapped> told = new ArrayList<>();
    for (NotMapped one : notMapped) {
      if (one.reason() != NotMapped.Reason.READ_IN_PART || !orders.contains(one.reference())) {
        told.add(one);
      }
    }
    for (String order : orders) {
      told.add(new NotMapped(order, NotMapped.Reason.READ_IN_PART, words));
    }
    return new Intake(clinicalCase, sources, told, assumed);
  }

  /** The references of the resources that each datum came from, by its name. */
  public Map<String, List<String>> references() {
    Map<String, List<String>> references = new LinkedHashMap<>();
    for (SourcedDatum source : sources) {
      List<String> known = references.computeIfAbsent(source.datum(), name -> new ArrayList<>());
      if (!known.contains(source.reference())) {
        known.add(source.reference());
      }
    }
    references.replaceAll((name, list) -> List.copyOf(list));
    return Collections.unmodifiableMap(references);
  }

  /** Counts only, so that a log shows nothing of the patient. */
  @Override
  public String toString() {
    return "Intake[%s data, %s not mapped]".formatted(sources.size(), notMapped.size());
  }
}
