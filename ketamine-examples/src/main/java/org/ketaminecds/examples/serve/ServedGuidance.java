package org.ketaminecds.examples.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.ketaminecds.core.DecisionSupport;
import org.ketaminecds.examples.serve.ServeSettings.Watched;
import org.ketaminecds.rules.guidance.GuidanceSnapshot;
import org.ketaminecds.rules.guidance.GuidanceSource;
import org.ketaminecds.rules.pack.PackSources;
import org.ketaminecds.rules.reload.GuidanceWatch;
import org.ketaminecds.rules.reload.ReloadListener;
import org.ketaminecds.rules.reload.ReloadableDecisionSupport;
import org.ketaminecds.rules.reload.Ticker;

/** Guidance from a folder or a pack, which is taken up anew when it changes. */
final class ServedGuidance implements AutoCloseable {

  private final ReloadableDecisionSupport support;
  private final GuidanceSource source;
  private final String loaded;
  private final Duration pause;
  private final List<ReloadListener> listeners;
  private Optional<GuidanceWatch> watch = Optional.empty();

  private ServedGuidance(
      ReloadableDecisionSupport support,
      GuidanceSource source,
      String loaded,
      Duration pause,
      List<ReloadListener> listeners) {
    this.support = support;
    this.source = source;
    this.loaded = loaded;
    this.pause = pause;
    this.listeners = listeners;
  }

  /**
   * Loads the guidance.
   *
   * @throws IOException if it cannot be read
   * @throws org.ketaminecds.rules.guidance.InvalidGuidanceException if it is at fault
   */
  static ServedGuidance load(Watched watched) throws IOException {
    GuidanceSource source = source(watched);
    GuidanceSnapshot first = source.read();
    List<ReloadListener> listeners = new CopyOnWriteArrayList<>();
    return new ServedGuidance(
        ReloadableDecisionSupport.startingWith(
            first, event -> listeners.forEach(one -> one.onReload(event))),
        source,
        first.contentHash(),
        watched.pause(),
        listeners);
  }

  private static GuidanceSource source(Watched watched) {
    Path path = watched.path();
    if (Files.isDirectory(path)) {
      return GuidanceSource.folder(path);
    }
    return watched
        .key()
        .map(key -> PackSources.signedBy(key, path))
        .orElseGet(() -> PackSources.unsigned(path));
  }

  /** The version that serves now. */
  DecisionSupport current() {
    return support.current();
  }

  /** Begins to look for changes, and tells the listener of every attempt to take one up. */
  void watch(Function<Duration, Ticker> ticking, ReloadListener listener) {
    listeners.add(listener);
    watch = Optional.of(GuidanceWatch.start(support, source, loaded, ticking.apply(pause)));
  }

  @Override
  public void close() {
    watch.ifPresent(GuidanceWatch::close);
  }
}
