package org.ketaminecds.fhir.terminology;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ketaminecds.fhir.terminology.MappedCode.Match;

/**
 * The codes of one system: single codes by their text, for a record holds hundreds to be looked up,
 * and families.
 */
record SystemCodes(
    CodeSystem system, Map<String, List<MappedCode>> single, List<MappedCode> families) {

  static SystemCodes of(CodeSystem system, List<MappedCode> codes) {
    return new SystemCodes(
        system,
        codes.stream()
            .filter(code -> code.match() == Match.EXACT)
            .collect(Collectors.groupingBy(MappedCode::code)),
        codes.stream().filter(code -> code.match() == Match.PREFIX).toList());
  }

  /** What a code stands for. */
  List<MappedCode> covering(String code) {
    List<MappedCode> covering = new ArrayList<>(single.getOrDefault(code, List.of()));
    for (MappedCode family : families) {
      if (family.covers(code)) {
        covering.add(family);
      }
    }
    return covering;
  }
}
