package org.ketaminecds.comparison.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ketaminecds.comparison.AtRest;
import org.ketaminecds.comparison.FirstAnswer;

/** What is measured on whole processes, each with the class path of one engine. */
final class ProcessFigures {

  private static final int ROUNDS = 7;

  private final Map<Engine, ClassPath> classPaths = new EnumMap<>(Engine.class);

  /**
   * Of the engines that have a module of their own.
   *
   * @param modules the folder of all modules
   */
  ProcessFigures(Path modules) throws IOException {
    for (Engine engine : Engine.values()) {
      if (engine.module().isPresent()) {
        classPaths.put(engine, ClassPath.of(modules, engine.module().get()));
      }
    }
  }

  List<Figures> measure() throws IOException, InterruptedException {
    Figures jars = new Figures("class path, jars", "%.0f");
    Figures size = new Figures("class path, MB", "%.1f");
    Figures heap = new Figures("heap at rest, MB", "%.1f");
    for (Map.Entry<Engine, ClassPath> entry : classPaths.entrySet()) {
      jars.put(entry.getKey(), entry.getValue().needed().size());
      size.put(entry.getKey(), entry.getValue().megabytes());
      heap.put(
          entry.getKey(), WholeProcess.once(entry.getValue(), AtRest.class).printed() / 1_000_000);
    }
    List<Figures> figures = new ArrayList<>(coldStart());
    figures.addAll(List.of(heap, jars, size));
    return figures;
  }

  /** In turn, so that what else the machine does hits all alike. */
  private List<Figures> coldStart() throws IOException, InterruptedException {
    Map<Engine, List<WholeProcess.Run>> runs = new EnumMap<>(Engine.class);
    for (int round = 0; round < ROUNDS; round++) {
      for (Map.Entry<Engine, ClassPath> entry : classPaths.entrySet()) {
        runs.computeIfAbsent(entry.getKey(), engine -> new ArrayList<>())
            .add(WholeProcess.once(entry.getValue(), FirstAnswer.class));
      }
    }
    Figures wall = new Figures("process start to first answer, s, median", "%.2f");
    Figures cpu = new Figures("processor time of it, s, median", "%.2f");
    runs.forEach(
        (engine, all) -> {
          wall.put(engine, median(all.stream().map(WholeProcess.Run::millis).toList()) / 1_000);
          cpu.put(engine, median(all.stream().map(WholeProcess.Run::printed).toList()) / 1_000);
        });
    return List.of(wall, cpu);
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
  }
}
