package org.ketaminecds.rules.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CaseListTest {

  @Test
  void each_list_is_found_by_its_label_and_by_no_other_word() {
    assertThat(Stream.of(CaseList.values()).map(list -> CaseList.find(list.label()).orElseThrow()))
        .containsExactly(CaseList.values());
    assertThat(CaseList.find("indication")).isEmpty();
    assertThat(CaseList.find("Medicines")).isEmpty();
  }
}
