package org.ketaminecds.comparison.cql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cqframework.cql.cql2elm.LibraryManager;
import org.cqframework.cql.cql2elm.ModelManager;
import org.cqframework.cql.cql2elm.StringLibrarySourceProvider;
import org.hl7.elm.r1.VersionedIdentifier;
import org.ketaminecds.comparison.Outcome;
import org.ketaminecds.comparison.Peer;
import org.ketaminecds.comparison.PeerProvider;
import org.ketaminecds.comparison.Question;
import org.ketaminecds.comparison.Sample;
import org.ketaminecds.comparison.Subset;
import org.opencds.cqf.cql.engine.execution.CqlEngine;
import org.opencds.cqf.cql.engine.execution.Environment;
import org.opencds.cqf.cql.engine.execution.EvaluationParams;
import org.opencds.cqf.cql.engine.execution.EvaluationResult;
import org.opencds.cqf.cql.engine.execution.ExpressionResult;
import org.opencds.cqf.cql.engine.runtime.Value;

/**
 * The engine of the CQFramework, with a library that is compiled once; what is known of a case are
 * its parameters, which spares it every search in FHIR resources.
 */
public final class CqlProvider implements PeerProvider {

  @Override
  public Peer build() {
    LibraryManager libraries = new LibraryManager(new ModelManager());
    libraries
        .getLibrarySourceLoader()
        .registerProvider(new StringLibrarySourceProvider(List.of(source())));
    VersionedIdentifier library = new VersionedIdentifier();
    library.setId("KetamineSubset");
    library.setVersion("1.0.0");
    libraries.resolveLibrary(library);
    // No caching of expressions: a kept engine would answer every case as it did the first.
    CqlEngine engine = new CqlEngine(new Environment(libraries));
    return sample -> prepare(engine, library, sample);
  }

  private static String source() {
    try (InputStream stream =
        Objects.requireNonNull(CqlProvider.class.getResourceAsStream("KetamineSubset.cql"))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Question prepare(CqlEngine engine, VersionedIdentifier library, Sample sample) {
    EvaluationParams.LibraryParams.Builder expressions =
        new EvaluationParams.LibraryParams.Builder();
    expressions.expressions(Subset.IDS);
    EvaluationParams.Builder given = new EvaluationParams.Builder();
    given.library(library, expressions.build());
    given.setParameters(Parameters.of(sample));
    return new CqlQuestion(engine, given.build());
  }

  private record CqlQuestion(CqlEngine engine, EvaluationParams given) implements Question {

    @Override
    public EvaluationResult ask() {
      return engine.evaluate(given).getOnlyResultOrThrow();
    }

    @Override
    public Map<String, Outcome> outcomes() {
      EvaluationResult result = ask();
      return Subset.IDS.stream()
          .collect(Collectors.toMap(Function.identity(), id -> outcome(result.get(id))));
    }

    private static Outcome outcome(ExpressionResult result) {
      Optional<Value> value = Optional.ofNullable(result.getValue());
      return Outcome.of(
          value
              .map(org.opencds.cqf.cql.engine.runtime.Boolean.class::cast)
              .map(org.opencds.cqf.cql.engine.runtime.Boolean::getValue));
    }
  }
}
