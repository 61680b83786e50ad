package org.ketaminecds.core;

import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

@AnalyzeClasses(packages = "org.ketaminecds.core", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  private static final Set<String> CLOCKS =
      Set.of("now", "today", "currentTimeMillis", "nanoTime", "systemUTC", "systemDefaultZone");

  private static final String BINARY_FRACTIONS_LIE =
      "a binary double makes a dose of exactly 0.35 mg/kg exceed 0.35 (decision 4)";

  private static final DescribedPredicate<JavaClass> BINARY_FRACTION =
      DescribedPredicate.describe(
          "float or double",
          type ->
              Set.of("float", "double", "java.lang.Float", "java.lang.Double")
                  .contains(type.getName()));

  @ArchTest
  static final ArchRule core_depends_on_the_jdk_and_jspecify_only =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("org.ketaminecds.core..", "java..", "org.jspecify.annotations..")
          .because(
              "an embedder gets the domain without an engine, FHIR, JSON or logging library,"
                  + " and the modules point to core and never back");

  @ArchTest
  static final ArchRule packages_are_free_of_cycles =
      slices()
          .matching("org.ketaminecds.core.(*)..")
          .should()
          .beFreeOfCycles()
          .because("a package that can be read alone can be understood alone");

  @ArchTest
  static final ArchRule parts_do_not_know_the_entry_point =
      noClasses()
          .that()
          .resideInAPackage("org.ketaminecds.core.*..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.ketaminecds.core")
          .because("the entry point ties the parts together, and they do not know of it");

  @ArchTest
  static final ArchRule quantities_know_nothing_of_the_rest =
      classes()
          .that()
          .resideInAPackage("..quantity..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("..core.quantity..", "java..", "org.jspecify.annotations..")
          .because("exact arithmetic is trusted if it can be checked by itself");

  @ArchTest
  static final ArchRule fields_that_others_see_cannot_be_assigned =
      fields()
          .that()
          .areNotPrivate()
          .should()
          .beFinal()
          .because("cases and answers are shared between threads");

  @ArchTest
  static final ArchRule constants_are_final =
      fields()
          .that()
          .areStatic()
          .should()
          .beFinal()
          .because("state that everyone shares makes one patient's answer depend on another's");

  @ArchTest
  static final ArchRule fields_change_in_builders_and_collectors_only =
      fields()
          .that()
          .areNotStatic()
          .and()
          .areDeclaredInClassesThat()
          .haveSimpleNameNotEndingWith("Builder")
          .should()
          .beFinal()
          .because("an object that a rule has judged must not change afterwards");

  @ArchTest
  static final ArchRule nothing_reads_a_clock =
      noClasses()
          .should()
          .callMethodWhere(
              DescribedPredicate.describe(
                  "its target reads a clock",
                  call -> {
                    AccessTarget.CodeUnitCallTarget target = call.getTarget();
                    return CLOCKS.contains(target.getName())
                        && target.getOwner().getPackageName().startsWith("java.");
                  }))
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.time.Clock")
          .because("asOf is an input, so that an answer can be replayed (decision 7)");

  @ArchTest
  static final ArchRule no_field_is_a_binary_fraction =
      noFields().should().haveRawType(BINARY_FRACTION).because(BINARY_FRACTIONS_LIE);

  @ArchTest
  static final ArchRule no_method_gives_a_binary_fraction =
      noMethods().should().haveRawReturnType(BINARY_FRACTION).because(BINARY_FRACTIONS_LIE);

  @ArchTest
  static final ArchRule no_call_takes_or_gives_a_binary_fraction =
      noClasses()
          .should()
          .callMethodWhere(
              DescribedPredicate.describe(
                  "it takes or gives a float or double",
                  call ->
                      BINARY_FRACTION.test(call.getTarget().getRawReturnType())
                          || call.getTarget().getRawParameterTypes().stream()
                              .anyMatch(BINARY_FRACTION)))
          .because(BINARY_FRACTIONS_LIE);

  @ArchTest
  static final ArchRule domain_classes_are_closed =
      classes()
          .that()
          .resideInAnyPackage(
              "..quantity..",
              "..regimen..",
              "..clinical..",
              "..guidance..",
              "..assessment..",
              "..vocabulary..",
              "..problem..",
              "..scale..")
          .and()
          .doNotHaveSimpleName("package-info")
          .should(be(records_enums_final_or_sealed()))
          .because("nobody can slip in a subclass that changes what a dose or an answer means");

  private static DescribedPredicate<JavaClass> records_enums_final_or_sealed() {
    return DescribedPredicate.describe(
        "records, enums, final or sealed",
        type ->
            type.isRecord()
                || type.isEnum()
                || type.getModifiers().contains(FINAL)
                || type.getModifiers().contains(JavaModifier.SYNTHETIC)
                || type.reflect().isSealed());
  }
}
