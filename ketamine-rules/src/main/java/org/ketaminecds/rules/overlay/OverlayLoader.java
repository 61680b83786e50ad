package org.ketaminecds.rules.overlay;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ketaminecds.core.assessment.Fingerprint.GuidanceVersion;
import org.ketaminecds.core.guidance.Role;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.core.problem.Problems;
import org.ketaminecds.core.vocabulary.Suggestion;
import org.ketaminecds.rules.condition.ConditionParser;
import org.ketaminecds.rules.guidance.Guidance;
import org.ketaminecds.rules.guidance.GuidanceFiles;
import org.ketaminecds.rules.guidance.GuidanceLoader;
import org.ketaminecds.rules.guidance.GuidanceSnapshot;
import org.ketaminecds.rules.guidance.InvalidGuidanceException;
import org.ketaminecds.rules.text.Fields;
import org.ketaminecds.rules.text.TextLimits;
import org.ketaminecds.rules.text.YamlReader;

/** Loads the policy of a site from the folder "site" of a guidance. */
public final class OverlayLoader {

  /** Where the scenarios of changed recommendations stand. */
  public static final String SCENARIOS = GuidanceSnapshot.SITE + "scenarios.yaml";

  private static final String CHANGES = GuidanceSnapshot.SITE + "overlay.yaml";

  /** Each end is another rule base. */
  private static final int MOST_ENDS = 6;

  private final Guidance base;
  private final GuidanceFiles files;
  private final Problems problems = new Problems();

  private OverlayLoader(Guidance base, GuidanceFiles files) {
    this.base = base;
    this.files = files;
  }

  /**
   * The guidance of these files under the policy of their site; if they have none, one stretch of
   * days without an end.
   *
   * @throws InvalidGuidanceException with every fault of the guidance, or else of the policy
   */
  public static OverlaidGuidance load(GuidanceFiles files) {
    Guidance guidance = GuidanceLoader.load(files);
    return load(guidance, files)
        .orElseGet(
            () ->
                new OverlaidGuidance(
                    List.of(new OverlaidGuidance.Stretch(Optional.empty(), guidance, List.of()))));
  }

  /**
   * The guidance under the policy of its site; empty if no policy lies in its files.
   *
   * @param base the guidance that was loaded from these files
   * @throws InvalidGuidanceException with every fault of the policy
   */
  public static Optional<OverlaidGuidance> load(Guidance base, GuidanceFiles files) {
    return new OverlayLoader(base, files).load();
  }

  private Optional<OverlaidGuidance> load() {
    Optional<String> text = files.text(CHANGES, problems);
    if (text.isEmpty() && problems.isEmpty()) {
      refuseOrphans();
      return Optional.empty();
    }
    Guidance whole = withOwnGuidelines();
    scopes(whole);
    names(whole);
    Overlay overlay =
        text.flatMap(one -> YamlReader.read(one, CHANGES, TextLimits.GUIDANCE, problems))
            .flatMap(node -> Fields.of(node, problems))
            .map(
                fields ->
                    new OverlayReader(new ConditionParser(base.lexicon(), problems), problems)
                        .read(fields))
            .orElse(new Overlay("", "", List.of()));
    if (whole.versions().stream().anyMatch(part -> part.id().equals(overlay.id()))) {
      problems.add(
          Problem.of(
              CHANGES, "the id \"%s\" of a guideline".formatted(overlay.id()), "its own id"));
    }
    List<Change.Settled> settled = settled(overlay);
    ends(overlay);
    if (!problems.isEmpty()) {
      throw new InvalidGuidanceException(problems.list());
    }
    String hash =
        GuidanceSnapshot.of(Map.of(CHANGES, text.orElse("").getBytes(StandardCharsets.UTF_8)))
            .contentHash();
    return Optional.of(
        OverlaidGuidance.of(
            whole,
            whole.rules().size() - base.rules().size(),
            new GuidanceVersion(overlay.id(), overlay.version(), hash),
            settled));
  }

  /** A policy without its first file would be passed over as if there were none. */
  private void refuseOrphans() {
    boolean orphans =
        files.paths().stream()
            .anyMatch(path -> path.startsWith(GuidanceSnapshot.SITE) && !path.endsWith(".md"));
    if (orphans) {
      throw new InvalidGuidanceException(
          List.of(
              Problem.of(
                  CHANGES, "no such file, but others beside it", "the head of the policy there")));
    }
  }

  private Guidance withOwnGuidelines() {
    try {
      return GuidanceLoader.loadFurther(base, files, GuidanceSnapshot.SITE);
    } catch (InvalidGuidanceException invalid) {
      problems.addAll(invalid.problems());
      return base;
    }
  }

  /** A guideline of a site would cover cases, and what is covered is not deferred. */
  private void scopes(Guidance whole) {
    whole.guidelines().stream()
        .skip(base.guidelines().size())
        .filter(guideline -> guideline.guideline().role() == Role.GUIDELINE)
        .forEach(
            guideline ->
                problems.add(
                    Problem.of(
                        GuidanceSnapshot.SITE + "guidelines.yaml",
                        "the role guideline of %s".formatted(guideline.guideline().id()),
                        "the role policy for a site's own")));
  }

  /** Answers and fingerprints know a guideline by its id. */
  private void names(Guidance whole) {
    Set<String> taken = new TreeSet<>();
    whole
        .versions()
        .forEach(
            part -> {
              if (!taken.add(part.id())) {
                problems.add(
                    Problem.of(
                        GuidanceSnapshot.SITE + "guidelines.yaml",
                        "the id \"%s\" of another guideline".formatted(part.id()),
                        "an id of its own for each guideline"));
              }
            });
  }

  private List<Change.Settled> settled(Overlay overlay) {
    Set<String> ids = new TreeSet<>();
    base.rules().forEach(rule -> ids.add(rule.recommendation().id()));
    List<Change.Settled> settled = new ArrayList<>();
    String policy = overlay.id() + " " + overlay.version();
    for (Change change : overlay.changes()) {
      String id = change.id().value();
      base.find(id)
          .ifPresentOrElse(
              rule ->
                  new Settling(change, rule, policy, problems).settled().ifPresent(settled::add),
              () ->
                  problems.add(
                      new Problem(
                          change.id().position().toString(),
                          change.id().described(),
                          "the id of a recommendation that is in use",
                          Suggestion.nearest(id, ids))));
    }
    return settled;
  }

  private void ends(Overlay overlay) {
    long ends =
        overlay.changes().stream()
            .flatMap(change -> change.warrant().until().stream())
            .distinct()
            .count();
    if (ends > MOST_ENDS) {
      problems.add(
          Problem.of(
              CHANGES,
              "%s different days under \"until\"".formatted(ends),
              "at most " + MOST_ENDS));
    }
  }
}
