package org.ketaminecds.fhir.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "<script>alert(1)</script> | \\<script\\>alert(1)\\</script\\>",
        "[link](http://x) | \\[link\\](http://x)",
        "![image](x) | \\!\\[image\\](x)",
        "*bold* _it_ `code` ~no~ | \\*bold\\* \\_it\\_ \\`code\\` \\~no\\~",
        "&lt; | \\&lt;",
        "# heading | \\# heading",
        "- item | \\- item",
        "12. item | 12\\. item",
        "back\\slash | back\\\\slash"
      })
  void what_markdown_would_read_as_a_mark_is_shown_as_it_is(String text, String shown) {
    assertThat(Markdown.plain(text)).isEqualTo(shown);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0.35 mg/kg over 4 h, at 70 kg", "a-b, c.d (e); f: g = h"})
  void plain_text_stays(String text) {
    assertThat(Markdown.plain(text)).isEqualTo(text);
  }
}
