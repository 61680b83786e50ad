package org.ketaminecds.core.scale;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ketaminecds.core.quantity.Rational;

/** Puts a result together. */
final class ScaleResultBuilder<B extends Band> {

  private final String scale;
  private final String variant;
  private final Citation definition;
  private final List<Entry> inputs;
  private final List<Entry> parts = new ArrayList<>();
  private final List<Remark> alerts = new ArrayList<>();
  private final List<Remark> notes = new ArrayList<>();
  private Optional<Rational> value = Optional.empty();
  private String unit = "";
  private Optional<B> band = Optional.empty();
  private Optional<Citation> banding = Optional.empty();

  ScaleResultBuilder(String scale, String variant, Citation definition, List<Entry> inputs) {
    this.scale = scale;
    this.variant = variant;
    this.definition = definition;
    this.inputs = inputs;
  }

  ScaleResultBuilder<B> points(long score) {
    return value(Rational.of(score, 1), "points");
  }

  ScaleResultBuilder<B> value(Rational number, String of) {
    value = Optional.of(number);
    unit = of;
    return this;
  }

  ScaleResultBuilder<B> band(B named, Citation source) {
    band = Optional.of(named);
    banding = Optional.of(source);
    return this;
  }

  ScaleResultBuilder<B> part(String name, String figure) {
    parts.add(new Entry(name, figure));
    return this;
  }

  ScaleResultBuilder<B> alert(String text) {
    alerts.add(new Remark(Remark.Kind.ALERT, text));
    return this;
  }

  ScaleResultBuilder<B> note(String text) {
    notes.add(new Remark(Remark.Kind.NOTE, text));
    return this;
  }

  ScaleResult<B> build() {
    List<Remark> remarks = new ArrayList<>(alerts);
    remarks.addAll(notes);
    return new ScaleResult<>(
        scale, variant, value, unit, band, inputs, parts, definition, banding, remarks);
  }
}
