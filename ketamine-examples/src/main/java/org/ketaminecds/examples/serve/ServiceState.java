package org.ketaminecds.examples.serve;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.ketaminecds.core.assessment.Fingerprint.GuidanceVersion;
import org.ketaminecds.core.problem.Problem;

/**
 * How the service is, in words: what does not work, and which guidance answers. It goes on
 * answering whatever is told here. Thread-safe.
 */
final class ServiceState {

  private static final JsonMapper JSON = new JsonMapper();

  private final Supplier<List<String>> troubles;
  private volatile List<GuidanceVersion> answering;
  private volatile List<Problem> refused = List.of();

  /**
   * The state of a service.
   *
   * @param troubles what does not work beside the answers
   * @param answering the guidance with which it begins
   */
  ServiceState(Supplier<List<String>> troubles, List<GuidanceVersion> answering) {
    this.troubles = troubles;
    this.answering = List.copyOf(answering);
  }

  /** Other guidance was taken over. */
  void answering(List<GuidanceVersion> versions) {
    answering = List.copyOf(versions);
    refused = List.of();
  }

  /** Other guidance is at fault, and was not taken over. */
  void refused(List<Problem> problems) {
    refused = List.copyOf(problems);
  }

  /** Other guidance is sound but does not fit the settings, and was not taken over. */
  void unfit(String why) {
    refused = List.of(Problem.of("settings", why, "settings that the new guidance fits"));
  }

  /** The versions that answer. */
  List<GuidanceVersion> answering() {
    return answering;
  }

  /** What does not work, in a sentence each; none if all is well. */
  List<String> troubles() {
    List<String> all = new ArrayList<>(troubles.get());
    refused.forEach(problem -> all.add("other guidance was refused: " + problem));
    return all;
  }

  /** As JSON: "status" is UP or DEGRADED, with the reasons in "troubles". */
  String json() {
    List<String> all = troubles();
    ObjectNode state = JSON.createObjectNode().put("status", all.isEmpty() ? "UP" : "DEGRADED");
    if (!all.isEmpty()) {
      all.forEach(state.putArray("troubles")::add);
    }
    ArrayNode guidance = state.putArray("guidance");
    answering.forEach(one -> guidance.add("%s %s".formatted(one.id(), one.version())));
    return state.toString();
  }
}
