package org.ketaminecds.fhir.hooks.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketaminecds.fhir.hooks.card.Card.Indicator;
import org.ketaminecds.fhir.hooks.card.Card.Overrides;

class CardTextTest {

  @Test
  void markdownAndHtmlOfARecordAreShownAndNotObeyed() {
    assertThat(Markdown.within("[a](http://x) <script> **b** ~~c~~ &lt; `d` \\* _e_ __f__\n# g"))
        .isEqualTo(
            "[a]\\(http://x) &lt;script> \\*\\*b\\*\\* \\~\\~c\\~\\~ &amp;lt; \\`d\\`"
                + " \\\\\\* \\_e\\_ \\_\\_f\\_\\_ # g");
  }

  @ParameterizedTest
  @ValueSource(strings = {"- a", "+ a", "# a", "> a", "[x] a", "[a]: http://x"})
  void whatWouldOpenABlockIsEscapedAtTheBeginningAlone(String text) {
    assertThat(Markdown.atBeginning(text)).isEqualTo("\\" + text);
    assertThat(Markdown.within(text)).isEqualTo(text);
  }

  @Test
  void aNumberAtTheBeginningOpensNoList() {
    assertThat(Markdown.atBeginning("1. a")).isEqualTo("1\\. a");
    assertThat(Markdown.atBeginning("2) a")).isEqualTo("2\\) a");
    assertThat(Markdown.atBeginning("0.35 mg/kg")).isEqualTo("0.35 mg/kg");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "acute pain, not recorded (could raise the advice to avoid)",
        "non-physician, 2026-11-26, CP18-CI-03",
        "rate < 2 mg/kg/h & days >= 2",
        "dosageInstruction[0].doseAndRate.rate",
        "snake_case"
      })
  void whatChangesNothingInItsPlaceIsLeftAsItIs(String text) {
    assertThat(Markdown.within(text)).isEqualTo(text);
    assertThat(Markdown.atBeginning(text)).isEqualTo(text);
  }

  @Test
  void aSummaryStaysBelowTheLimitAndKeepsItsEnd() {
    String summary = Summaries.of("Ketamine order: avoid. ", "word ".repeat(60), " (+3 more)");

    assertThat(summary).hasSizeLessThan(Card.SUMMARY_LIMIT).endsWith("… (+3 more)");
  }

  @Test
  void aTextThatJustFitsIsNotShortened() {
    String middle = "x".repeat(Card.SUMMARY_LIMIT - 1);

    assertThat(Summaries.of("", middle, "")).isEqualTo(middle);
    assertThat(Summaries.of("", middle + "x", "")).hasSize(Card.SUMMARY_LIMIT - 1).endsWith("…");
  }

  @Test
  void aCardWithATooLongSummaryCannotBeMade() {
    assertThatThrownBy(() -> card("x".repeat(Card.SUMMARY_LIMIT)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("140");
    assertThat(card("x".repeat(Card.SUMMARY_LIMIT - 1)).summary()).hasSize(139);
  }

  private static Card card(String summary) {
    return new Card(
        "u",
        summary,
        "d",
        Indicator.INFO,
        new Card.Source("s", Optional.empty()),
        List.of(),
        Overrides.NOT_ASKED,
        List.of(),
        new Card.Basis("caution", List.of(), List.of(), "1"),
        Optional.empty());
  }
}
