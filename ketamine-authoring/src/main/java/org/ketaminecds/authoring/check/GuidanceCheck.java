package org.ketaminecds.authoring.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ketaminecds.authoring.solver.Patience;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.rules.guidance.Guidance;
import org.ketaminecds.rules.guidance.Guidance.GuidanceRule;
import org.ketaminecds.rules.guidance.GuidanceFolder;
import org.ketaminecds.rules.guidance.GuidanceLoader;
import org.ketaminecds.rules.guidance.GuidanceReading;
import org.ketaminecds.rules.guidance.GuidanceSnapshot;
import org.ketaminecds.rules.scenario.Scenario;
import org.ketaminecds.rules.scenario.ScenarioLoader;
import org.ketaminecds.rules.scenario.ScenarioReading;
import org.ketaminecds.rules.text.Position;

/**
 * Checks what an author works on: whether it can be read, what it means, and what it rests on.
 *
 * <p>What can be read is checked beside the faults of the rest, so that all is told at once. What
 * stands around the author's part is read and not remarked on. Not thread-safe.
 */
public final class GuidanceCheck {

  private static final Pattern PLACE = Pattern.compile("(.*):(\\d+):(\\d+)");

  private final GuidanceFolder folder;
  private final LocalDate asOf;
  private final Patience patience;
  private final Written written;
  private final List<Remark> decayed;
  private final List<Remark> remarks = new ArrayList<>();

  private GuidanceCheck(GuidanceFolder folder, LocalDate asOf, Patience patience) {
    this.folder = folder;
    this.asOf = asOf;
    this.patience = patience;
    this.written = new Written(folder.files());
    this.decayed =
        folder.files().paths().stream()
            .filter(folder::covers)
            .flatMap(file -> CharacterCheck.of(file, written.lines(file)).stream())
            .toList();
  }

  /**
   * What there is to say of an author's folder; places are relative to that folder.
   *
   * @param asOf the day on which dates are looked at
   * @param patience how long the solver may work on one question; what takes longer is told as not
   *     decided
   */
  public static CheckReport of(GuidanceFolder folder, LocalDate asOf, Patience patience) {
    return new GuidanceCheck(folder, asOf, patience).run();
  }

  private CheckReport run() {
    remarks.addAll(decayed);
    GuidanceReading reading = GuidanceLoader.read(folder.files());
    refused(reading.problems());
    folder.under().forEach(this::withoutRecommendations);
    ScenarioReading scenarios = ScenarioLoader.read(reading, folder.files());
    refused(scenarios.problems());
    guidance(reading.readable(), rule -> !isOfSite(rule), scenarios.readable());
    SiteCheck site = SiteCheck.of(folder.files(), reading, written);
    refused(site.faults());
    remarks.addAll(site.ends(asOf));
    guidance(site.guidance(), GuidanceCheck::isOfSite, List.of());
    return CheckReport.of(
        remarks.stream()
            .filter(one -> folder.covers(one.place().file()))
            .map(one -> one.shown(seen(one.place()), written.line(one.place())))
            .toList());
  }

  /** The index, in which the loader finds this, is not the author's. */
  private void withoutRecommendations(String start) {
    String head = start + "guideline.yaml";
    Predicate<String> isTopic =
        path ->
            path.endsWith(".yaml") && !path.equals(head) && path.lastIndexOf('/') < start.length();
    boolean isSource = !start.isEmpty() && folder.files().paths().contains(head);
    if (isSource && folder.files().paths().stream().filter(folder::covers).noneMatch(isTopic)) {
      remarks.add(
          Remark.of(
              Remark.Kind.REFUSED,
              new Position(head, 1, 1),
              "a source without a file of recommendations",
              "at least one beside guideline.yaml"));
    }
  }

  /** A place as seen from the author's folder. */
  private Position seen(Position place) {
    return new Position(folder.seen(place.file()), place.line(), place.column());
  }

  private void guidance(Guidance guidance, Predicate<GuidanceRule> part, List<Scenario> scenarios) {
    Predicate<GuidanceRule> own = part.and(rule -> folder.covers(rule.position().file()));
    List<GuidanceRule> rules = guidance.rules().stream().filter(own).toList();
    if (rules.isEmpty()) {
      return;
    }
    DateCheck dates = new DateCheck(written, asOf);
    guidance.guidelines().forEach(source -> dates.review(source).ifPresent(remarks::add));
    rules.forEach(rule -> dates.end(rule).ifPresent(remarks::add));
    rules.forEach(rule -> remarks.addAll(SourceCheck.of(rule, written)));
    rules.stream()
        .filter(rule -> !isChangedBySite(rule))
        .forEach(rule -> remarks.addAll(WordsCheck.of(rule, written)));
    remarks.addAll(RangeCheck.of(guidance.rules(), own, written));
    remarks.addAll(MeaningCheck.of(guidance, own, scenarios, written, patience));
  }

  /** A site changes a limit of a source and not its words, and each answer says so. */
  private static boolean isChangedBySite(GuidanceRule rule) {
    return rule.position().file().equals(GuidanceSnapshot.SITE + "overlay.yaml");
  }

  private static boolean isOfSite(GuidanceRule rule) {
    return rule.position().file().startsWith(GuidanceSnapshot.SITE);
  }

  private void refused(List<Problem> problems) {
    for (Problem problem : problems) {
      Remark refused =
          new Remark(
              Remark.Kind.REFUSED,
              place(problem.where()),
              problem.found(),
              problem.wanted(),
              problem.maybe(),
              "");
      if (decayed.stream().noneMatch(one -> isCause(one, refused))) {
        remarks.add(refused);
      }
    }
  }

  /** The loader refuses what decayed too, and knows less of why. */
  private static boolean isCause(Remark decay, Remark refused) {
    String text = decay.found().substring(1, decay.found().length() - 1);
    return decay.place().equals(refused.place())
        || (decay.place().file().equals(refused.place().file())
            && decay.place().line() == refused.place().line()
            && refused.found().contains(text));
  }

  private static Position place(String where) {
    Matcher matcher = PLACE.matcher(where);
    return matcher.matches()
        ? new Position(
            matcher.group(1),
            Integer.parseInt(matcher.group(2)),
            Integer.parseInt(matcher.group(3)))
        : Position.startOf(where);
  }
}
