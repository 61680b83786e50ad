package org.ketaminecds.core.scale;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The DN4 of neuropathic pain: one point for each of ten findings, or (DN4i) of the seven of the
 * interview.
 *
 * <p>The cut-off must be chosen. The usual ones, 4 of 10 and 3 of 7, are recalled; the validation
 * in Dutch preferred 5 of 10 and 4 of 7. Immutable and thread-safe. Source: SC-10.
 */
public final class Dn4 {

  private static final Citation INTERVIEW = Citation.verified("SC-10", "T9");
  private static final Citation ALL_TEN = new Citation("SC-10", List.of("T9"), Confidence.RECALLED);

  private final Form form;
  private final CutOff cutOff;
  private final int total;
  private final List<Entry> inputs;

  /** With or without the examination. */
  public enum Form {
    /** Ten findings. */
    FULL("DN4", EnumSet.allOf(Dn4Finding.class)),
    /** The seven findings of the interview. */
    INTERVIEW("DN4i", EnumSet.range(Dn4Finding.BURNING, Dn4Finding.ITCHING));

    private final String label;
    private final Set<Dn4Finding> findings;

    Form(String label, Set<Dn4Finding> findings) {
      this.label = label;
      this.findings = findings;
    }

    /** The usual abbreviation. */
    public String label() {
      return label;
    }
  }

  /** From how many points on the pain counts as neuropathic. */
  public enum CutOff {
    /** 4 of 10, or 3 of 7 in the interview. */
    USUAL("usual cut-off", 4, 3, Citation.recalled("SC-10")),
    /** 5 of 10, or 4 of 7 in the interview. */
    DUTCH("cut-off of the Dutch validation", 5, 4, Citation.verified("SC-10", "T10"));

    private final String label;
    private final int full;
    private final int interview;
    private final Citation source;

    CutOff(String label, int full, int interview, Citation source) {
      this.label = label;
      this.full = full;
      this.interview = interview;
      this.source = source;
    }

    /** The words used in answers. */
    public String label() {
      return label;
    }

    private int points(Form form) {
      return form == Form.FULL ? full : interview;
    }
  }

  /** Whether the sum reaches the cut-off. */
  public enum NeuropathicPain implements Band {
    /** It does not. */
    BELOW_CUT_OFF("below the cut-off of neuropathic pain"),
    /** It does. */
    AT_CUT_OFF("at or above the cut-off of neuropathic pain");

    private final String label;

    NeuropathicPain(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  private Dn4(Form form, CutOff cutOff, int total, List<Entry> inputs) {
    this.form = form;
    this.cutOff = cutOff;
    this.total = total;
    this.inputs = inputs;
  }

  /**
   * The form, filled in finding by finding.
   *
   * @param findings what was found; the interview form passes over those of the examination
   * @throws org.ketaminecds.core.problem.InvalidCaseException if a finding of the form is
   *     unanswered, or answered both ways
   */
  public static Dn4 of(Form form, CutOff cutOff, Checklist<Dn4Finding> findings) {
    Checklist<Dn4Finding> asked = findings.about(form.findings);
    List<Entry> inputs = new Intake("dn4").checklist("findings", Optional.of(asked)).accepted();
    return new Dn4(form, cutOff, asked.present().size(), inputs);
  }

  /**
   * The form, of which only the sum is known.
   *
   * @throws org.ketaminecds.core.problem.InvalidCaseException if the sum cannot be
   */
  public static Dn4 ofTotal(Form form, CutOff cutOff, int total) {
    List<Entry> inputs =
        new Intake("dn4").whole("total", Optional.of(total), 0, form.findings.size()).accepted();
    return new Dn4(form, cutOff, total, inputs);
  }

  /** The sum and whether it reaches the cut-off. */
  public ScaleResult<NeuropathicPain> result() {
    int from = cutOff.points(form);
    String variant = "%s, %s of %s".formatted(cutOff.label(), from, form.findings.size());
    Citation definition = form == Form.FULL ? ALL_TEN : INTERVIEW;
    return new ScaleResultBuilder<NeuropathicPain>(form.label(), variant, definition, inputs)
        .points(total)
        .band(
            total >= from ? NeuropathicPain.AT_CUT_OFF : NeuropathicPain.BELOW_CUT_OFF,
            cutOff.source)
        .build();
  }
}
