package org.ketaminecds.examples.serve;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.ketaminecds.fhir.hooks.audit.FileAuditTrail;
import org.ketaminecds.fhir.hooks.feedback.FileFeedbackStore;

/**
 * The packaged service is killed with SIGKILL while clients sign orders and send feedback, and is
 * started again on the same files: {@code KillLoad JAR ROUNDS}.
 *
 * <p>What it acknowledged must be in its files, and once: each card that a client was given, what
 * became of it, and each answer. Both files must be read to their end. Prints a report, and ends
 * with status 1 if anything is otherwise.
 */
public final class KillLoad {

  private static final int CLIENTS = 6;
  private static final int FEWEST = 100;
  private static final int MOST = 600;
  private static final long SEED = 20261128;

  private final Path jar;
  private final Path feedback;
  private final Path audit;
  private final Promises promises = new Promises();
  private final Random random = new Random(SEED);
  private final List<String> faults = new ArrayList<>();
  private int halfLines;

  private KillLoad(Path jar, Path folder) {
    this.jar = jar;
    this.feedback = folder.resolve("feedback.jsonl");
    this.audit = folder.resolve("audit.jsonl");
  }

  /** Runs the load. */
  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory("ketamine-kill");
    boolean isSound =
        new KillLoad(Path.of(arguments[0]), folder).run(Integer.parseInt(arguments[1]));
    System.exit(isSound ? 0 : 1);
  }

  private boolean run(int rounds) throws Exception {
    System.out.println("round  acknowledged  left open");
    for (int round = 1; round <= rounds; round++) {
      killUnderLoad();
      System.out.printf(
          "%5d %13d %10d%n", round, promises.acknowledgments(), promises.unanswered().size());
    }
    ServeProcess last = ServeProcess.start(jar, feedback, audit);
    new KilledClient(last.address(), promises).tellAgain();
    last.kill();
    check();
    System.out.printf(
        "%d answers, %d cards, feedback on %d of them, %d half lines that a kill left behind%n",
        promises.firings().size(), promises.cards().size(), promises.feedback().size(), halfLines);
    faults.stream().limit(20).forEach(System.out::println);
    System.out.println(faults.isEmpty() ? "No fault." : faults.size() + " faults.");
    return faults.isEmpty();
  }

  private void killUnderLoad() throws IOException, InterruptedException, ExecutionException {
    ServeProcess service = ServeProcess.start(jar, feedback, audit);
    int enough = promises.acknowledgments() + FEWEST + random.nextInt(MOST - FEWEST);
    new KilledClient(service.address(), promises).tellAgain();
    ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
    List<Future<Void>> clients = new ArrayList<>();
    for (int number = 0; number < CLIENTS; number++) {
      clients.add(threads.submit(new KilledClient(service.address(), promises)));
    }
    while (promises.acknowledgments() < enough && clients.stream().noneMatch(Future::isDone)) {
      TimeUnit.MILLISECONDS.sleep(1);
    }
    service.kill();
    for (Future<Void> client : clients) {
      client.get();
    }
    threads.shutdown();
    halfLines += endsInHalfALine(feedback) + endsInHalfALine(audit);
  }

  private static int endsInHalfALine(Path file) throws IOException {
    return Files.readString(file).endsWith("\n") ? 0 : 1;
  }

  private void check() throws IOException {
    // They refuse a file with anything that the service did not write.
    FileFeedbackStore.open(feedback).close();
    FileAuditTrail.open(audit).close();
    Map<String, Integer> shown = counted(feedback, "card", line -> line.has("recommendations"));
    Map<String, Integer> given = counted(feedback, "card", line -> line.has("outcome"));
    Map<String, Integer> answers = counted(audit, "hookInstance", line -> line.has("cards"));
    once("a card that was given", promises.cards(), shown);
    once("feedback that was acknowledged", promises.feedback(), given);
    once("an answer that was given", promises.firings(), answers);
    if (promises.feedback().isEmpty()) {
      faults.add("nothing was acknowledged, so that nothing can be told");
    }
  }

  private static Map<String, Integer> counted(Path file, String id, Predicate<JsonNode> kind)
      throws IOException {
    Map<String, Integer> counted = new TreeMap<>();
    for (String text : Files.readAllLines(file)) {
      JsonNode line = HookCalls.json(text);
      if (kind.test(line)) {
        counted.merge(line.path(id).asText(), 1, Integer::sum);
      }
    }
    return counted;
  }

  private void once(String what, Set<String> promised, Map<String, Integer> kept) {
    for (String id : promised) {
      if (!kept.containsKey(id)) {
        faults.add("%s is lost: %s".formatted(what, id));
      }
    }
    kept.forEach(
        (id, times) -> {
          if (times > 1) {
            faults.add("%s is kept %s times: %s".formatted(what, times, id));
          }
        });
  }
}
