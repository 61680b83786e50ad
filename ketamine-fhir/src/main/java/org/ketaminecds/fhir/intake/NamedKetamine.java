package org.ketaminecds.fhir.intake;

import java.util.Optional;
import org.ketaminecds.core.regimen.KetamineForm;

/**
 * A medicine that is ketamine.
 *
 * @param form which ketamine, if its codes and names settle it
 */
record NamedKetamine(Optional<KetamineForm> form) {}
