package org.ketaminecds.core.scale;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The Clinician-Administered Dissociative States Scale as trials of ketamine use it: the 23 items
 * that the patient rates, 0 to 4 points each, in sum 0 to 92.
 *
 * <p>The full scale has 28 items and is not computed here. Immutable and thread-safe. Source:
 * SC-12; the points of an item and the marker above 4 are recalled.
 */
public final class Cadss {

  private static final Citation SOURCE =
      new Citation("SC-12", List.of("T12", "T13"), Confidence.RECALLED);
  private static final Citation MARKER = Citation.recalled("SC-12");
  private static final int ITEMS = 23;
  private static final int GREATEST = 4;
  private static final int MARKED_ABOVE = 4;

  private final List<Entry> inputs;
  private final int total;

  /** Whether the sum passes the marker of dissociation. */
  public enum Marker implements Band {
    /** 0 to 4 points. */
    NOT_ABOVE_4("not above the marker of dissociation, 4 points"),
    /** 5 points or more. */
    ABOVE_4("above the marker of dissociation, 4 points");

    private final String label;

    Marker(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  private Cadss(List<Entry> inputs, int total) {
    this.inputs = inputs;
    this.total = total;
  }

  /**
   * The points of the 23 items that the patient rates, in order.
   *
   * @throws org.ketaminecds.core.problem.InvalidCaseException if there are not 23, or one is not 0
   *     to 4
   */
  public static Cadss of(int... items) {
    List<Entry> inputs =
        new Intake("cadss").items(IntStream.of(items).boxed().toList(), ITEMS, GREATEST).accepted();
    return new Cadss(inputs, IntStream.of(items).sum());
  }

  /** The sum and whether it passes the marker. */
  public ScaleResult<Marker> result() {
    return new ScaleResultBuilder<Marker>("CADSS", "23 patient-rated items", SOURCE, inputs)
        .points(total)
        .band(total > MARKED_ABOVE ? Marker.ABOVE_4 : Marker.NOT_ABOVE_4, MARKER)
        .note("28 and 23 items are verified; 0 to 4 points an item and the marker are recalled.")
        .build();
  }
}
