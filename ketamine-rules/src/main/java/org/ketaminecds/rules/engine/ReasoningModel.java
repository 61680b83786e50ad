package org.ketaminecds.rules.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.drools.model.Model;

/** Finds the reasoning rules, which were compiled from DRL when this library was built. */
final class ReasoningModel {

  private static final String LIST = "/META-INF/kie/org.ketaminecds/ketamine-rules/drools-model";

  private ReasoningModel() {}

  /** The compiled model; its class name changes from build to build, so a list tells it. */
  static Model load() {
    try (InputStream stream = ReasoningModel.class.getResourceAsStream(LIST)) {
      if (stream == null) {
        throw new IllegalStateException(
            "Found no %s, wanted the compiled reasoning rules. Maybe a packaging step dropped it."
                .formatted(LIST));
      }
      BufferedReader reader =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
      String name =
          reader
              .lines()
              .map(String::strip)
              .filter(line -> line.startsWith(GuidanceModel.PACKAGE + "."))
              .reduce(
                  (one, other) -> {
                    throw new IllegalStateException("Found two models of the reasoning rules.");
                  })
              .orElseThrow(() -> new IllegalStateException("Found no reasoning rules in " + LIST));
      return Class.forName(name, true, ReasoningModel.class.getClassLoader())
          .asSubclass(Model.class)
          .getDeclaredConstructor()
          .newInstance();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (ReflectiveOperationException missing) {
      throw new IllegalStateException("The compiled reasoning rules cannot be loaded.", missing);
    }
  }
}
