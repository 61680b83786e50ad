package org.ketaminecds.core.scale;

/** A named class of results of one scale, such as moderate; each scale has an enum of its own. */
public sealed interface Band
    permits Aldrete.Recovery,
        AsaPhysicalStatus.AsaClass,
        AuditC.Screen,
        BpiInterference.Change,
        BpiSeverity.Severity,
        Cadss.Marker,
        ChildPugh.ChildPughClass,
        Criteria,
        Dast10.Degree,
        Dn4.NeuropathicPain,
        Egfr.Category,
        MorphineEquivalents.Level,
        PainChange.Importance,
        PainChange.PointChange,
        Phq9.Severity,
        Rass {

  /** The words used in answers. */
  String label();
}
