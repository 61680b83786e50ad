package org.ketaminecds.fhir.hooks.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ketaminecds.core.assessment.Fingerprint.GuidanceVersion;
import org.ketaminecds.fhir.hooks.audit.AuditRecord.Kind;
import org.ketaminecds.fhir.hooks.card.Card;

/** Audit records made by hand. */
final class SampleRecords {

  private static final Instant AT = Instant.parse("2026-11-26T10:00:00Z");
  private static final String FIRING = "d1577c69-dfbe-44ad-ba6d-3e05e953b2ea";

  private SampleRecords() {}

  static AuditRecord answered() {
    Card.Basis basis =
        new Card.Basis(
            "avoid",
            List.of("CP18-CONTRA-01", "CP18-DOSE-03"),
            List.of(new GuidanceVersion("example-2026", "1.0.0", "0123")),
            "0.1.0");
    return new AuditRecord(
        AT,
        Duration.ofMillis(4),
        "ketamine-order-sign",
        Kind.HOOK,
        200,
        Optional.of("https://ehr.example.org"),
        Optional.of(FIRING),
        List.of(new AuditedCard("2f1d", Card.Indicator.CRITICAL, basis)));
  }

  static AuditRecord withStatus(int status) {
    return of(Kind.FEEDBACK, status);
  }

  static AuditRecord refused() {
    return of(Kind.REFUSED, 401);
  }

  private static AuditRecord of(Kind kind, int status) {
    return new AuditRecord(
        AT,
        Duration.ofMillis(1),
        "ketamine-order-sign",
        kind,
        status,
        Optional.empty(),
        Optional.empty(),
        List.of());
  }
}
