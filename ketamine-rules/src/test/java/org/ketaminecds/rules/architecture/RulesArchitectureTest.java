package org.ketaminecds.rules.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "org.ketaminecds.rules",
    importOptions = ImportOption.DoNotIncludeTests.class)
class RulesArchitectureTest {

  private static final String ENGINE = "org.ketaminecds.rules.engine..";
  private static final String GENERATED = "org.ketaminecds.rules.reasoning..";

  @ArchTest
  static final ArchRule only_the_engine_knows_drools =
      noClasses()
          .that()
          .resideOutsideOfPackages(ENGINE, GENERATED)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.drools..", "org.kie..")
          .because("the engine could then be exchanged, and its internals stay in one place");

  @ArchTest
  static final ArchRule the_model_api_is_used_in_two_classes =
      noClasses()
          .that()
          .resideInAPackage(ENGINE)
          .and()
          .haveSimpleNameNotStartingWith("GuidanceModel")
          .and()
          .doNotHaveSimpleName("NotFalse")
          .and()
          .doNotHaveSimpleName("Note")
          .and()
          .doNotHaveSimpleName("RuleBase")
          .and()
          .doNotHaveSimpleName("ReasoningModel")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.drools..")
          .because("it is public without a promise, and may change with any version");

  @ArchTest
  static final ArchRule yaml_is_read_in_one_package =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.ketaminecds.rules.text..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.snakeyaml..")
          .because("there is one strict reader");

  @ArchTest
  static final ArchRule csv_is_read_in_one_package =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.ketaminecds.rules.vocabulary..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("de.siegmar..")
          .because("there is one strict reader");

  @ArchTest
  static final ArchRule packages_are_free_of_cycles =
      slices()
          .matching("org.ketaminecds.rules.(*)..")
          .should()
          .beFreeOfCycles()
          .because("each can then be read on its own");

  @ArchTest
  static final ArchRule facts_of_the_reasoning_rules_are_public =
      classes()
          .that()
          .resideInAPackage(GENERATED)
          .and()
          .areRecords()
          .should()
          .bePublic()
          .because("code that Drools generates must see them");
}
