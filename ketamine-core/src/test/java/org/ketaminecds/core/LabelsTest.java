package org.ketaminecds.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Case and guidance files name constants by their labels, so a label must mean one constant. */
class LabelsTest {

  static Stream<Class<?>> labelledEnums() {
    List<Class<?>> enums =
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.ketaminecds.core")
                .stream()
                .filter(JavaClass::isEnum)
                .filter(type -> type.tryGetMethod("label").isPresent())
                .<Class<?>>map(JavaClass::reflect)
                .toList();
    assertThat(enums).hasSizeGreaterThan(10);
    return enums.stream();
  }

  @ParameterizedTest
  @MethodSource("labelledEnums")
  void each_label_is_filled_unique_and_without_odd_blanks(Class<?> type)
      throws NoSuchMethodException, IllegalAccessException, InvocationTargetException {
    List<String> labels = new ArrayList<>();
    for (Object constant : type.getEnumConstants()) {
      labels.add((String) type.getMethod("label").invoke(constant));
    }
    assertThat(labels)
        .isNotEmpty()
        .doesNotHaveDuplicates()
        .allSatisfy(label -> assertThat(label).isNotBlank().isEqualTo(label.strip()));
  }
}
