package org.ketaminecds.comparison;

import static java.util.Map.entry;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Makes samples at random, with figures at and around every limit and more or less unknown. */
public final class SampleMaker {

  private static final double[] UNKNOWN_SHARES = {0, 0, 0.02, 0.1, 0.3, 0.7, 1};
  private static final double[] PRESENT_SHARES = {0, 0.02, 0.1, 0.5};

  private static final Map<Datum, List<String>> VALUES =
      Map.ofEntries(
          entry(Datum.AGE, List.of("1", "2", "3", "15", "16", "17", "18", "46", "64", "65", "80")),
          entry(Datum.BOLUS_DOSE, List.of("0.1", "0.34", "0.35", "0.36", "0.99", "1", "1.01")),
          entry(
              Datum.INFUSION_RATE,
              List.of("0.1", "0.49", "0.5", "0.51", "1", "2", "2.01", "6.99", "7", "7.01", "10")),
          entry(Datum.INFUSION_TIME, List.of("1", "2", "3", "3.25", "4", "24")),
          entry(Datum.INFUSION_DAYS, List.of("1", "2", "3", "5")),
          entry(Datum.PLANNED_COURSES, List.of("1", "2", "3")),
          entry(Datum.SEX, List.of("female", "male")),
          entry(
              Datum.ROUTE,
              List.of("intravenous", "intravenous", "intravenous", "oral", "intranasal")),
          entry(Datum.KETAMINE_FORM, List.of("racemic ketamine", "S-ketamine")),
          entry(Datum.CARE_SETTING, List.of("clinic", "ward", "intensive care unit")));

  private SampleMaker() {}

  /** So many samples; the same ones for the same seed. */
  public static List<Sample> make(int count, long seed) {
    Random random = new Random(seed);
    List<Sample> samples = new ArrayList<>(count);
    for (int index = 0; index < count; index++) {
      samples.add(make(random));
    }
    return samples;
  }

  private static Sample make(Random random) {
    double unknown = UNKNOWN_SHARES[random.nextInt(UNKNOWN_SHARES.length)];
    double present = PRESENT_SHARES[random.nextInt(PRESENT_SHARES.length)];
    Map<Datum, Object> known = new EnumMap<>(Datum.class);
    for (Datum datum : Datum.values()) {
      if (random.nextDouble() >= unknown) {
        known.put(
            datum,
            datum.kind() == Datum.Kind.FINDING
                ? (Object) (random.nextDouble() < present)
                : value(datum, random));
      }
    }
    // Our engine takes a man as not pregnant and says so; the others have no such step.
    if ("male".equals(known.get(Datum.SEX))) {
      known.put(Datum.PREGNANCY, false);
    }
    return new Sample(known);
  }

  private static Object value(Datum datum, Random random) {
    List<String> values = Optional.ofNullable(VALUES.get(datum)).orElseThrow();
    String value = values.get(random.nextInt(values.size()));
    return datum.kind() == Datum.Kind.FIGURE ? new BigDecimal(value) : value;
  }
}
