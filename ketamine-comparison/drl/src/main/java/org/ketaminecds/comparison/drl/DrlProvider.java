package org.ketaminecds.comparison.drl;

import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.drools.model.codegen.ExecutableModelProject;
import org.ketaminecds.comparison.Outcome;
import org.ketaminecds.comparison.Peer;
import org.ketaminecds.comparison.PeerProvider;
import org.ketaminecds.comparison.Question;
import org.ketaminecds.comparison.Sample;
import org.ketaminecds.comparison.Subset;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSession;

/** Drools with DRL that is compiled to an executable model at run time; a session for each case. */
public final class DrlProvider implements PeerProvider {

  private static final String RULES = "org/ketaminecds/comparison/drl/guidance.drl";

  @Override
  public Peer build() {
    KieServices services = KieServices.get();
    // Drools keeps what it has built by this id, and would hand out the older.
    ReleaseId release =
        services.newReleaseId("org.ketaminecds", "comparison", UUID.randomUUID().toString());
    KieFileSystem files = services.newKieFileSystem();
    files.generateAndWritePomXML(release);
    files.write(
        "src/main/resources/" + RULES,
        services.getResources().newClassPathResource(RULES, DrlProvider.class));
    KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
    if (builder.getResults().hasMessages(Message.Level.ERROR)) {
      throw new IllegalStateException(builder.getResults().toString());
    }
    KieContainer container = services.newKieContainer(release);
    return new Drl(container.getKieBase());
  }

  private record Drl(KieBase rules) implements Peer {

    @Override
    public Question prepare(Sample sample) {
      return new DrlQuestion(rules, Patient.of(sample));
    }
  }

  private record DrlQuestion(KieBase rules, Patient patient) implements Question {

    @Override
    public Judgement ask() {
      KieSession session = rules.newKieSession();
      try {
        Judgement judgement = new Judgement();
        session.setGlobal("judgement", judgement);
        session.insert(patient);
        session.fireAllRules();
        return judgement;
      } finally {
        session.dispose();
      }
    }

    @Override
    public Map<String, Outcome> outcomes() {
      return Subset.IDS.stream().collect(Collectors.toMap(Function.identity(), ask()::of));
    }
  }
}
