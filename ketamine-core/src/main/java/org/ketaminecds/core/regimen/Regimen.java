package org.ketaminecds.core.regimen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ketaminecds.core.quantity.Quantity;

/**
 * A proposed treatment with ketamine, as it was ordered; nothing is filled in that was not said.
 *
 * <p>Immutable and thread-safe. A regimen is checked when the case that holds it is built, since
 * some faults show only beside the weight.
 *
 * @param form racemic ketamine or S-ketamine; not known if empty
 * @param route how it is given; not known if empty
 * @param phases the steps of one session, in order
 * @param schedule how often a session is given
 */
public record Regimen(
    Optional<KetamineForm> form, Optional<Route> route, List<Phase> phases, Schedule schedule) {

  /** Copies the phases, so that nobody can change them afterwards. */
  public Regimen {
    phases = List.copyOf(phases);
  }

  /** A builder of a regimen. */
  public static Builder builder() {
    return new Builder();
  }

  /** The name only, so that a log shows no dose of a patient. */
  @Override
  public String toString() {
    return "Regimen[" + phases.size() + " phases]";
  }

  /** Builds a {@link Regimen}; not thread-safe. */
  public static final class Builder {

    private Optional<KetamineForm> form = Optional.empty();
    private Optional<Route> route = Optional.empty();
    private final List<Phase> phases = new ArrayList<>();
    private Schedule schedule = Schedule.UNKNOWN;

    private Builder() {}

    /** Sets racemic ketamine or S-ketamine. */
    public Builder form(KetamineForm value) {
      form = Optional.of(value);
      return this;
    }

    /** Sets the route. */
    public Builder route(Route value) {
      route = Optional.of(value);
      return this;
    }

    /** Adds a step of the session, after those added before. */
    public Builder phase(Phase value) {
      phases.add(value);
      return this;
    }

    /** Sets how long the drug runs on each day, such as "4 h". */
    public Builder hoursPerDay(String value) {
      schedule =
          new Schedule(
              Optional.of(Quantity.parse(value)),
              schedule.days(),
              schedule.courses(),
              schedule.interval());
      return this;
    }

    /** Sets on how many consecutive days there is a session. */
    public Builder days(int value) {
      schedule =
          new Schedule(
              schedule.hoursPerDay(), Optional.of(value), schedule.courses(), schedule.interval());
      return this;
    }

    /** Sets how many series of consecutive days are planned. */
    public Builder courses(int value) {
      schedule =
          new Schedule(
              schedule.hoursPerDay(), schedule.days(), Optional.of(value), schedule.interval());
      return this;
    }

    /** Sets the time from the start of one course to the start of the next, such as "12 wk". */
    public Builder interval(String value) {
      schedule =
          new Schedule(
              schedule.hoursPerDay(),
              schedule.days(),
              schedule.courses(),
              Optional.of(Quantity.parse(value)));
      return this;
    }

    /** Sets the whole schedule. */
    public Builder schedule(Schedule value) {
      schedule = value;
      return this;
    }

    /** The regimen. */
    public Regimen build() {
      return new Regimen(form, route, phases, schedule);
    }
  }
}
