package org.ketaminecds.rules.oracle;

import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.ketaminecds.core.assessment.MissingDatum.Why;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.core.clinical.Finding;
import org.ketaminecds.core.clinical.FindingState;
import org.ketaminecds.core.clinical.Indication;
import org.ketaminecds.core.clinical.KetamineTreatment;
import org.ketaminecds.core.clinical.Observation;
import org.ketaminecds.core.clinical.PreviousTreatment;
import org.ketaminecds.core.clinical.Sex;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.core.quantity.Unit;
import org.ketaminecds.core.regimen.Regimen;
import org.ketaminecds.rules.vocabulary.CaseList;
import org.ketaminecds.rules.vocabulary.Word;

/** Derives from a case what is known about each word. */
final class FactFinder {

  private static final String WEIGHT = "weight";
  private static final String PREGNANCY = "pregnancy";

  private final Words words;
  private final ClinicalCase given;
  private final Facts facts;

  private FactFinder(Words words, ClinicalCase given) {
    this.words = words;
    this.given = given;
    this.facts = new Facts(given.asOf());
  }

  static Facts of(Words words, ClinicalCase given) {
    FactFinder finder = new FactFinder(words, given);
    finder.unavailable();
    finder.findings();
    finder.pregnancy();
    finder.problemList();
    finder.observations();
    finder.person();
    finder.pain();
    given.treatments().ifPresent(finder::treatments);
    given.ketamineHistory().ifPresent(finder::history);
    finder.plan();
    finder.facts.put("most ketamine treatments in 12 months", YearCount.of(given));
    finder.lists();
    return finder.facts;
  }

  private void unavailable() {
    for (String name : given.unavailable()) {
      String word = words.named(name).name();
      facts.put(word, new Fact.Missing(Why.UNAVAILABLE, List.of(word)));
    }
  }

  /** The newest statement counts; of statements that agree, one with a date counts. */
  private void findings() {
    Map<String, Finding> latest = new TreeMap<>();
    for (Finding finding : given.findings()) {
      latest.merge(words.named(finding.name()).name(), finding, FactFinder::later);
    }
    latest.forEach((name, finding) -> facts.put(name, stated(name, finding)));
  }

  private static Finding later(Finding one, Finding other) {
    return time(one.at()).isBefore(time(other.at())) ? other : one;
  }

  private static LocalDateTime time(Optional<LocalDateTime> at) {
    return at.orElse(LocalDateTime.MIN);
  }

  private Fact stated(String name, Finding finding) {
    boolean known =
        finding.state() == FindingState.PRESENT || finding.state() == FindingState.ABSENT;
    if (known && isTooOld(name, finding.at())) {
      return new Fact.Missing(Why.STALE, List.of(name));
    }
    return switch (finding.state()) {
      case PRESENT -> new Fact.Stated(true, finding.at());
      case ABSENT -> new Fact.Stated(false, finding.at());
      case UNKNOWN -> Fact.Missing.notRecorded(name);
      case UNAVAILABLE -> new Fact.Missing(Why.UNAVAILABLE, List.of(name));
    };
  }

  private void pregnancy() {
    boolean says =
        given.findings().stream()
            .anyMatch(finding -> words.named(finding.name()).name().equals(PREGNANCY));
    boolean cannotBe =
        given.sex().equals(Optional.of(Sex.MALE))
            || given.age().filter(age -> age.compareTo(Quantity.parse("60 y")) >= 0).isPresent();
    if (cannotBe && !says) {
      facts.put(PREGNANCY, new Fact.Stated(false, Optional.empty()));
    }
  }

  private void problemList() {
    Optional<LocalDateTime> reviewed = given.reviews().problems();
    if (reviewed.isPresent()) {
      for (Word diagnosis : words.diagnoses()) {
        if (!facts.has(diagnosis.name())) {
          facts.put(
              diagnosis.name(),
              isTooOld(diagnosis.name(), reviewed)
                  ? new Fact.Missing(Why.STALE, List.of(diagnosis.name()))
                  : new Fact.Stated(false, reviewed));
        }
      }
    }
  }

  private void observations() {
    Map<String, Observation> latest = new TreeMap<>();
    for (Observation observation : given.observations()) {
      latest.merge(
          words.named(observation.name()).name(),
          observation,
          (one, other) -> time(one.at()).isBefore(time(other.at())) ? other : one);
    }
    latest.forEach((name, value) -> facts.put(name, measured(name, value.value(), value.at())));
  }

  private Fact measured(String name, Quantity value, Optional<LocalDateTime> at) {
    if (isTooOld(name, at)) {
      return new Fact.Missing(Why.STALE, List.of(name));
    }
    return new Fact.Number(Fraction.of(value), false, at);
  }

