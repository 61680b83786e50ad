package org.ketaminecds.fhir.hooks;

import java.util.Optional;
import java.util.stream.Stream;

/** A hook that is served. */
enum Hook {
  ORDER_SIGN(
      "order-sign",
      "ketamine-order-sign",
      "Ketamine order",
      "Judges an order of ketamine for chronic pain against the published guidance before it is"
          + " signed."),
  ORDER_SELECT(
      "order-select",
      "ketamine-order-select",
      "Ketamine choice",
      "Tells what the published guidance says of an order of ketamine while it is written."),
  PATIENT_VIEW(
      "patient-view",
      "ketamine-patient-view",
      "Ketamine candidate",
      "Tells how well ketamine is supported for the painful conditions of a patient.");

  /** The version of the definition of each hook. */
  static final String DEFINITION = "1.0";

  private final String code;
  private final String serviceId;
  private final String title;
  private final String description;

  Hook(String code, String serviceId, String title, String description) {
    this.code = code;
    this.serviceId = serviceId;
    this.title = title;
    this.description = description;
  }

  String code() {
    return code;
  }

  String serviceId() {
    return serviceId;
  }

  String title() {
    return title;
  }

  String description() {
    return description;
  }

  static Optional<Hook> ofService(String id) {
    return Stream.of(values()).filter(hook -> hook.serviceId.equals(id)).findFirst();
  }
}
