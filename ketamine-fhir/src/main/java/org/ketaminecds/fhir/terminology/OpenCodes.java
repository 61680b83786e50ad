package org.ketaminecds.fhir.terminology;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ketaminecds.core.problem.Problems;

/**
 * Which codes of ICD-10-CM leave a diagnosis open that no code on the same problem list stands for:
 * those under which it may stand, and those of what often brings it about.
 *
 * <p>It is a reading of ours, on the safe side. Nothing is present by it; a diagnosis that is left
 * open is asked for where it would be absent. Immutable and thread-safe.
 */
public final class OpenCodes {

  private static final String ANY = "any diagnosis";

  private final Map<String, List<CodeRange>> byDiagnosis;

  private OpenCodes(Map<String, List<CodeRange>> byDiagnosis) {
    this.byDiagnosis = byDiagnosis;
  }

  /** Those that come with this library. */
  public static OpenCodes bundled() {
    return of(TerminologyFiles.bundled(OpenCodesReader.FILE));
  }

  /**
   * Those of a file.
   *
   * @throws IllegalArgumentException with everything that is wrong with it
   */
  static OpenCodes of(String text) {
    Problems problems = new Problems();
    Map<String, List<CodeRange>> read = OpenCodesReader.read(text, problems);
    TerminologyFiles.refuse(problems);
    return new OpenCodes(Collections.unmodifiableMap(new LinkedHashMap<>(read)));
  }

  /** The diagnoses of which it is told what leaves them open. */
  public Set<String> diagnoses() {
    return byDiagnosis.keySet().stream()
        .filter(name -> !name.equals(ANY))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether a code may be any diagnosis at all, for it is no code, or one of any organ. */
  public boolean mayBeAny(String code) {
    return !CodeRange.isCode(code) || mayHold(ANY, code).orElse(false);
  }

  /** Whether a code leaves a diagnosis open; one that is not told of is left open by each. */
  public boolean leaveOpen(String diagnosis, String code) {
    return mayBeAny(code) || mayHold(diagnosis, code).orElse(true);
  }

  private Optional<Boolean> mayHold(String diagnosis, String code) {
    return Optional.ofNullable(byDiagnosis.get(diagnosis))
        .map(ranges -> ranges.stream().anyMatch(range -> range.mayHold(code)));
  }
}
