package org.ketaminecds.comparison;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * Builds the only engine on the class path and gives one answer, to measure a cold start; prints
 * the milliseconds of processor time that the process took.
 */
public final class FirstAnswer {

  private FirstAnswer() {}

  /** Answers and ends. */
  public static void main(String[] arguments) {
    Sample sample = SampleMaker.make(1, 1).get(0);
    int judged = PeerProvider.only().build().prepare(sample).outcomes().size();
    if (judged != Subset.IDS.size()) {
      throw new IllegalStateException(
          "Found %s outcomes, wanted %s.".formatted(judged, Subset.IDS.size()));
    }
    System.out.println(
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime()
            / 1_000_000);
  }
}
