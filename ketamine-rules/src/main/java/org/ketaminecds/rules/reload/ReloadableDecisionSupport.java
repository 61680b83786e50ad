package org.ketaminecds.rules.reload;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.ketaminecds.core.DecisionSupport;
import org.ketaminecds.core.assessment.Assessment;
import org.ketaminecds.core.assessment.AssessmentOptions;
import org.ketaminecds.core.assessment.Fingerprint.GuidanceVersion;
import org.ketaminecds.core.assessment.PlanChange;
import org.ketaminecds.core.assessment.Question;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.core.guidance.Guideline;
import org.ketaminecds.core.guidance.Recommendation;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.core.vocabulary.Vocabulary;
import org.ketaminecds.rules.guidance.GuidanceFiles;
import org.ketaminecds.rules.guidance.GuidanceSource;
import org.ketaminecds.rules.guidance.InvalidGuidanceException;
import org.ketaminecds.rules.release.Release;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decision support that goes over to another version of the guidance in one step.
 *
 * <p>Thread-safe. Each call is answered by one version wholly, and never waits for a reload. Two
 * calls may be answered by two versions: whoever makes several calls about one case takes {@link
 * #current()} once and calls that.
 */
public final class ReloadableDecisionSupport implements DecisionSupport {

  private static final Logger LOG = LoggerFactory.getLogger(ReloadableDecisionSupport.class);

  /** Each keeps a rule base of some megabytes. */
  private static final int MOST_KEPT = 4;

  private final List<ReloadListener> listeners;

  /** Read once in each call, so that a call is answered by one version. */
  private volatile Release serving;

  /** One reload or rollback at a time; it guards the versions before. */
  private final Lock changing = new ReentrantLock();

  private final Deque<Release> before = new ArrayDeque<>();

  private ReloadableDecisionSupport(Release first, List<ReloadListener> listeners) {
    this.serving = first;
    this.listeners = List.copyOf(listeners);
  }

  /**
   * Decision support that starts with this guidance.
   *
   * @throws InvalidGuidanceException with every fault, if there is one: there is nothing to serve
   *     then
   */
  public static ReloadableDecisionSupport startingWith(
      GuidanceFiles first, ReloadListener... listeners) {
    return new ReloadableDecisionSupport(Release.of(first), List.of(listeners));
  }

  /**
   * Loads a version, checks it, runs its scenarios, and only then serves it; whatever is wrong, the
   * version that serves goes on serving.
   *
   * @return what came of it, as the listeners are told too
   */
  public ReloadEvent reload(GuidanceSource source) {
    changing.lock();
    try {
      return told(attempt(source));
    } finally {
      changing.unlock();
    }
  }

  private ReloadEvent attempt(GuidanceSource source) {
    Release old = serving;
    Release next;
    try {
      next = Release.of(source.read());
    } catch (InvalidGuidanceException invalid) {
      return new ReloadEvent.Refused(old.versions(), invalid.problems());
    } catch (IOException unreadable) {
      return new ReloadEvent.Refused(
          old.versions(),
          List.of(
              Problem.of(
                  "guidance", "what cannot be read: " + unreadable, "a folder or pack to read")));
    } catch (RuntimeException unforeseen) {
      LOG.error("Guidance could not be loaded: {}", unforeseen.getClass().getName());
      return new ReloadEvent.Refused(
          old.versions(),
          List.of(Problem.of("guidance", unforeseen.toString(), "guidance that can be loaded")));
    }
    if (next.versions().equals(old.versions())) {
      return new ReloadEvent.Unchanged(old.versions());
    }
    before.push(old);
    if (before.size() > MOST_KEPT) {
      before.removeLast();
    }
    serving = next;
    return new ReloadEvent.Accepted(old.versions(), next.versions());
  }

  /**
   * Serves the version again that served before the last accepted reload; up to four can be taken
   * back, one by one.
   *
   * @return what came of it; empty if there is no version to go back to, and then nothing changed
   */
  public Optional<ReloadEvent> rollBack() {
    changing.lock();
    try {
      if (before.isEmpty()) {
        return Optional.empty();
      }
      Release old = serving;
      Release next = before.pop();
      serving = next;
      return Optional.of(told(new ReloadEvent.RolledBack(old.versions(), next.versions())));
    } finally {
      changing.unlock();
    }
  }

  private ReloadEvent told(ReloadEvent event) {
    if (event instanceof ReloadEvent.Refused refused) {
      LOG.warn("Guidance was refused with {} problems", refused.problems().size());
    } else {
      LOG.info("{}: guidance {}", event.getClass().getSimpleName(), event.serving());
    }
    for (ReloadListener listener : listeners) {
      try {
        listener.onReload(event);
      } catch (RuntimeException failed) {
        LOG.error("A reload listener failed: {}", failed.getClass().getName());
      }
    }
    return event;
  }

  /** The version that serves now; it stays as it is, whatever is reloaded later. */
  public DecisionSupport current() {
    return serving.support();
  }

  /** What serves now, as the fingerprint of its answers shows it. */
  public List<GuidanceVersion> versions() {
    return serving.versions();
  }

  @Override
  public Assessment assess(ClinicalCase clinicalCase, AssessmentOptions options) {
    return current().assess(clinicalCase, options);
  }

  @Override
  public List<Question> askNext(ClinicalCase clinicalCase, AssessmentOptions options) {
    return current().askNext(clinicalCase, options);
  }

  @Override
  public List<PlanChange> whatWouldChange(ClinicalCase clinicalCase, AssessmentOptions options) {
    return current().whatWouldChange(clinicalCase, options);
  }

  @Override
  public List<PlanChange> whatWouldChange(ClinicalCase clinicalCase, Assessment answer) {
    return current().whatWouldChange(clinicalCase, answer);
  }

  @Override
  public List<Guideline> guidelines() {
    return current().guidelines();
  }

  @Override
  public List<Recommendation> recommendations() {
    return current().recommendations();
  }

  @Override
  public Vocabulary vocabulary() {
    return current().vocabulary();
  }
}
