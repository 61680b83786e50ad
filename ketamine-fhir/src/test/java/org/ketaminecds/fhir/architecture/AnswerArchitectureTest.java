package org.ketaminecds.fhir.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.Set;

/**
 * What the way out, from the core to FHIR, may see; that the core sees no HAPI, its own test says.
 */
@AnalyzeClasses(
    packages = {"org.ketaminecds.fhir.answer", "org.ketaminecds.fhir.knowledge"},
    importOptions = ImportOption.DoNotIncludeTests.class)
class AnswerArchitectureTest {

  private static final Set<String> CLOCKS =
      Set.of("now", "today", "currentTimeMillis", "nanoTime", "systemUTC", "systemDefaultZone");

  /** Used by nobody in this module, but by who embeds it. */
  private static final Set<String> ENTRANCES =
      Set.of(
          "org.ketaminecds.fhir.answer.AnswerContext",
          "org.ketaminecds.fhir.answer.AnswerContextBuilder",
          "org.ketaminecds.fhir.answer.FhirAnswer",
          "org.ketaminecds.fhir.answer.NotRead",
          "org.ketaminecds.fhir.knowledge.KnowledgeResources");

  @ArchTest
  static final ArchRule it_sees_the_core_and_the_structures_of_fhir_only =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "org.ketaminecds.core..",
              "org.ketaminecds.fhir..",
              "org.hl7.fhir.r4.model..",
              "org.hl7.fhir.instance.model.api..",
              "java..",
              "org.jspecify.annotations..")
          .because("answers become FHIR without the rules, the engine and a parser");

  @ArchTest
  static final ArchRule the_guidance_does_not_know_of_answers =
      noClasses()
          .that()
          .resideInAPackage("org.ketaminecds.fhir.knowledge")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.ketaminecds.fhir.answer")
          .because("answers refer to the guidance and not the other way round");

  @ArchTest
  static final ArchRule packages_are_free_of_cycles =
      slices()
          .matching("org.ketaminecds.fhir.(*)..")
          .should()
          .beFreeOfCycles()
          .because("each can then be read on its own");

  @ArchTest
  static final ArchRule no_class_reads_a_clock =
      noClasses()
          .should()
          .callCodeUnitWhere(
              DescribedPredicate.describe(
                  "it reads a clock",
                  call ->
                      CLOCKS.contains(((CodeUnitCallTarget) call.getTarget()).getName())
                          && call.getTarget().getOwner().getPackageName().startsWith("java.")))
          .orShould()
          .callMethod(java.util.UUID.class, "randomUUID")
          .because("equal answers have equal bytes, and the caller gives the time (decision 7)");

  @ArchTest
  static final ArchRule no_class_uses_the_standard_streams =
      GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.because(
          "they belong to the program that embeds this library");

  @ArchTest
  static final ArchRule nothing_is_logged =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.slf4j..", "java.util.logging..")
          .because("everything here holds data of the patient");

  @ArchTest
  static final ArchRule what_only_its_own_package_uses_is_package_private =
      classes()
          .that()
          .arePublic()
          .and()
          .areTopLevelClasses()
          .should(beUsedElsewhereOrBeAnEntrance())
          .because("what is public must be kept for ever");

  private static ArchCondition<JavaClass> beUsedElsewhereOrBeAnEntrance() {
    return new ArchCondition<>("be used in another package, or be listed as an entrance") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean used =
            type.getDirectDependenciesToSelf().stream()
                .map(dependency -> dependency.getOriginClass().getPackageName())
                .anyMatch(origin -> !origin.equals(type.getPackageName()));
        if (used == ENTRANCES.contains(type.getName())) {
          events.add(
              SimpleConditionEvent.violated(
                  type,
                  type.getName()
                      + (used ? " is used, so it need not be listed" : " is used by nobody else")));
        }
      }
    };
  }
}
