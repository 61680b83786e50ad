package org.ketaminecds.fhir.terminology;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ketaminecds.core.problem.Problems;

/**
 * Which codes of ICD-10-CM leave a diagnosis open that no code on the same problem list stands for:
 * all but those of plainly unrelated problems.
 *
 * <p>The file names what is unrelated and never what is related, so that a code which nobody
 * thought of leaves each diagnosis open. It is a reading of ours. Nothing is present by it; a
 * diagnosis that is left open is asked for where it would be absent. Immutable and thread-safe.
 */
public final class OpenCodes {

  private final List<CodeRange> unrelated;
  private final Map<String, List<CodeRange>> byDiagnosis;

  private OpenCodes(List<CodeRange> unrelated, Map<String, List<CodeRange>> byDiagnosis) {
    this.unrelated = unrelated;
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
    OpenCodesReader reader = OpenCodesReader.read(text, problems);
    TerminologyFiles.refuse(problems);
    return new OpenCodes(
        List.copyOf(reader.unrelated()),
        Collections.unmodifiableMap(new LinkedHashMap<>(reader.byDiagnosis())));
  }

  /** The diagnoses for which the codes were gone through. */
  public Set<String> diagnoses() {
    return Set.copyOf(byDiagnosis.keySet());
  }

  /** Whether a code may be any diagnosis at all, for it is no code, or not known as unrelated. */
  public boolean mayBeAny(String code) {
    return !CodeRange.isCode(code) || unrelated.stream().noneMatch(range -> range.holds(code));
  }

  /** Whether a code leaves a diagnosis open; one that is not told of is left open by each. */
  public boolean leaveOpen(String diagnosis, String code) {
    return mayBeAny(code)
        || Optional.ofNullable(byDiagnosis.get(diagnosis))
            .map(ranges -> ranges.stream().anyMatch(range -> range.mayHold(code)))
            .orElse(true);
  }
}
