package org.ketaminecds.examples;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.ketaminecds.core.guidance.Verification;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads levels of verification as people write options: local-policy, not LOCAL_POLICY. */
final class VerificationConverter implements ITypeConverter<Verification> {

  @Override
  public Verification convert(String value) {
    for (Verification level : Verification.values()) {
      if (option(level).equals(value.toLowerCase(Locale.ROOT))) {
        return level;
      }
    }
    List<String> levels =
        Arrays.stream(Verification.values()).map(VerificationConverter::option).toList();
    throw new TypeConversionException(
        "found \"%s\", wanted one of %s".formatted(value, String.join(", ", levels)));
  }

  private static String option(Verification level) {
    return level.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
