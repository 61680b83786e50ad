package org.ketaminecds.comparison.ours;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ketaminecds.comparison.Subset;
import org.ketaminecds.rules.guidance.Guidance;
import org.ketaminecds.rules.guidance.Guidance.GuidanceRule;
import org.ketaminecds.rules.guidance.GuidanceFiles;
import org.ketaminecds.rules.guidance.GuidanceLoader;

/** The subset of the bundled guidance, loaded from its own files. */
public final class SubsetGuidance {

  /** The files in which the subset stands, and those that these rest on. */
  private static final String INDEX =
      """
      - folder: asra-aapm-asa-2018-chronic
        topics: [indications, dosing, contraindications]
      - folder: asra-aapm-asa-2018-acute
        topics: [dosing, contraindications]
      - folder: fda-label-ketamine
        topics: [candidacy, session, interactions]
      - folder: ketamine-cds-local-policy
        topics: [safety, candidacy, dosing]
      """;

  private SubsetGuidance() {}

  /**
   * The subset.
   *
   * @throws IllegalStateException if the guidance holds one of its recommendations no longer
   */
  public static Guidance load() {
    GuidanceFiles bundled = GuidanceFiles.bundled();
    Guidance whole =
        GuidanceLoader.load(
            (path, problems) ->
                path.equals("guidelines.yaml") ? Optional.of(INDEX) : bundled.text(path, problems));
    List<GuidanceRule> wanted =
        whole.rules().stream()
            .filter(rule -> Subset.IDS.contains(rule.recommendation().id()))
            .toList();
    if (wanted.size() != Subset.IDS.size()) {
      throw new IllegalStateException(
          "Found %s of the %s recommendations of the subset."
              .formatted(wanted.size(), Subset.IDS.size()));
    }
    List<GuidanceRule> numbered =
        IntStream.range(0, wanted.size())
            .mapToObj(place -> wanted.get(place).numbered(place))
            .toList();
    return new Guidance(whole.lexicon(), whole.guidelines(), numbered, whole.versions());
  }
}