  private boolean isTooOld(String name, Optional<LocalDateTime> at) {
    Optional<Quantity> freshFor = words.named(name).freshFor();
    if (freshFor.isEmpty() || at.isEmpty()) {
      return false;
    }
    long days = given.asOf().toLocalDate().toEpochDay() - at.get().toLocalDate().toEpochDay();
    return Fraction.of(days * 24, 1).compareTo(Fraction.of(freshFor.get())) > 0;
  }

  private void person() {
    given.age().ifPresent(age -> number("age", age, Optional.empty()));
    if (given.age().isEmpty()) {
      given.birthDate().ifPresent(this::age);
    }
    given.jurisdiction().ifPresent(country -> pick("jurisdiction", country.code()));
    given.sex().ifPresent(sex -> pick("sex", sex.label()));
    given.careSetting().ifPresent(setting -> pick("care setting", setting.label()));
    given.weight().ifPresent(it -> facts.put(WEIGHT, measured(WEIGHT, it.value(), it.at())));
  }

  private void age(LocalDate born) {
    LocalDate today = given.asOf().toLocalDate();
    boolean birthdayToCome =
        today.getMonthValue() * 100 + today.getDayOfMonth()
            < born.getMonthValue() * 100 + born.getDayOfMonth();
    int years = today.getYear() - born.getYear() - (birthdayToCome ? 1 : 0);
    facts.put("age", Fact.Number.of(Fraction.of(years * 8766L, 1)));
  }

  private void pain() {
    List<Quantity> scores = new ArrayList<>();
    List<Quantity> durations = new ArrayList<>();
    for (Indication indication : given.indications()) {
      indication.painScore().ifPresent(scores::add);
      indication.painDuration().ifPresent(durations::add);
    }
    greatest("pain score", scores);
    greatest("pain duration", durations);
  }

  private void greatest(String name, List<Quantity> values) {
    values.stream()
        .map(Fraction::of)
        .reduce((one, other) -> one.compareTo(other) < 0 ? other : one)
        .ifPresent(value -> facts.put(name, Fact.Number.of(value)));
  }

  private void treatments(List<PreviousTreatment> treatments) {
    int failed = 0;
    boolean perhapsMore = false;
    for (PreviousTreatment treatment : treatments) {
      boolean certain =
          treatment.adequate() == FindingState.PRESENT
              && treatment.result() != PreviousTreatment.Result.UNKNOWN;
      boolean possible =
          treatment.adequate() != FindingState.ABSENT
              && treatment.result() != PreviousTreatment.Result.EFFECTIVE;
      failed += possible && certain ? 1 : 0;
      perhapsMore |= possible && !certain;
    }
    facts.put(
        "failed conventional treatments",
        new Fact.Number(Fraction.of(failed, 1), perhapsMore, Optional.empty()));
  }

  private void history(List<KetamineTreatment> treatments) {
    Optional<KetamineTreatment> last =
        treatments.stream().reduce((a, b) -> a.started().isBefore(b.started()) ? b : a);
    facts.put(
        "ketamine treatments",
        new Fact.Dates(
            treatments.stream().map(this::end).toList(),
            last.filter(this::hasNoEnd).map(this::end)));
    facts.put(
        "earlier ketamine treatment",
        new Fact.Stated(last.isPresent(), last.map(KetamineTreatment::started)));
    if (last.isPresent()) {
      last(last.get());
      return;
    }
    for (Word word : words.all()) {
      if (word.name().contains("last ketamine treatment") && !Words.isFinding(word)) {
        facts.put(word.name(), new Fact.Nothing());
      }
    }
  }

  /** Days in a row may go on for a month; one infusion of no known length, for a day. */
  private boolean hasNoEnd(KetamineTreatment last) {
    boolean one = last.pattern().equals(Optional.of(KetamineTreatment.Pattern.SINGLE_OUTPATIENT));
    long hours = one ? 24 : 24 * 30;
    boolean isOld = Duration.between(last.started(), given.asOf()).toSeconds() > hours * 3600;
    return last.ended().isEmpty() && !isOld && !(one && last.sessionDuration().isPresent());
  }

  /** It counts when it ended: as stated, or after its session, but not later than now. */
  private LocalDateTime end(KetamineTreatment treatment) {
    if (treatment.ended().isPresent()) {
      return treatment.ended().get();
    }
    if (treatment.sessionDuration().isEmpty()) {
      return treatment.started();
    }
    Fraction hours = Fraction.of(treatment.sessionDuration().get());
    long seconds = Duration.between(treatment.started(), given.asOf()).toSeconds();
    if (hours.compareTo(Fraction.of(seconds, 3600)) < 0) {
      seconds = wholeSeconds(treatment.sessionDuration().get());
    }
    return treatment.started().plusSeconds(seconds);
  }

