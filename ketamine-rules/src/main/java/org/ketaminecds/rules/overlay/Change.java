package org.ketaminecds.rules.overlay;

import java.time.LocalDate;
import java.util.Optional;
import org.ketaminecds.core.guidance.Advisability;
import org.ketaminecds.rules.condition.Line;
import org.ketaminecds.rules.guidance.Guidance.GuidanceRule;
import org.ketaminecds.rules.text.Node;

/**
 * What a site changes about one recommendation.
 *
 * @param id the recommendation, as it is written
 * @param limit the line that takes the place of the line about the same figure
 * @param advise what it advises instead
 * @param switchedOff whether it is not judged at all
 * @param warrant who answers for it
 */
record Change(
    Node.Text id,
    Optional<Limit> limit,
    Optional<Advise> advise,
    boolean switchedOff,
    Warrant warrant) {

  /**
   * A limit, with its place.
   *
   * @param line the line
   * @param written how it is written
   */
  record Limit(Line line, Node.Text written) {}

  /**
   * A level of advice, with its place.
   *
   * @param level the level
   * @param written how it is written
   */
  record Advise(Advisability level, Node.Text written) {}

  /**
   * Who answers for a change, why, and for how long.
   *
   * @param approver the first and last name
   * @param reason the reason
   * @param until the last day on which it holds
   */
  record Warrant(Optional<String> approver, Optional<String> reason, Optional<LocalDate> until) {

    boolean isWhole() {
      return approver.isPresent() && reason.isPresent() && until.isPresent();
    }

    String words() {
      return until.map(day -> " until " + day).orElse("")
          + approver.map(name -> ", approved by " + name).orElse("")
          + reason.map(why -> ": " + why).orElse("");
    }
  }

  /**
   * A change that was held against the recommendation it is about.
   *
   * @param change the change
   * @param rule the recommendation as the site wants it; empty if it is switched off
   * @param isTighter whether no case can get a milder answer by it
   */
  record Settled(Change change, Optional<GuidanceRule> rule, boolean isTighter) {

    String recommendation() {
      return change.id().value();
    }

    boolean holdsOn(LocalDate day) {
      return change.warrant().until().filter(day::isAfter).isEmpty();
    }
  }
}
