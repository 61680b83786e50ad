package org.ketaminecds.core.scale;

import java.util.List;
import java.util.Optional;
import org.ketaminecds.core.quantity.Rational;

/**
 * The Child-Pugh score of liver disease: five signs of 1 to 3 points, in sum 5 to 15.
 *
 * <p>Published tables differ in the lower cut of albumin, and primary biliary cholangitis has cuts
 * of bilirubin of its own; both must be chosen, and the result says if the other cut of albumin
 * changes the class. A value on a cut counts 2 points. Bilirubin must be given in the unit in which
 * its table is printed, since converted cuts are rounded differently. Immutable and thread-safe.
 * Source: SC-18.
 */
public final class ChildPugh {

  private static final Citation SOURCE = Citation.verified("SC-18", "T17", "T18");
  private static final Rational INR_LOWER = Rational.of(17, 10);
  private static final Rational INR_UPPER = Rational.of(23, 10);
  private static final Rational DECILITRES = Rational.of(10, 1);

  private final String variant;
  private final AlbuminCut albuminCut;
  private final Rational albumin;
  private final List<Entry> otherSigns;
  private final int otherPoints;
  private final List<Entry> inputs;

  /** The class of the sum. */
  public enum ChildPughClass implements Band {
    /** 5 or 6 points. */
    A("A"),
    /** 7 to 9 points. */
    B("B"),
    /** 10 to 15 points. */
    C("C");

    private final String label;

    ChildPughClass(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }

    private static ChildPughClass of(int points) {
      if (points >= 10) {
        return C;
      }
      return points >= 7 ? B : A;
    }
  }

  private ChildPugh(
      Builder given, Rational bilirubin, Rational albumin, Rational inr, List<Entry> inputs) {
    this.variant = given.albuminCut.label() + ", " + given.bilirubinCuts.label();
    this.albuminCut = given.albuminCut;
    this.albumin = albumin;
    int ofBilirubin = given.bilirubinCuts.points(bilirubin);
    int ofInr = inrPoints(inr);
    int ofAscites = given.ascites.orElseThrow().points();
    int ofEncephalopathy = given.encephalopathy.orElseThrow().points();
    this.otherPoints = ofBilirubin + ofInr + ofAscites + ofEncephalopathy;
    this.otherSigns =
        List.of(
            new Entry("bilirubin", points(ofBilirubin)),
            new Entry("INR", points(ofInr)),
            new Entry("ascites", points(ofAscites)),
            new Entry("encephalopathy", points(ofEncephalopathy)));
    this.inputs = inputs;
  }

  private static int inrPoints(Rational inr) {
    if (inr.compareTo(INR_LOWER) < 0) {
      return 1;
    }
    return inr.compareTo(INR_UPPER) <= 0 ? 2 : 3;
  }

  private static String points(int number) {
    return number == 1 ? "1 point" : number + " points";
  }

  /** A score by these cuts. */
  public static Builder by(AlbuminCut albumin, BilirubinCuts bilirubin) {
    return new Builder(albumin, bilirubin);
  }

  /** The sum and its class. */
  public ScaleResult<ChildPughClass> result() {
    int total = otherPoints + albuminCut.points(albumin);
    ChildPughClass named = ChildPughClass.of(total);
    ScaleResultBuilder<ChildPughClass> result =
        new ScaleResultBuilder<ChildPughClass>("Child-Pugh", variant, SOURCE, inputs)
            .points(total)
            .band(named, SOURCE);
    otherSigns.forEach(sign -> result.part(sign.name(), sign.value()));
    result.part("albumin", points(albuminCut.points(albumin)));
    AlbuminCut other = albuminCut.other();
    int otherTotal = otherPoints + other.points(albumin);
    if (ChildPughClass.of(otherTotal) != named) {
      result.note(
          "Published tables differ: with the %s it is class %s, %s."
              .formatted(other.label(), ChildPughClass.of(otherTotal).label(), points(otherTotal)));
    }
    return result.build();
  }

  /** Builds a {@link ChildPugh}; not thread-safe. */
  public static final class Builder {

    private final AlbuminCut albuminCut;
    private final BilirubinCuts bilirubinCuts;
    private Optional<String> bilirubin = Optional.empty();
    private Optional<String> albumin = Optional.empty();
    private Optional<String> inr = Optional.empty();
    private Optional<Ascites> ascites = Optional.empty();
    private Optional<Encephalopathy> encephalopathy = Optional.empty();

    private Builder(AlbuminCut albuminCut, BilirubinCuts bilirubinCuts) {
      this.albuminCut = albuminCut;
      this.bilirubinCuts = bilirubinCuts;
    }

    /** Sets total bilirubin, such as "1.8 mg/dL", or "70 umol/L" by the cuts of PBC. */
    public Builder bilirubin(String value) {
      bilirubin = Optional.of(value);
      return this;
    }

    /** Sets albumin, such as "3.2 g/dL" or "32 g/L". */
    public Builder albumin(String value) {
      albumin = Optional.of(value);
      return this;
    }

    /** Sets the international normalized ratio, such as "1.4". */
    public Builder inr(String value) {
      inr = Optional.of(value);
      return this;
    }

    /** Sets ascites. */
    public Builder ascites(Ascites value) {
      ascites = Optional.of(value);
      return this;
    }

    /** Sets hepatic encephalopathy. */
    public Builder encephalopathy(Encephalopathy value) {
      encephalopathy = Optional.of(value);
      return this;
    }

    /**
     * The score.
     *
     * @throws org.ketaminecds.core.problem.InvalidCaseException if a sign is missing or cannot be
     *     read
     */
    public ChildPugh build() {
      Intake intake = new Intake("childPugh");
      Optional<LabValue> bile = intake.lab("bilirubin", bilirubin, bilirubinCuts.unit());
      Optional<LabValue> protein =
          intake.lab("albumin", albumin, LabUnit.GRAM_PER_DECILITRE, LabUnit.GRAM_PER_LITRE);
      Optional<LabValue> ratio = intake.lab("INR", inr, LabUnit.RATIO);
      intake
          .required("ascites", ascites, "none, mild, or moderate or more", Intake::words)
          .required(
              "encephalopathy", encephalopathy, "none, grade 1-2 or grade 3-4", Intake::words);
      List<Entry> inputs = intake.accepted();
      return new ChildPugh(
          this,
          bile.orElseThrow().number(),
          gramsPerDecilitre(protein.orElseThrow()),
          ratio.orElseThrow().number(),
          inputs);
    }
  }

  private static Rational gramsPerDecilitre(LabValue value) {
    return value.unit() == LabUnit.GRAM_PER_LITRE
        ? value.number().dividedBy(DECILITRES)
        : value.number();
  }
}
