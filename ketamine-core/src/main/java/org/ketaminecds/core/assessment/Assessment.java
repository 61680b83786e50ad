package org.ketaminecds.core.assessment;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ketaminecds.core.guidance.Advisability;
import org.ketaminecds.core.guidance.Kind;
import org.ketaminecds.core.guidance.Stage;

/**
 * The answer to a case: what the guidance advises on the whole, and every recommendation that was
 * considered with its reasons.
 *
 * <p>It supports a clinician and never replaces one. Immutable and thread-safe; the same case and
 * the same guidance give an equal assessment, in the same order.
 *
 * @param advisability what the guidance advises on the whole
 * @param coverage whether each guideline speaks of this case
 * @param support how well each indication is supported
 * @param results every recommendation considered, in the order of the guidance
 * @param missing what the case lacks, first what could change the answer most
 * @param conflicts where guidelines disagree
 * @param narrowings which newer statements narrow older ones of the same body
 * @param figures what was computed from the case
 * @param assumptions what was taken as so without being stated
 * @param notices what must be known about this answer
 * @param fingerprint what the answer rests on besides the case
 */
public record Assessment(
    Advisability advisability,
    List<Coverage> coverage,
    List<IndicationSupport> support,
    List<RecommendationResult> results,
    List<MissingDatum> missing,
    List<Conflict> conflicts,
    List<Narrowing> narrowings,
    List<Figure> figures,
    List<Assumption> assumptions,
    List<Notice> notices,
    Fingerprint fingerprint) {

  /** Copies the lists, so that nobody can change them afterwards. */
  public Assessment {
    coverage = List.copyOf(coverage);
    support = List.copyOf(support);
    results = List.copyOf(results);
    missing = List.copyOf(missing);
    conflicts = List.copyOf(conflicts);
    narrowings = List.copyOf(narrowings);
    figures = List.copyOf(figures);
    assumptions = List.copyOf(assumptions);
    notices = List.copyOf(notices);
  }

  /** The recommendations that apply, in the order of the guidance. */
  public List<RecommendationResult.Applies> applying() {
    return only(RecommendationResult.Applies.class).toList();
  }

  /** The recommendations that do not apply, in the order of the guidance. */
  public List<RecommendationResult.DoesNotApply> notApplying() {
    return only(RecommendationResult.DoesNotApply.class).toList();
  }

  /** The recommendations that cannot be judged, in the order of the guidance. */
  public List<RecommendationResult.CannotBeJudged> notJudged() {
    return only(RecommendationResult.CannotBeJudged.class).toList();
  }

  /**
   * The statements of evidence on who may benefit or be harmed that apply; they recommend nothing,
   * and are to stand beside {@link #support()}.
   */
  public List<RecommendationResult.Applies> evidence() {
    return only(RecommendationResult.Applies.class)
        .filter(result -> result.recommendation().kind() == Kind.EVIDENCE)
        .filter(result -> result.recommendation().stage() == Stage.CANDIDACY)
        .toList();
  }

  /** What became of the recommendation with this id, if it was considered. */
  public Optional<RecommendationResult> find(String recommendationId) {
    return results.stream()
        .filter(result -> result.recommendation().id().equals(recommendationId))
        .findFirst();
  }

  private <T extends RecommendationResult> Stream<T> only(Class<T> type) {
    return results.stream().filter(type::isInstance).map(type::cast);
  }

  /** One line fit for a log: ids and counts, and no value of the patient. */
  @Override
  public String toString() {
    return "Assessment[%s; applies %s; %s do not apply; %s cannot be judged; %s]"
        .formatted(
            advisability,
            applying().stream().map(result -> result.recommendation().id()).toList(),
            notApplying().size(),
            notJudged().size(),
            fingerprint.guidance().stream().map(part -> part.id() + " " + part.version()).toList());
  }
}
