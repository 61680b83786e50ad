package org.ketaminecds.rules.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
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

/** What no class of this module does. */
@AnalyzeClasses(
    packages = "org.ketaminecds.rules",
    importOptions = ImportOption.DoNotIncludeTests.class)
class HabitsTest {

  private static final Set<String> CLOCKS =
      Set.of("now", "today", "currentTimeMillis", "nanoTime", "systemUTC", "systemDefaultZone");

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
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.util.Date")
          .because(
              "the time of a case is an input, so that an answer can be replayed (decision 7)");

  @ArchTest
  static final ArchRule no_class_uses_the_logging_of_the_jdk =
      GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.because(
          "libraries log through SLF4J, and whoever embeds them chooses the back end");

  @ArchTest
  static final ArchRule no_class_uses_the_standard_streams =
      GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.because(
          "they belong to the program that embeds this library");

  @ArchTest
  static final ArchRule no_class_is_chosen_by_a_file =
      noClasses()
          .that()
          .doNotHaveSimpleName("ReasoningModel")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "java.lang.reflect..", "java.lang.invoke..", "javax.script..", "javax.tools..")
          .orShould()
          .callMethod(Class.class, "forName", String.class)
          .because(
              "no text of a guidance or case file may run code; only the compiled rules are loaded"
                  + " by name");

  @ArchTest
  static final ArchRule facts_have_names_that_rules_can_use =
      classes()
          .that()
          .resideInAPackage("org.ketaminecds.rules.reasoning")
          .and()
          .areRecords()
          .should(haveNoComponentThatLooksLikeAnAccessor())
          .because(
              "Drools takes a component getX, setX or isX for a property x, and loses one letter");

  private static ArchCondition<JavaClass> haveNoComponentThatLooksLikeAnAccessor() {
    return new ArchCondition<>("have no component named get.., set.., is.. or by one letter") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        type.getFields().stream()
            .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
            .map(JavaField::getName)
            .filter(name -> name.matches("(get|set|is).*|."))
            .forEach(
                name ->
                    events.add(
                        SimpleConditionEvent.violated(type, type.getName() + " has " + name)));
      }
    };
  }
}
