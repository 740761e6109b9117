package nl.vertrek.bot;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import nl.vertrek.dialogs.offboarding.Step;
import org.junit.jupiter.api.Test;

/** The rules of the house that no module boundary holds. */
class ArchitectureTest {

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("nl.vertrek");

  @Test
  void importsPointDownwardsOnly() {
    noClasses()
        .that()
        .resideInAnyPackage("nl.vertrek.dialogs..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("nl.vertrek.bot..", "nl.vertrek.tenant.sim..")
        .check(HOUSE);
    noClasses()
        .that()
        .resideInAnyPackage("nl.vertrek.locales..", "nl.vertrek.understanding..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("nl.vertrek.bot..", "nl.vertrek.dialogs..", "nl.vertrek.tenant..")
        .check(HOUSE);
    noClasses()
        .that()
        .resideInAPackage("nl.vertrek.tenant")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "nl.vertrek.bot..",
            "nl.vertrek.dialogs..",
            "nl.vertrek.locales..",
            "nl.vertrek.understanding..",
            "nl.vertrek.tenant.sim..")
        .check(HOUSE);
  }

  @Test
  void onlyTheRoofKnowsTheSimulator() {
    noClasses()
        .that()
        .resideOutsideOfPackages("nl.vertrek.bot", "nl.vertrek.tenant.sim..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("nl.vertrek.tenant.sim..")
        .check(HOUSE);
  }

  @Test
  void theEngineKnowsNoDatabaseAndNoChannel() {
    noClasses()
        .that()
        .resideInAPackage("nl.vertrek.bot.engine..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "nl.vertrek.bot.store..",
            "nl.vertrek.bot.channel..",
            "nl.vertrek.bot.web..",
            "java.sql..",
            "org.jdbi..",
            "io.javalin..",
            "tools.jackson..")
        .check(HOUSE);
    noClasses()
        .that()
        .resideInAnyPackage("nl.vertrek.bot.channel..", "nl.vertrek.bot.web..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("nl.vertrek.bot.store..")
        .check(HOUSE);
  }

  @Test
  void packagesOfTheBotFormNoCircle() {
    slices().matching("nl.vertrek.bot.(*)..").should().beFreeOfCycles().check(HOUSE);
  }

  @Test
  void dialogsArePure() {
    noClasses()
        .that()
        .resideInAPackage("nl.vertrek.dialogs..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.sql..",
            "javax.sql..",
            "java.net..",
            "java.nio..",
            "java.io..",
            "java.util.concurrent..",
            "org.jdbi..",
            "org.slf4j..",
            "io.javalin..",
            "tools.jackson..",
            "com.fasterxml..")
        .check(HOUSE);
    noClasses()
        .that()
        .resideInAPackage("nl.vertrek.dialogs..")
        .should()
        .dependOnClassesThat()
        .areAssignableTo(Thread.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(InstantSource.class)
        .orShould()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now", Clock.class)
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .check(HOUSE);
  }

  @Test
  void stepsAreRecords() {
    classes().that().implement(Step.class).should().beRecords().check(HOUSE);
  }

  @Test
  void onlyTheCommandLinePrints() {
    noClasses()
        .that()
        .resideOutsideOfPackage("nl.vertrek.bot")
        .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
        .check(HOUSE);
  }
}
