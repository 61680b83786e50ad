package org.ketaminecds.core.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How words stand on a page. */
class PageTest {

  @Test
  void words_stand_beside_a_label_that_leaves_room_for_a_blank() {
    Page page = new Page(TextLayout.plain());
    page.labelled(2, 4, Style.PLAIN, "99.", "weight");
    assertThat(page).hasToString("  99. weight\n");
  }

  @Test
  void words_stand_below_a_label_that_leaves_no_room() {
    Page page = new Page(TextLayout.plain());
    page.labelled(2, 4, Style.PLAIN, "100.", "weight");
    assertThat(page).hasToString("  100.\n      weight\n");
  }
}
