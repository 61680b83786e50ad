package org.ketaminecds.fhir.intake;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ketaminecds.core.regimen.KetamineForm;
import org.ketaminecds.fhir.terminology.KetamineBrand;

/** Finds ketamine under a name of its makers, such as "Ketanest S", and which. */
final class KetamineBrands {

  /** The longest name first, for "Ketanest S" begins with "Ketanest". */
  private static final List<Brand> BRANDS =
      KetamineBrand.bundled().stream()
          .sorted(Comparator.comparing(brand -> -brand.name().length()))
          .map(Brand::of)
          .toList();

  private KetamineBrands() {}

  /**
   * Each ketamine that stands in a folded text under a brand, without a form if none is settled.
   */
  static Set<Optional<KetamineForm>> in(String folded) {
    return BRANDS.stream()
        .map(Brand::word)
        .distinct()
        .flatMap(word -> forms(word, folded).stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Set<Optional<KetamineForm>> forms(String word, String folded) {
    Set<Optional<KetamineForm>> forms = new LinkedHashSet<>();
    for (int at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length())) {
      int start = at;
      forms.add(
          BRANDS.stream()
              .filter(brand -> brand.standsAt(start, folded))
              .findFirst()
              .flatMap(Brand::form));
    }
    return forms;
  }

  /**
   * A brand.
   *
   * @param word its first word, by which a longer word that holds it is ketamine too
   * @param name the whole name as a word or words of a text, whatever stands between them
   */
  private record Brand(String word, Pattern name, Optional<KetamineForm> form) {

    static Brand of(KetamineBrand brand) {
      String[] words = brand.name().toLowerCase(Locale.ROOT).split(" ");
      String name =
          Arrays.stream(words)
              .map(Pattern::quote)
              .collect(Collectors.joining("[^\\p{L}\\p{N}]{0,8}"));
      return new Brand(
          words[0], Pattern.compile("(?<!\\p{L})" + name + "(?!\\p{L})"), brand.form());
    }

    boolean standsAt(int start, String text) {
      Matcher matcher = name.matcher(text).region(start, text.length()).useTransparentBounds(true);
      return matcher.lookingAt();
    }
  }
}
