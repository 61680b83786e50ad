package org.ketaminecds.fhir.order;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.core.regimen.KetamineForm;
import org.ketaminecds.core.regimen.Phase;
import org.ketaminecds.core.regimen.Regimen;
import org.ketaminecds.core.regimen.Route;
import org.ketaminecds.core.regimen.Schedule;
import org.ketaminecds.fhir.quantity.FhirQuantities;
import org.ketaminecds.fhir.terminology.ValueSets;

class OrderReaderTest {

  private static final OrderReader READER =
      new OrderReader(new FhirQuantities(), ValueSets.bundled());

  private static final String DAILY = "'frequency':1,'period':1,'periodUnit':'d'";

  private static OrderReading read(String dosage, String more) {
    String json =
        "{'resourceType':'MedicationRequest','status':'draft','intent':'order','dosageInstruction':["
            + dosage
            + "]"
            + more
            + "}";
    return READER.read(
        FhirContext.forR4Cached()
            .newJsonParser()
            .parseResource(MedicationRequest.class, json.replace('\'', '"')),
        Optional.of(KetamineForm.RACEMIC));
  }

  private static String instruction(String rate, String more) {
    return "{'route':{'text':'IV'},'doseAndRate':[{'rateQuantity':{'value':%s,'code':'mg/kg/h'}}]%s}"
        .formatted(rate, more);
  }

  private static OrderReading timed(String timing) {
    return read(instruction("0.35", ",'timing':{" + timing + "}"), "");
  }

  private static OrderReading repeated(String repeat) {
    return timed("'repeat':{'duration':4,'durationUnit':'h'," + repeat + "}");
  }

