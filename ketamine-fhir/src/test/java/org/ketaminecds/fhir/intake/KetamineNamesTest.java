package org.ketaminecds.fhir.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketaminecds.core.regimen.KetamineForm;

class KetamineNamesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ketamine",
        "KETAMINE50MG/ML",
        "K\u00e9tamine 250 mg",
        "ket\u00adamine",
        "Injection,ketamine;50 mg/mL",
        "ketamine-",
        "midazolam + ketamine + lidocaine",
        "(\u00b1)-ketamine",
        "ketamine s.c. 10 mg",
        "ketamine SC",
        "the patient's ketamine",
        "ketamine 50 mg/mL, 2 vial(s)"
      })
  void ketamineAndNothingMoreIsTheRacemate(String text) {
    assertThat(KetamineNames.in(text)).containsExactly(Optional.of(KetamineForm.RACEMIC));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "esketamine",
        "ESKETAMINE28MG",
        "S-ketamine",
        "s-ketamine hydrochloride 25 mg/mL",
        "(S)-ketamine",
        "(S) ketamine",
        "(S)-(+)-ketamine",
        "(S)(+)ketamine",
        "(+)-ketamine",
        "(+)-S-ketamine",
        "(S+)-ketamine",
        "S(+)-ketamine",
        "S(+) ketamine",
        "S-(+)-ketamine",
        "S+ ketamine",
        "S - ketamine",
        "S\u2011ketamine",
        "S\u2013ketamine",
        "S\u2212ketamine",
        "S\u00a0-\u00a0K\u00e9tamine",
        "25S-ketamine"
      })
  void sKetamineIsReadInItsManyWritings(String text) {
    assertThat(KetamineNames.in(text)).containsExactly(Optional.of(KetamineForm.S_KETAMINE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ketamine (S)",
        "Ketamine S",
        "Ketamine-S 25 mg",
        "Ketamine HCl (S)",
        "ketamine S(+)",
        "ketamine (+)",
        "ketamine 25 mg/mL S+",
        "ketamine 25 mg/mL (S)",
        "S ketamine",
        "Ketamine hydrochloride (as S-isomer)",
        "ketamine, S enantiomer",
        "R-ketamine",
        "(R)-ketamine",
        "(R)-(-)-ketamine",
        "(R)-(+)-ketamine",
        "R ketamine",
        "(-)-ketamine",
        "ketamine R",
        "arketamine",
        "dexketamine",
        "ketamineHCl",
        "Ketamin",
        "S-Ketamin"
      })
  void whatMayBeOneHandOfKetamineIsKetamineOfAFormThatIsNotKnown(String text) {
    assertThat(KetamineNames.in(text)).containsExactly(Optional.empty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "norketamine",
        "hydroxynorketamine in urine",
        "ketoconazole",
        "anesthesia"
      })
  void itsMetabolitesAndOtherWordsAreNotKetamine(String text) {
    assertThat(KetamineNames.in(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ketanest S",
        "KETANEST-S 25 mg/ml",
        "Ketanest\u00ae S 5 mg/ml Injektionsl\u00f6sung",
        "KetanestS",
        "Ketanest (S)",
        "Vesierra 25 mg/ml",
        "Eskesia"
      })
  void aBrandThatIsOneHandIsReadAsThat(String text) {
    assertThat(KetamineNames.in(text)).containsExactly(Optional.of(KetamineForm.S_KETAMINE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Ketanest", "Ketanest 50 mg", "Ketanest Sol", "Neoketanest", "Ketamax 50 mg/mL"})
  void aBrandThatMayBeEitherIsKetamineOfAFormThatIsNotKnown(String text) {
    assertThat(KetamineNames.in(text)).containsExactly(Optional.empty());
  }

  @Test
  void bothFormsInOneTextAreBothFound() {
    assertThat(KetamineNames.in("ketamine, formerly esketamine"))
        .containsExactly(Optional.of(KetamineForm.RACEMIC), Optional.of(KetamineForm.S_KETAMINE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "ketamine ", "ketanest ", "s-", "ketamine(", "( s ", "\u0301"})
  void aTextOfAnyLengthIsReadInTimeThatGrowsWithItsLength(String part) {
    String text = part.repeat(1_000_000 / part.length());

    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> assertThatCode(() -> KetamineNames.in(text)).doesNotThrowAnyException());
  }
}
