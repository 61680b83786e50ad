package org.ketaminecds.fhir.order;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.Dosage;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.core.problem.Problems;

/**
 * A dosage instruction of an order.
 *
 * @param path its place in the order as it came
 * @param dosage what it says
 */
record Instruction(String path, Dosage dosage) {

  /**
   * The instructions in the order of their sequence numbers.
   *
   * <p>In FHIR those of one number are given at once, and nothing is said of those without: read as
   * one after the other, two infusions that run together would be two weaker ones.
   */
  static List<Instruction> inSequence(List<Dosage> dosage, Problems problems) {
    Set<Integer> numbers = new HashSet<>();
    boolean told =
        dosage.stream()
            .allMatch(one -> one.getSequenceElement().hasValue() && numbers.add(one.getSequence()));
    if (dosage.size() > 1 && !told) {
      problems.add(
          Problem.of(
              "dosageInstruction.sequence",
              "instructions with the same number or none, which may be meant at once",
              "a number of its own for each, for one after the other"));
    }
    return IntStream.range(0, dosage.size())
        .mapToObj(index -> new Instruction("dosageInstruction[" + index + "]", dosage.get(index)))
        .sorted(Comparator.comparingInt(Instruction::sequence))
        .toList();
  }

  private static int sequence(Instruction one) {
    return one.dosage().getSequenceElement().hasValue() ? one.dosage().getSequence() : 0;
  }
}