  private void last(KetamineTreatment last) {
    Optional<LocalDateTime> at = Optional.of(last.started());
    last.pattern().ifPresent(it -> pick("pattern of last ketamine treatment", it.label()));
    last.relief().ifPresent(it -> number("relief by last ketamine treatment", it, at));
    last.reliefDuration().ifPresent(it -> reliefDuration(last, it));
    last.sessionDose().ifPresent(it -> number("session dose of last ketamine treatment", it, at));
    last.sessionDuration()
        .ifPresent(it -> number("infusion time of last ketamine treatment", it, at));
    long days = Duration.between(last.started(), given.asOf()).toDays();
    facts.put(
        "time since last ketamine treatment",
        new Fact.Number(Fraction.of(days * 24, 1), false, at));
  }

  /** As the calendar counts, and only for days: what ends today may not have ended yet. */
  private void reliefDuration(KetamineTreatment last, Quantity lasted) {
    String name = "relief duration of last ketamine treatment";
    LocalDateTime started = last.ended().orElse(last.started());
    LocalDateTime end = started.plusSeconds(wholeSeconds(lasted));
    boolean byMonths = lasted.unit() == Unit.MONTH || lasted.unit() == Unit.YEAR;
    if (byMonths && lasted.value().isInteger()) {
      int months = lasted.value().toDecimal().intValue();
      end = started.plusMonths(lasted.unit() == Unit.YEAR ? 12L * months : months);
    }
    boolean open =
        Fraction.of(lasted).compareTo(Fraction.of(24, 1)) >= 0
            && end.toLocalDate().equals(given.asOf().toLocalDate());
    if (open) {
      facts.put(name, new Fact.Number(Fraction.of(lasted), true, Optional.empty(), List.of(name)));
    } else {
      number(name, lasted, Optional.of(last.started()));
    }
  }

  private static long wholeSeconds(Quantity time) {
    Fraction hours = Fraction.of(time);
    return hours.over().multiply(BigInteger.valueOf(3600)).divide(hours.under()).longValueExact();
  }

  private void plan() {
    Optional<Regimen> regimen = given.regimen();
    regimen.flatMap(Regimen::route).ifPresent(route -> pick("route", route.label()));
    regimen.flatMap(Regimen::form).ifPresent(form -> pick("ketamine form", form.label()));
    regimen
        .flatMap(it -> it.schedule().days())
        .ifPresent(days -> facts.put("infusion days", Fact.Number.of(Fraction.of(days, 1))));
    regimen
        .flatMap(it -> it.schedule().courses())
        .ifPresent(count -> facts.put("planned courses", Fact.Number.of(Fraction.of(count, 1))));
    regimen
        .flatMap(it -> it.schedule().interval())
        .ifPresent(time -> number("course interval", time, Optional.empty()));
    new RegimenArithmetic(regimen, facts.of(WEIGHT)).figures().forEach(facts::put);
  }

  private void lists() {
    List<String> indications = given.indications().stream().map(Indication::condition).toList();
    list(CaseList.INDICATIONS, indications, !indications.isEmpty());
    list(CaseList.MEDICINES, given.medicines(), given.reviews().medicines().isPresent());
    list(CaseList.ALLERGIES, given.allergies(), given.reviews().allergies().isPresent());
  }

  private void list(CaseList list, List<String> names, boolean reviewed) {
    if (names.isEmpty() && !reviewed) {
      facts.put(list, Fact.Missing.notRecorded(list.label()));
      return;
    }
    Set<String> known = new HashSet<>();
    boolean strange = false;
    for (String name : names) {
      Optional<Word> word = words.ofKind(name, list.kind());
      boolean other =
          list != CaseList.INDICATIONS
              && given.otherSubstances().stream().anyMatch(name::equalsIgnoreCase);
      // No word of the vocabulary has such a name.
      known.add(word.map(Word::name).orElse(other ? "other: " + name : "unknown"));
      strange |= word.isEmpty() && !other;
    }
    known.remove("unknown");
    facts.put(list, new Fact.Names(known, reviewed && !strange, strange));
  }

  private void number(String name, Quantity value, Optional<LocalDateTime> at) {
    facts.put(name, new Fact.Number(Fraction.of(value), false, at));
  }

  private void pick(String name, String value) {
    facts.put(name, new Fact.Picked(value));
  }
}
