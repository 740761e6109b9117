package nl.vertrek.dialogs;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import nl.vertrek.dialogs.offboarding.Case;
import nl.vertrek.dialogs.offboarding.Course;
import nl.vertrek.dialogs.offboarding.Ledger;
import nl.vertrek.dialogs.offboarding.Need;
import nl.vertrek.dialogs.offboarding.StepState;
import nl.vertrek.dialogs.offboarding.TwoPeople;
import nl.vertrek.tenant.sim.Fault;
import nl.vertrek.understanding.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * People who say and press whatever is sensible, in any order. Whatever they do, nothing breaks, no
 * case stands still for no reason, and every rule of {@link Contoso} and {@link SafeOrder} holds.
 *
 * <p>{@code -Dwalks=10000} walks further; {@code -Dwalk.first=4711 -Dwalks=1} walks one again.
 */
class RandomWalkTest {

  private static final int STEPS = 40;

  private static final List<String> STEERING =
      List.of(
          "help",
          "waarom",
          "why",
          "status",
          "terug",
          "go back",
          "sla over",
          "skip",
          "pauze",
          "pause",
          "ga verder",
          "continue",
          "opnieuw beginnen",
          "start over",
          "maak ongedaan",
          "undo",
          "de rest zoals gepland",
          "do the rest as planned",
          "heb ik al gedaan",
          "i already did that",
          "rapport",
          "welke dossiers lopen er",
          "ja",
          "yes",
          "nee",
          "no",
          "bedankt",
          "in het nederlands",
          "switch to english",
          "morgen om 10 uur",
          "later",
          "niet nu",
          "volgende week vrijdag",
          "asdf qwerty",
          "2",
          "de laatste");

  private static final List<String> SENTENCES =
      List.of(
          "mail doorsturen naar Joost Hendriks",
          "forward the mail to Marieke Dijkstra",
          "maak er een gedeeld postvak van voor Joost Hendriks",
          "share the mailbox with Marieke Dijkstra",
          "niet doorsturen",
          "de licentie mag weg",
          "keep the license",
          "de bestanden naar Marieke Dijkstra",
          "move the files to Joost Hendriks",
          "verwijder het account",
          "don't delete the account",
          "zet het postvak in bewaring",
          "export the mailbox",
          "wis de telefoon",
          "don't wipe the phone",
          "verlaag het aantal licenties",
          "blokkeer het account niet",
          "zet een automatisch antwoord aan",
          "verwijder de aliassen",
          "mail naar Joost, licentie mag weg",
          "mail naar Jan de Vries",
          "annuleer de vergaderingen",
          "don't cancel the meetings",
          "haal haar uit alle groepen",
          "leave the groups as they are",
          "laat het postvak in het adresboek staan",
          "schakel de telefoon door naar Marieke Dijkstra",
          "release the phone number",
          "doe dat morgen om 9 uur",
          "stel dat uit tot 20 mei 12:00");

  private static final List<String> TASKS =
      List.of(
          "blokkeer het account van %s",
          "unblock %s",
          "zet %s terug",
          "log %s overal uit",
          "unassign the licenses of %s",
          "stuur de mail van %s door naar Joost Hendriks",
          "gooi het account van %s weg",
          "wis de telefoon van %s",
          "turn on an out of office for %s",
          "hoe ver zijn we met %s",
          "report of %s");

  static LongStream walks() {
    long first = Long.getLong("walk.first", 1);
    return LongStream.range(first, first + Long.getLong("walks", 200));
  }

  @ParameterizedTest
  @MethodSource("walks")
  void neverBreaksNorStandsStill(long seed) {
    try (var contoso = new Contoso()) {
      new Walk(contoso, new Random(seed)).walk();
    }
  }

  private static final class Walk {

    private final Contoso contoso;
    private final Random random;
    private final List<String> names = new ArrayList<>();
    private final List<Transcript> transcripts;
    private final String leaver;

    Walk(Contoso contoso, Random random) {
      this.contoso = contoso;
      this.random = random;
      contoso.tenant.directory(account -> names.add(account.displayName()));
      names.sort(null);
      transcripts = new ArrayList<>(List.of(contoso.with("m.hoekstra", any(Language.values()))));
      leaver = any(names);
    }

