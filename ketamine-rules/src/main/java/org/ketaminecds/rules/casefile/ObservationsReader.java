package org.ketaminecds.rules.casefile;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ketaminecds.core.clinical.Observation;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.vocabulary.Term;
import org.ketaminecds.core.vocabulary.TermKind;
import org.ketaminecds.rules.casefile.CaseFields.Named;
import org.ketaminecds.rules.text.Node;

/** Reads measured values: one, or several of different times. */
final class ObservationsReader {

  private final Words words;
  private final Dates dates;
  private final List<Observation> observations = new ArrayList<>();

  ObservationsReader(Words words, Dates dates) {
    this.words = words;
    this.dates = dates;
  }

  void read(CaseNode node) {
    CaseFields.of(node).ifPresent(fields -> fields.rest().forEach(this::readNamed));
  }

  List<Observation> observations() {
    return observations;
  }

  private void readNamed(Named entry) {
    Optional<Term> term = words.term(entry, TermKind.OBSERVATION);
    if (term.isEmpty()) {
      return;
    }
    CaseNode value = entry.value();
    value.faults().remember("observations." + term.get().name(), value.node().position());
    if (value.node() instanceof Node.Sequence) {
      value.items().forEach(item -> readOne(term.get(), item));
    } else {
      readOne(term.get(), value);
    }
  }

  private void readOne(Term term, CaseNode node) {
    if (!(node.node() instanceof Node.Mapping)) {
      Measure.of(term).read(node).ifPresent(value -> add(node, term, value, Optional.empty()));
      return;
    }
    CaseFields.of(node)
        .ifPresent(
            fields -> {
              Optional<Quantity> value =
                  fields.required("value", "a \"value\" here").flatMap(Measure.of(term)::read);
              Optional<LocalDateTime> at = fields.find("on").flatMap(dates::moment);
              fields.refuseOthers();
              value.ifPresent(known -> add(node, term, known, at));
            });
  }

  private void add(CaseNode node, Term term, Quantity value, Optional<LocalDateTime> at) {
    Optional<Observation> other =
        observations.stream()
            .filter(known -> known.name().equals(term.name()) && known.at().equals(at))
            .filter(known -> known.value().compareTo(value) != 0)
            .findFirst();
    if (other.isPresent()) {
      node.wrong(
          "%s and %s at the same time".formatted(other.get().value(), value),
          "one value, or the date of each");
      return;
    }
    observations.add(new Observation(term.name(), value, at));
  }
}
