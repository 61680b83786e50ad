package org.ketaminecds.authoring.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.Set;

@AnalyzeClasses(
    packages = "org.ketaminecds.authoring",
    importOptions = ImportOption.DoNotIncludeTests.class)
class AuthoringArchitectureTest {

  private static final Set<String> CLOCKS =
      Set.of("now", "today", "currentTimeMillis", "nanoTime", "systemUTC", "systemDefaultZone");

  /** Used by nobody in this module, but by who asks questions about guidance. */
  private static final Set<String> ENTRANCES =
      Set.of(
          "org.ketaminecds.authoring.check.CheckReport",
          "org.ketaminecds.authoring.check.CheckText",
          "org.ketaminecds.authoring.check.GuidanceCheck",
          "org.ketaminecds.authoring.check.Remark",
          "org.ketaminecds.authoring.law.Breach",
          "org.ketaminecds.authoring.law.Laws",
          "org.ketaminecds.authoring.mutation.MutationReport",
          "org.ketaminecds.authoring.mutation.MutationText",
          "org.ketaminecds.authoring.mutation.Survivor",
          "org.ketaminecds.authoring.mutation.Survivors",
          "org.ketaminecds.authoring.skeleton.GuidelineSkeleton",
          "org.ketaminecds.authoring.skeleton.RecommendationSkeleton",
          "org.ketaminecds.authoring.skeleton.Skeleton",
          "org.ketaminecds.authoring.witness.CaseText",
          "org.ketaminecds.authoring.diff.Change",
          "org.ketaminecds.authoring.diff.DiffText",
          "org.ketaminecds.authoring.diff.GuidanceComparison",
          "org.ketaminecds.authoring.diff.GuidanceDiff",
          "org.ketaminecds.authoring.diff.GuidancePeriod",
          "org.ketaminecds.authoring.diff.Level",
          "org.ketaminecds.authoring.diff.PeriodComparison",
          "org.ketaminecds.authoring.diff.Shift",
          "org.ketaminecds.authoring.diff.Shifts");

  @ArchTest
  static final ArchRule one_package_starts_the_solver =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.ketaminecds.authoring.solver..")
          .should()
          .dependOnClassesThat(
              DescribedPredicate.describe(
                  "belong to the solver and are no formulas",
                  type ->
                      (type.getPackageName().startsWith("org.sosy_lab")
                              || type.getPackageName().startsWith("de.uni_freiburg"))
                          && !type.getSimpleName().endsWith("Formula")))
          .because("the solver could then be exchanged");

  @ArchTest
  static final ArchRule questions_and_differences_show_no_formulas =
      methods()
          .that()
          .arePublic()
          .and()
          .areDeclaredInClassesThat()
          .resideInAnyPackage(
              "org.ketaminecds.authoring.question..",
              "org.ketaminecds.authoring.diff..",
              "org.ketaminecds.authoring.law..",
              "org.ketaminecds.authoring.mutation..")
          .should(showNoFormula())
          .because("who asks must not need the solver to compile");

  @ArchTest
  static final ArchRule packages_are_free_of_cycles =
      slices()
          .matching("org.ketaminecds.authoring.(*)..")
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
          .because("equal guidance must give equal answers (decision 7)");

  @ArchTest
  static final ArchRule no_class_uses_the_standard_streams =
      GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.because(
          "they belong to the program that embeds this library");

  @ArchTest
  static final ArchRule no_class_uses_the_logging_of_the_jdk =
      GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.because(
          "whoever embeds a library chooses the back end");

  @ArchTest
  static final ArchRule what_only_its_own_package_uses_is_package_private =
      classes()
          .that()
          .arePublic()
          .and()
          .areTopLevelClasses()
          .should(beUsedElsewhereOrBeAnEntrance())
          .because("what is public must be kept for ever");

  private static ArchCondition<JavaMethod> showNoFormula() {
    return new ArchCondition<>("show no type of the solver") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        if (!method.getOwner().getModifiers().contains(JavaModifier.PUBLIC)) {
          return;
        }
        method.getAllInvolvedRawTypes().stream()
            .filter(type -> type.getPackageName().startsWith("org.sosy_lab"))
            .forEach(
                type ->
                    events.add(
                        SimpleConditionEvent.violated(
                            method, method.getFullName() + " shows " + type.getName())));
      }
    };
  }

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