    void walk() {
      try {
        var mirjam = transcripts.getFirst();
        mirjam.said(leaver + " gaat uit dienst", leaver + " is leaving");
        for (int step = 0; step < STEPS; step++) {
          oneStep(any(transcripts));
          contoso.cases().stream().filter(Case::open).forEach(this::doesNotStandStill);
        }
      } catch (RuntimeException | AssertionError failure) {
        throw new AssertionError(failure + transcripts.toString(), failure);
      }
    }

    private void oneStep(Transcript transcript) {
      int choice = random.nextInt(100);
      if (choice < 50) {
        answers(transcript);
      } else if (choice < 56) {
        transcript.said(any(TASKS).formatted(random.nextBoolean() ? leaver : any(names)));
      } else if (choice < 67) {
        transcript.said(any(STEERING));
      } else if (choice < 78) {
        transcript.said(any(SENTENCES));
      } else if (choice < 90) {
        timeGoesBy();
      } else if (choice < 92) {
        transcript.choosesLanguage(any(Language.values()));
      } else if (choice < 94) {
        transcript.pressed(1 + random.nextInt(10), any(List.of("now", "begin", "wipe", "share")));
      } else if (choice < 96) {
        goesWrong();
      } else if (choice < 97) {
        transcript.said(
            any(names) + " gaat vrijdag uit dienst", any(names) + " is leaving on friday");
      } else if (choice < 98) {
        transcript.said(leaver + " blijft toch", leaver + " is staying after all");
      } else if (transcripts.size() < 3) {
        var other = any(List.of("m.hoekstra", "y.elamrani", "d.wijdenbosch", "p.ramdin"));
        transcripts.add(contoso.with(other, any(Language.values())));
        transcripts.getLast().said(leaver + " gaat uit dienst", leaver + " is leaving");
      }
    }

    private void answers(Transcript transcript) {
      var options = transcript.options();
      if (!options.isEmpty()) {
        transcript.pressed(any(options));
      } else if (transcript.conversation().open() == null) {
        timeGoesBy();
      } else if (transcript.question().equals("ask.typed-name")) {
        transcript.said(random.nextInt(5) == 0 ? "Piet Snot" : leaver);
      } else {
        transcript.said(any(List.of("Joost Hendriks", "Marieke Dijkstra", leaver)));
      }
    }

    private void timeGoesBy() {
      if (random.nextBoolean()) {
        contoso.clockMovesToNextMoment();
      } else {
        contoso.clockMoves(Duration.ofMinutes(1L << random.nextInt(13)));
      }
    }

    private void goesWrong() {
      var kind = any(List.of(Fault.Kind.THROTTLED, Fault.Kind.LOST_ANSWER));
      var command = any(List.of("BlockSignIn", "ConvertToShared", "UnassignLicenses"));
      contoso.tenant.faults().add(new Fault(kind, command, null, 1, null, null, null, null));
    }

    /**
     * An open case has an open question, waits for something, or somebody paused it. One whose lead
     * turned to another case asks when they come back, and may need less by then.
     */
    private void doesNotStandStill(Case theCase) {
      var view = contoso.look();
      if (theCase.paused()
          || theCase.underWay().isPresent()
          || view.person(theCase.leaver()).isEmpty()) {
        return;
      }
      var need =
          new Course(Ledger.of(theCase, view.now()), view, Contoso.CATALOGUE, TwoPeople.NEVER)
              .advance();
      boolean forSomebody =
          theCase.allStates().values().stream()
              .anyMatch(state ->
                  state instanceof StepState.WaitingForSomebody
                      || state instanceof StepState.WaitingForColleague);
      var with =
          transcripts.stream()
              .map(Transcript::conversation)
              .filter(one -> one.speaker().equals(theCase.lead()))
              .filter(one -> theCase.id().equals(one.caseId()))
              .toList();
      boolean asked = with.stream().anyMatch(one -> one.open() != null);
      if (need instanceof Need.Nothing) {
        assertTrue(
            asked || with.isEmpty() || contoso.wakeOf(theCase.id()) != null || forSomebody,
            () -> "case " + theCase.id() + " waits for nothing: " + theCase.allStates());
      } else {
        assertTrue(
            asked || with.isEmpty(),
            () -> "case " + theCase.id() + " needs " + need + " and asks nobody");
      }
    }

    private <T> T any(List<T> things) {
      return things.get(random.nextInt(things.size()));
    }

    private <T> T any(T[] things) {
      return things[random.nextInt(things.length)];
    }
  }
}
