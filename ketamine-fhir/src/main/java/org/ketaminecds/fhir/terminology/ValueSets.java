package org.ketaminecds.fhir.terminology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ketaminecds.core.problem.Problems;

/**
 * The codes that are understood, by code system.
 *
 * <p>Immutable and thread-safe. Only codes that were seen in print are among them; each carries
 * where and when.
 */
public final class ValueSets {

  private final Map<CodeSystem, List<MappedCode>> codes;
  private final Map<CodeSystem, SystemCodes> bySystem;
  private final Map<String, List<MappedCode>> byTerm;

  private ValueSets(Map<CodeSystem, List<MappedCode>> codes) {
    this.codes = codes;
    this.bySystem =
        codes.entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, entry -> SystemCodes.of(entry.getKey(), entry.getValue())));
    this.byTerm =
        all().stream()
            .collect(Collectors.groupingBy(MappedCode::term, Collectors.toUnmodifiableList()));
  }

  /** The value sets that come with this library. */
  public static ValueSets bundled() {
    return of(List.of(CodeSystem.values()));
  }

  /** The value sets that come with this library, without those that need a licence of SNOMED CT. */
  public static ValueSets withoutSnomedCt() {
    return of(
        Arrays.stream(CodeSystem.values())
            .filter(system -> system != CodeSystem.SNOMED_CT)
            .toList());
  }

  private static ValueSets of(List<CodeSystem> systems) {
    Map<CodeSystem, String> files = new EnumMap<>(CodeSystem.class);
    systems.forEach(system -> files.put(system, TerminologyFiles.bundled(system.file())));
    return of(files);
  }

  /**
   * Value sets of a site, as CSV text by code system.
   *
   * @throws IllegalArgumentException with everything that is wrong with them
   */
  public static ValueSets of(Map<CodeSystem, String> files) {
    Problems problems = new Problems();
    Map<CodeSystem, List<MappedCode>> codes = new EnumMap<>(CodeSystem.class);
    files.forEach(
        (system, text) ->
            codes.put(system, List.copyOf(ValueSetReader.read(system, text, problems))));
    TerminologyFiles.refuse(problems);
    return new ValueSets(codes);
  }

  /**
   * What a code stands for; nothing if the system or the code is not known here.
   *
   * @param systemUri the URI of the system, or its object identifier as a URI
   * @param code the code, of ICD-10-CM in small letters and without its dot too
   */
  public List<MappedCode> find(String systemUri, String code) {
    return known(systemUri)
        .map(known -> known.covering(known.system().written(code)))
        .orElse(List.of());
  }

  /** The code system with this URI, if its codes are mapped. */
  public Optional<CodeSystem> system(String uri) {
    return known(uri).map(SystemCodes::system);
  }

  private Optional<SystemCodes> known(String uri) {
    return CodeSystem.named(uri).map(bySystem::get);
  }

  /** The codes that stand for a term, in the order of the code systems. */
  public List<MappedCode> codesOf(String term) {
    return byTerm.getOrDefault(term, List.of());
  }

  /** Every code, in the order of the code systems. */
  public List<MappedCode> all() {
    List<MappedCode> all = new ArrayList<>();
    codes.values().forEach(all::addAll);
    return all;
  }
}
