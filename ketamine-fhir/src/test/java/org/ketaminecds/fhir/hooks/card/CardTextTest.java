package org.ketaminecds.fhir.hooks.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ketaminecds.fhir.hooks.card.Card.Indicator;
import org.ketaminecds.fhir.hooks.card.Card.Overrides;

class CardTextTest {

  @Test
  void markdownAndHtmlOfARecordAreShownAndNotObeyed() {
    assertThat(Markdown.plain("[a](http://x) <script> **b** & c\n# d"))
        .isEqualTo("\\[a\\]\\(http://x\\) &lt;script\\> \\*\\*b\\*\\* &amp; c \\# d");
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
        new Card.Basis("caution", List.of(), List.of(), "1"));
  }
}
