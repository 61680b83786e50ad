package org.ketaminecds.core;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class DecisionSupportTest {

  @Test
  void without_an_implementation_on_the_class_path_the_error_names_the_dependency() {
    assertThatIllegalStateException()
        .isThrownBy(DecisionSupport::load)
        .withMessage(
            "Found 0 decision support providers on the class path [], wanted one."
                + " Maybe org.ketaminecds:ketamine-rules is not a dependency.");
  }
}
