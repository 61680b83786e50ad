package org.ketaminecds.core.scale;

import java.util.List;
import java.util.Optional;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.quantity.Rational;
import org.ketaminecds.core.quantity.Unit;

/**
 * What a scale makes of what was entered, with all that is needed to check it.
 *
 * <p>Immutable and thread-safe. A result is information for a clinician, never a diagnosis.
 *
 * @param <B> the bands of the scale
 * @param scale the name of the scale
 * @param variant which version, table or cut-off was used
 * @param value the score or figure; empty for a scale that only sorts
 * @param unit the unit of the value, such as "points"; empty if there is no value
 * @param band the class the value falls into; empty if no source gives one
 * @param inputs what was entered
 * @param parts figures on the way from the inputs to the value
 * @param definition where the way to compute the value comes from
 * @param banding where the band comes from; empty if there is no band
 * @param remarks alerts first, then notes
 */
public record ScaleResult<B extends Band>(
    String scale,
    String variant,
    Optional<Rational> value,
    String unit,
    Optional<B> band,
    List<Entry> inputs,
    List<Entry> parts,
    Citation definition,
    Optional<Citation> banding,
    List<Remark> remarks) {

  /** Copies the lists, so that nobody can change them afterwards. */
  public ScaleResult {
    inputs = List.copyOf(inputs);
    parts = List.copyOf(parts);
    remarks = List.copyOf(remarks);
  }

  /** The mark of the result: the lesser one of the definition and of the band. */
  public Confidence confidence() {
    return banding
        .map(Citation::confidence)
        .filter(mark -> mark.compareTo(definition.confidence()) < 0)
        .orElse(definition.confidence());
  }

  /** What somebody must act on, whatever the band. */
  public List<Remark> alerts() {
    return remarks.stream().filter(remark -> remark.kind() == Remark.Kind.ALERT).toList();
  }

  /** The value with its unit; one that is rounded for display starts with "≈". */
  public Optional<String> valueText() {
    return value.map(number -> text(number) + unitOf(number));
  }

  private String unitOf(Rational number) {
    if (unit.equals("%")) {
      return unit;
    }
    return " " + (unit.equals("points") && number.equals(Rational.ONE) ? "point" : unit);
  }

  static String text(Rational number) {
    return new Quantity(number, Unit.ONE).toString();
  }

  /** The name of the scale only, so that a log shows no patient value. */
  @Override
  public String toString() {
    return "ScaleResult[" + scale + "]";
  }
}
