package org.ketaminecds.rules.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ketaminecds.core.clinical.ClinicalCase;
import org.ketaminecds.core.clinical.ClinicalCaseBuilder;
import org.ketaminecds.core.clinical.Indication;
import org.ketaminecds.core.quantity.Quantity;
import org.ketaminecds.rules.guidance.TinyGuidance;
import org.ketaminecds.rules.vocabulary.Lexicon;

class WorstPainTest {

  private static final Lexicon LEXICON = TinyGuidance.valid().load().lexicon();

  @Test
  void of_several_indications_the_highest_score_and_the_longest_time_count_in_either_order() {
    Indication severe = indication("fibromyalgia", "3 mo", "8 points");
    Indication lasting = indication("complex regional pain syndrome", "6 mo", "4 points");

    for (CaseView view : new CaseView[] {view(severe, lasting), view(lasting, severe)}) {
      assertThat(measured(view, "pain score")).isEqualTo(Quantity.parse("8 points"));
      assertThat(measured(view, "pain duration")).isEqualTo(Quantity.parse("6 mo"));
    }
  }

  @Test
  void an_indication_without_a_score_takes_none_away() {
    Indication severe = indication("fibromyalgia", "3 mo", "8 points");
    Indication other = Indication.of("complex regional pain syndrome");

    assertThat(measured(view(severe, other), "pain score")).isEqualTo(Quantity.parse("8 points"));
    assertThat(measured(view(other, severe), "pain score")).isEqualTo(Quantity.parse("8 points"));
  }

  @Test
  void where_no_indication_has_a_score_it_is_not_known() {
    CaseView view = view(Indication.of("fibromyalgia"));

    assertThat(view.state(LEXICON.named("pain score"))).isInstanceOf(State.Unknown.class);
  }

  private static Indication indication(String condition, String duration, String score) {
    return new Indication(
        condition, Optional.of(Quantity.parse(duration)), Optional.of(Quantity.parse(score)));
  }

  private static CaseView view(Indication... indications) {
    ClinicalCaseBuilder given = ClinicalCase.asOf(LocalDate.of(2026, 1, 15));
    for (Indication indication : indications) {
      given.indication(indication);
    }
    return new CaseViewFactory(LEXICON).view(given.build());
  }

  private static Quantity measured(CaseView view, String word) {
    return ((State.Measured) view.state(LEXICON.named(word))).value();
  }
}
