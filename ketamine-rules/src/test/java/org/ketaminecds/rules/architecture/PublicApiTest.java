package org.ketaminecds.rules.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.regex.Pattern;

/** What is public is meant to be used; the rest is hidden in its package. */
@AnalyzeClasses(
    packages = "org.ketaminecds.rules",
    importOptions = ImportOption.DoNotIncludeTests.class)
class PublicApiTest {

  /** Used by nobody in this module, but by who embeds it or writes guidance. */
  private static final Set<String> ENTRANCES =
      Set.of(
          "org.ketaminecds.rules.BundledDecisionSupport",
          "org.ketaminecds.rules.casefile.CaseFile",
          "org.ketaminecds.rules.casefile.CaseReader",
          "org.ketaminecds.rules.guidance.RecommendationId",
          "org.ketaminecds.rules.impact.CaseImpact",
          "org.ketaminecds.rules.impact.Impact",
          "org.ketaminecds.rules.impact.ImpactHtml",
          "org.ketaminecds.rules.impact.ImpactText",
          "org.ketaminecds.rules.impact.ResultChange",
          "org.ketaminecds.rules.impact.Side",
          "org.ketaminecds.rules.mutation.Mutants",
          "org.ketaminecds.rules.mutation.MutationTrial",
          "org.ketaminecds.rules.mutation.RuleMutant",
          "org.ketaminecds.rules.mutation.ScopeMutant",
          "org.ketaminecds.rules.pack.Pack",
          "org.ketaminecds.rules.pack.PackSignature",
          "org.ketaminecds.rules.pack.PackSources",
          "org.ketaminecds.rules.pack.PemKeys",
          "org.ketaminecds.rules.reference.Reference",
          "org.ketaminecds.rules.reload.GuidanceWatch",
          "org.ketaminecds.rules.reload.ReloadEvent",
          "org.ketaminecds.rules.reload.ReloadListener",
          "org.ketaminecds.rules.reload.ReloadableDecisionSupport",
          "org.ketaminecds.rules.reload.Ticker",
          "org.ketaminecds.rules.scenario.ScenarioFile",
          "org.ketaminecds.rules.scenario.ScenarioReading",
          "org.ketaminecds.rules.together.WholeExpectation",
          "org.ketaminecds.rules.trial.Candidate",
          "org.ketaminecds.rules.trial.TrialReport",
          "org.ketaminecds.rules.trial.TrialText",
          "org.ketaminecds.rules.view.NoPregnancy");

  /** Drools names what it makes of the reasoning rules after a hash. */
  private static final Pattern GENERATED = Pattern.compile("[0-9A-F]{32}");

  private static final DescribedPredicate<JavaClass> DROOLS =
      DescribedPredicate.describe(
          "a Drools type",
          type ->
              type.getPackageName().startsWith("org.drools")
                  || type.getPackageName().startsWith("org.kie"));

  @ArchTest
  static final ArchRule no_visible_code_unit_shows_drools =
      codeUnits()
          .that(
              DescribedPredicate.describe(
                  "are visible outside of their package",
                  (JavaCodeUnit unit) -> isVisible(unit.getModifiers(), unit.getOwner())))
          .should(showNoDrools())
          .because("an embedder must not need the engine to compile, nor follow its versions");

  @ArchTest
  static final ArchRule no_visible_field_shows_drools =
      fields()
          .that(
              DescribedPredicate.describe(
                  "are visible outside of their package",
                  (JavaField field) -> isVisible(field.getModifiers(), field.getOwner())))
          .should()
          .notHaveRawType(DROOLS)
          .allowEmptyShould(true)
          .because("an embedder must not need the engine to compile, nor follow its versions");

  @ArchTest
  static final ArchRule no_public_class_is_a_drools_class =
      noClasses()
          .that()
          .arePublic()
          .and()
          .resideOutsideOfPackage("org.ketaminecds.rules.reasoning..")
          .should()
          .beAssignableTo(DROOLS)
          .because("what it inherits from the engine would be public too");

  @ArchTest
  static final ArchRule what_only_its_own_package_uses_is_package_private =
      classes()
          .that()
          .arePublic()
          .and()
          .areTopLevelClasses()
          .and()
          .resideOutsideOfPackage("org.ketaminecds.rules.reasoning..")
          .should(beUsedElsewhereOrBeAnEntrance())
          .because("what is public must be kept for ever");

  private static boolean isVisible(Set<JavaModifier> modifiers, JavaClass owner) {
    return (modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED))
        && owner.getModifiers().contains(JavaModifier.PUBLIC)
        && !GENERATED.matcher(owner.getName()).find();
  }

  private static ArchCondition<JavaCodeUnit> showNoDrools() {
    return new ArchCondition<>("show no Drools type") {
      @Override
      public void check(JavaCodeUnit unit, ConditionEvents events) {
        unit.getAllInvolvedRawTypes().stream()
            .filter(DROOLS)
            .forEach(
                type ->
                    events.add(
                        SimpleConditionEvent.violated(
                            unit, unit.getFullName() + " shows " + type.getName())));
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
