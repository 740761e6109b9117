package nl.vertrek.dialogs;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.time.Duration;
import nl.vertrek.tenant.Command;
import nl.vertrek.understanding.Language;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Out of the BlackBerry Enterprise Service, which only a person can do (F20). */
class BlackBerryTest {

  @AutoClose private final Contoso contoso = new Contoso();

  private Transcript ruudLeaves(Language language) {
    return contoso
        .with(language)
        .said("Ruud van Dam gaat nu uit dienst", "Ruud van Dam is leaving now")
        .hears("step.blackberry.plan")
        .pressed("as-planned")
        .said("Ruud van Dam");
  }

  @ParameterizedTest
  @EnumSource
  void waitsForSomebodyAndHoldsUpNothingElse(Language language) {
    var mirjam =
        ruudLeaves(language)
            .hears("step.blackberry.task")
            .clockMoves(Duration.ofDays(2))
            .hears("step.licenses.done")
            .doesNotHear("told.complete");
    mirjam
        .said("heb ik gedaan", "I did it")
        .tenantWasAsked(new Command.CheckedOffBlackBerry(Contoso.upn("r.vandam"), "dev-10"))
        .hears("step.blackberry.done", "told.complete");
    assertNotNull(contoso.person("r.vandam").devices().getFirst().removedFromBlackBerryAt());
  }

  @ParameterizedTest
  @EnumSource
  void isNamedAmongWhatDoesNotComeBack(Language language) {
    ruudLeaves(language)
        .said("heb ik gedaan", "I did it")
        .said("Ruud blijft toch", "Ruud is staying after all")
        .pressed("call-off")
        .clockMoves(Duration.ofHours(3))
        .hears("told.called-off", "not-undone.blackberry");
  }
}
