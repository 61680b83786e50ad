package org.ketaminecds.examples;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.ketaminecds.core.DecisionSupport;
import org.ketaminecds.core.assessment.Assessment;
import org.ketaminecds.core.problem.InvalidCaseException;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.core.problem.Problems;
import org.ketaminecds.rules.casefile.CaseFile;
import org.ketaminecds.rules.casefile.CaseReader;
import org.ketaminecds.rules.impact.CaseImpact;
import org.ketaminecds.rules.impact.Impact;

/** Reads cases in the words of each version of the guidance, and has each version answer them. */
final class ImpactCases {

  private final DecisionSupport before;
  private final DecisionSupport after;

  ImpactCases(DecisionSupport before, DecisionSupport after) {
    this.before = before;
    this.after = after;
  }

  /**
   * What both say of the cases in these files.
   *
   * @throws InvalidCaseException with everything that either version refuses
   */
  Impact of(List<String> names, InputStream input) throws IOException {
    byte[] standard = names.contains(CaseFiles.STANDARD_INPUT) ? input.readAllBytes() : new byte[0];
    Problems problems = new Problems();
    List<CaseFile> old = read(before, names, standard, problems);
    List<CaseFile> now = read(after, names, standard, problems);
    List<Problem> all = problems.list().stream().distinct().toList();
    if (!all.isEmpty()) {
      throw new InvalidCaseException(all);
    }
    List<Assessment> answers = new ArrayList<>();
    List<CaseImpact> cases = new ArrayList<>();
    for (int index = 0; index < old.size(); index++) {
      Assessment first = before.assess(old.get(index).clinicalCase());
      Assessment second = after.assess(now.get(index).clinicalCase());
      answers.addAll(List.of(first, second));
      cases.add(CaseImpact.of(old.get(index).name(), first, second));
    }
    return new Impact(
        answers.get(0).fingerprint().guidance(), answers.get(1).fingerprint().guidance(), cases);
  }

  private static List<CaseFile> read(
      DecisionSupport support, List<String> names, byte[] standard, Problems problems) {
    CaseReader reader = CaseReader.of(support);
    return new CaseFiles(reader, new ByteArrayInputStream(standard), problems).read(names);
  }
}
