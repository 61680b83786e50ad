package org.ketaminecds.rules.casefile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.ketaminecds.core.DecisionSupport;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.core.problem.InvalidCaseException;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.core.problem.Problems;
import org.ketaminecds.core.vocabulary.Vocabulary;
import org.ketaminecds.rules.text.Node;
import org.ketaminecds.rules.text.Position;
import org.ketaminecds.rules.text.TextLimits;
import org.ketaminecds.rules.text.TextSource;
import org.ketaminecds.rules.text.YamlReader;

/**
 * Reads case files: a patient and a proposed treatment, in YAML or JSON.
 *
 * <p>It takes nothing by guess and fills nothing in. A file with a fault is refused with every
 * fault that it has. Synonyms are replaced by the names of the vocabulary; medicines, allergies and
 * indications that the vocabulary does not know are kept as written. Immutable and thread-safe.
 */
public final class CaseReader {

  private final Vocabulary vocabulary;
  private final Consumer<ClinicalCase> check;

  /** A reader of cases that use these words. */
  public CaseReader(Vocabulary vocabulary) {
    this(vocabulary, clinicalCase -> {});
  }

  private CaseReader(Vocabulary vocabulary, Consumer<ClinicalCase> check) {
    this.vocabulary = vocabulary;
    this.check = check;
  }

  /**
   * A reader of cases for this decision support. It also refuses what the decision support would
   * refuse, such as a dose beyond any that is cited, together with the other faults of the file.
   */
  public static CaseReader of(DecisionSupport decisionSupport) {
    return new CaseReader(decisionSupport.vocabulary(), decisionSupport::assess);
  }

  /**
   * Reads a file.
   *
   * @throws IOException if the file cannot be read
   * @throws InvalidCaseException with everything that is wrong with the case
   */
  public CaseFile read(Path file) throws IOException {
    try (InputStream stream = Files.newInputStream(file)) {
      return read(stream, file.toString());
    }
  }

  /**
   * Reads a stream to its end, or until it is too long.
   *
   * @param name the name of the file in what is reported
   * @throws IOException if the stream cannot be read
   * @throws InvalidCaseException with everything that is wrong with the case
   */
  public CaseFile read(InputStream stream, String name) throws IOException {
    Problems problems = new Problems();
    Optional<String> text = TextSource.read(stream, name, TextLimits.CASE, problems);
    return parsed(text, name, problems);
  }

  /**
   * Reads a text.
   *
   * @param name the name of the file in what is reported
   * @throws InvalidCaseException with everything that is wrong with the case
   */
  public CaseFile read(String text, String name) {
    Problems problems = new Problems();
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return parsed(TextSource.decode(bytes, name, TextLimits.CASE, problems), name, problems);
  }

  private CaseFile parsed(Optional<String> text, String name, Problems problems) {
    Optional<Node> root =
        text.flatMap(known -> YamlReader.read(known, name, TextLimits.CASE, problems));
    Faults faults = new Faults(Position.startOf(name));
    Optional<CaseAssembler.Assembled> assembled =
        root.flatMap(known -> new CaseAssembler(vocabulary, faults, check).assemble(known));
    List<Problem> all = new ArrayList<>(problems.list());
    all.addAll(faults.list());
    if (!all.isEmpty()) {
      throw new InvalidCaseException(all);
    }
    CaseAssembler.Assembled known = assembled.orElseThrow();
    return new CaseFile(name, known.title(), known.source(), known.clinicalCase(), faults.places());
  }
}