  private static void assertThatNoDoseIsRead(OrderReading reading, String place) {
    assertThat(reading.problems()).extracting(Problem::where).containsExactly(place);
    assertThat(reading.regimen())
        .isEqualTo(
            new Regimen(
                Optional.of(KetamineForm.RACEMIC),
                Optional.of(Route.INTRAVENOUS),
                List.of(),
                Schedule.UNKNOWN));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'event':['2026-11-28T08:00:00Z','2026-11-28T14:00:00Z'] | event",
        "'event':['2026-11'] | event",
        "'code':{'text':'BID'} | code",
        "'code':{'text':'BID'},'repeat':{'duration':4,'durationUnit':'h'} | code",
        "'modifierExtension':[{'url':'http://example.org/x','valueBoolean':true}] |"
            + " modifierExtension",
        "'repeat':{'count':5,'countMax':20,'frequency':1,'period':1,'periodUnit':'d'} |"
            + " repeat.countMax",
        "'repeat':{'timeOfDay':['08:00:00','14:00:00']} | repeat.timeOfDay",
        "'repeat':{'timeOfDay':['08:00:00'],'frequency':1,'period':1,'periodUnit':'d'} |"
            + " repeat.timeOfDay",
        "'repeat':{'when':['HS']} | repeat.when",
        "'repeat':{'when':['AC'],'offset':30} | repeat.when",
        "'repeat':{'frequencyMax':3} | repeat",
        "'repeat':{'periodMax':3,'periodUnit':'d'} | repeat"
      },
      quoteCharacter = '"')
  void aTimingThatCannotBeReadTakesTheDoseAway(String timing, String part) {
    OrderReading reading = timed(timing);

    assertThatNoDoseIsRead(reading, "dosageInstruction[0].timing." + part);
    assertThat(reading.notRead()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'event':['2026-11-28'] | event",
        "'event':['2026-11-28','2026-11-30T08:00:00Z'] | event",
        "'repeat':{'dayOfWeek':['mon','tue'],'frequency':1,'period':1,'periodUnit':'d'} |"
            + " repeat.dayOfWeek",
        "'code':{'text':'Once'} | code",
        "'code':{'coding':[{'display':'Continuous'}]} | code"
      },
      quoteCharacter = '"')
  void aTimingThatLeavesTheDaysOpenLeavesTheDoseToBeJudged(String timing, String part) {
    OrderReading reading = timed(timing);

    assertThat(reading.problems()).isEmpty();
    assertThat(reading.regimen().phases()).isNotEmpty();
    assertThat(reading.regimen().schedule()).isEqualTo(Schedule.UNKNOWN);
    assertThat(reading.notRead())
        .singleElement()
        .asString()
        .startsWith("dosageInstruction[0].timing." + part + " is not read");
  }

  @Test
  void severalSessionsOnEachDayOfTheWeekAreNotRead() {
    OrderReading reading =
        timed("'repeat':{'dayOfWeek':['mon'],'frequency':3,'period':1,'periodUnit':'d'}");

    assertThatNoDoseIsRead(reading, "dosageInstruction[0].timing.repeat");
  }

  @Test
  void aTimeOfTheDayAloneIsMeantForEveryDay() {
    OrderReading reading = repeated("'timeOfDay':['08:00:00'],'count':5");

    assertThat(reading.problems()).isEmpty();
    assertThat(reading.regimen().schedule().days()).contains(5);
  }

  @Test
  void aCodeBesideTheSameInFiguresIsListedAndTheFiguresCount() {
    OrderReading reading = timed("'code':{'text':'QD'},'repeat':{'count':5," + DAILY + "}");

    assertThat(reading.problems()).isEmpty();
    assertThat(reading.regimen().schedule().days()).contains(5);
    assertThat(reading.notRead())
        .containsExactly("dosageInstruction[0].timing.code is not read: QD");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'boundsPeriod':{'start':'2026-11','end':'2026-12'}," + DAILY,
        "'boundsPeriod':{'start':'2026-11-27','end':'2026'}," + DAILY,
        "'boundsPeriod':{'start':'2026-11-27'}," + DAILY,
        "'boundsPeriod':{'start':'2026-11-29','end':'2026-11-27'}," + DAILY,
        "'boundsPeriod':{'start':'2026-11-27T09:00:00Z','end':'2026-11-29T09:00:00Z'}," + DAILY,
        "'boundsDuration':{'value':10,'code':'d'},'count':5," + DAILY,
        "'boundsPeriod':{'start':'2026-11','end':'2026-12'},'count':5," + DAILY
      })
  void aNumberOfSessionsThatIsNotClearTakesTheDoseAway(String repeat) {
    assertThatNoDoseIsRead(repeated(repeat), "dosageInstruction[0].timing.repeat");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'boundsPeriod':{'start':'2026-11-27','end':'2026-11-29'} | 3",
        "'boundsPeriod':{'start':'2026-11-27T09:00:00Z','end':'2026-11-29'} | 3",
        "'boundsPeriod':{'start':'2026-11-27T09:00:00Z','end':'2026-11-29T13:00:00Z'} | 3",
        "'boundsPeriod':{'start':'2026-11-27T00:00:00Z','end':'2026-11-29T23:59:59Z'} | 3",
        "'boundsPeriod':{'start':'2026-10-31T00:00:00-04:00','end':'2026-11-02T23:59:59-05:00'} |"
            + " 3",
        "'boundsPeriod':{'start':'2026-11-27T23:00:00Z','end':'2026-11-28T03:00:00Z'} | 1",
        "'boundsPeriod':{'start':'2026-11-27'},'count':5 | 5",
        "'boundsDuration':{'value':5,'code':'d'},'count':5 | 5",
        "'boundsDuration':{'value':4,'code':'h'} | 1"
      },
      quoteCharacter = '"')
  void theDaysOfADailySessionAreCounted(String repeat, int days) {
    OrderReading reading = repeated(repeat + "," + DAILY);

    assertThat(reading.problems()).isEmpty();
    assertThat(reading.regimen().schedule().days()).contains(days);
  }

  @Test
  void oneSessionOverMidnightIsOneDayWithoutAFrequency() {
    OrderReading reading =
        repeated("'boundsPeriod':{'start':'2026-11-27T23:00:00Z','end':'2026-11-28T03:00:00Z'}");

    assertThat(reading.problems()).isEmpty();
    assertThat(reading.regimen().schedule().days()).contains(1);
  }

  @Test
  void oneSessionWithinAWeekIsOne() {
    OrderReading reading = repeated("'count':1,'boundsDuration':{'value':7,'code':'d'}");

    assertThat(reading.problems()).isEmpty();
    assertThat(reading.regimen().schedule().days()).contains(1);
  }

  @ParameterizedTest
  @CsvSource({"1,1", "0,1", "1,0", "0,0"})
  void instructionsThatMayBeMeantAtOnceAreNotReadOneAfterTheOther(int first, int second) {
    String both = instruction("1.9", sequence(first)) + "," + instruction("1.8", sequence(second));

    assertThatNoDoseIsRead(read(both, ""), "dosageInstruction.sequence");
  }

  private static String sequence(int number) {
    return number == 0 ? "" : ",'sequence':" + number;
  }

  @Test
  void instructionsWithNumbersOfTheirOwnAreStepsInThatOrder() {
    OrderReading reading =
        read(instruction("0.5", sequence(2)) + "," + instruction("0.2", sequence(1)), "");

    assertThat(reading.problems()).isEmpty();
    assertThat(reading.regimen().phases())
        .containsExactly(
            Phase.Infusion.atRate("0.2 mg/kg/h"), Phase.Infusion.atRate("0.5 mg/kg/h"));
  }

  @Test
  void thePlaceOfAProblemIsThatInTheOrderAsItCame() {
    String asNeeded = instruction("0.5", sequence(2) + ",'asNeededBoolean':true");

    assertThatNoDoseIsRead(
        read(asNeeded + "," + instruction("0.2", sequence(1)), ""),
        "dosageInstruction[0].asNeeded");
  }

  @Test
  void aRateThatIsPrintedInAnotherUnitThanItsCodeTakesTheDoseAway() {
    OrderReading reading =
        read(instruction("0.35", "").replace("'code'", "'unit':'ug/kg/min','code'"), "");

    assertThatNoDoseIsRead(reading, "dosageInstruction[0].doseAndRate.rate");
    assertThat(reading.problems().get(0).found())
        .isEqualTo("0.35 mg/kg/h, printed as ug/kg/min, which is another unit");
  }

  @ParameterizedTest
  @ValueSource(strings = {"MG/KG/MIN", "mg/kg/day", "MCG/KG/MIN", "microgram/kg/min", "units/h"})
  void aPrintInCapitalsOrWordsThatIsAnotherUnitTakesTheDoseAway(String print) {
    assertThatNoDoseIsRead(
        read(instruction("0.35", "").replace("'code'", "'unit':'" + print + "','code'"), ""),
        "dosageInstruction[0].doseAndRate.rate");
  }

  @Test
  void anExtensionThatChangesTheMeaningTakesTheDoseAway() {
    String extension = ",'modifierExtension':[{'url':'http://example.org/x','valueBoolean':true}]";

    assertThatNoDoseIsRead(
        read(instruction("0.35", extension), ""), "dosageInstruction[0].modifierExtension");
    assertThatNoDoseIsRead(read(instruction("0.35", ""), extension), "modifierExtension");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'text':'Infuse 5 mg/kg/h' | text is not read: Infuse 5 mg/kg/h",
        "'additionalInstruction':[{'text':'titrate up'}] | additionalInstruction is not read:"
            + " titrate up",
        "'patientInstruction':'fast' | patientInstruction is not read: fast",
        "'site':{'text':'epidural'} | site is not read: epidural",
        "'method':{'coding':[{'code':'7'}]} | method is not read: 7"
      },
      quoteCharacter = '"')
  void whatStandsBesideADoseIsListedAndTakesNothingAway(String part, String listed) {
    OrderReading reading = read(instruction("0.35", "," + part), "");

    assertThat(reading.problems()).isEmpty();
    assertThat(reading.regimen().phases()).containsExactly(Phase.Infusion.atRate("0.35 mg/kg/h"));
    assertThat(reading.notRead()).containsExactly("dosageInstruction[0]." + listed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'reasonCode':[{'coding':[{'code':'F33.2'}]}] | reasonCode is not read: F33.2",
        "'reasonReference':[{'reference':'Condition/c'}] | reasonReference is not read:"
            + " Condition/c",
        "'reasonReference':[{'reference':'Condition/c','display':'CRPS'}] | reasonReference is not"
            + " read: CRPS",
        "'reasonReference':[{'type':'Condition'}] | reasonReference is not read: a reference"
            + " without a name",
        "'note':[{'text':'as in May'}] | note is not read: as in May",
        "'dispenseRequest':{'numberOfRepeatsAllowed':5} | dispenseRequest.numberOfRepeatsAllowed is"
            + " not read: 5"
      },
      quoteCharacter = '"')
  void whatAnOrderSaysBesideItsDosageIsListed(String part, String listed) {
    OrderReading reading = read(instruction("0.35", ""), "," + part);

    assertThat(reading.problems()).isEmpty();
    assertThat(reading.notRead()).containsExactly(listed);
  }

  @Test
  void noRepeatsAreNothingToList() {
    assertThat(
            read(instruction("0.35", ""), ",'dispenseRequest':{'numberOfRepeatsAllowed':0}")
                .notRead())
        .isEmpty();
  }
}
