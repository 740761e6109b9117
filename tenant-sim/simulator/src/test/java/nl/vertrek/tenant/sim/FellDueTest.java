package nl.vertrek.tenant.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.vertrek.tenant.Command;
import nl.vertrek.tenant.Upn;
import nl.vertrek.tenant.sim.state.Timeline.What;
import nl.vertrek.tenant.sim.store.FallenDue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the clock brings is told once and in order. */
class FellDueTest {

  private static final Upn ANKE = Contoso.upn("a.visser");
  private static final Upn JOOST = Contoso.upn("j.hendriks");

  private final Contoso contoso = new Contoso();

  @AfterEach
  void close() {
    contoso.close();
  }

  /** What falls due of one person while this time passes, each with the time that had passed. */
  private List<String> fallsDue(Upn person, Duration time) {
    Instant before = contoso.tenant.clock().instant();
    contoso.pass(time);
    return contoso.tenant.fellDue(before, before.plus(time)).first().stream()
        .filter(entry -> entry.person().equals(person))
        .map(entry -> entry.what() + " " + Duration.between(Contoso.START, entry.at()))
        .toList();
  }

  private List<What> kinds(Upn person, Duration time) {
    return fallsDue(person, time).stream()
        .map(text -> What.valueOf(text.substring(0, text.indexOf(' '))))
        .distinct()
        .toList();
  }

  @Test
  void tellsWhenABlockIsEverywhereAndWhichSessionsEnd() {
    contoso.done(new Command.BlockSignIn(ANKE));

    assertEquals(List.of(), fallsDue(ANKE, Duration.ofHours(23)));
    assertEquals("SIGN_IN_BLOCKED PT24H", fallsDue(ANKE, Duration.ofHours(1)).getFirst());
    assertEquals(List.of(What.SESSION_ENDED), kinds(ANKE, Duration.ofHours(1)));
  }

  @Test
  void tellsEachThingOnce() {
    contoso.done(new Command.BlockSignIn(ANKE));
    contoso.pass(Duration.ofHours(30));

    assertEquals(List.of(), fallsDue(ANKE, Duration.ofDays(10)));
  }

  @Test
  void tellsOfTwoPeopleInTheOrderOfTime() {
    contoso.done(new Command.BlockSignIn(ANKE));
    contoso.started(new Command.ConvertToShared(JOOST));
    contoso.pass(Duration.ofDays(2));

    List<FallenDue.Entry> all =
        contoso.tenant.fellDue(Contoso.START, contoso.tenant.clock().instant()).first();

    assertEquals(all.stream().map(FallenDue.Entry::at).sorted().toList(), times(all));
    assertEquals(
        Set.of(ANKE, JOOST),
        Set.copyOf(
            all.stream()
                .map(FallenDue.Entry::person)
                .filter(Set.of(ANKE, JOOST)::contains)
                .distinct()
                .toList()));
  }

  private static List<Instant> times(List<FallenDue.Entry> entries) {
    return entries.stream().map(FallenDue.Entry::at).toList();
  }

  @Test
  void tellsWhatIsLostThirtyDaysAfterADeletion() {
    contoso.done(new Command.DeleteAccount(ANKE));

    assertEquals(
        List.of(),
        kinds(ANKE, Duration.ofDays(30).minusSeconds(1)).stream()
            .filter(what -> what == What.ACCOUNT_PURGED)
            .toList());
    assertEquals(
        List.of(
            "ONEDRIVE_PURGED PT720H",
            "MAILBOX_PURGED PT720H",
            "ADDRESSES_FREE PT720H",
            "ACCOUNT_PURGED PT720H"),
        fallsDue(ANKE, Duration.ofSeconds(1)));
  }

  @Test
  void tellsOfADeletionThatSynchronisationBrought() {
    Upn wout = Contoso.upn("w.terpstra");
    contoso.done(new Command.DeletedOnPremises(wout));

    assertEquals(List.of(What.ACCOUNT_DELETED), kinds(wout, Duration.ofHours(1)));
  }

  @Test
  void keepsSilentAboutWorkThatIsStuck() {
    contoso
        .tenant
        .faults()
        .add(new Fault(Fault.Kind.STUCK, "ConvertToShared", null, null, null, null, null, 0.4));
    contoso.started(new Command.ConvertToShared(ANKE));

    assertEquals(List.of(), fallsDue(ANKE, Duration.ofDays(30)));
  }

  @Test
  void foreseesNothingThatHasBeenUndone() {
    contoso.done(new Command.DeleteAccount(ANKE));
    contoso.pass(Duration.ofDays(10));
    contoso.done(new Command.RestoreAccount(ANKE));

    assertEquals(List.of(), fallsDue(ANKE, Duration.ofDays(60)));
  }

  @Test
  void findsTheTimeThatTheClockRanByItselfToo() {
    contoso.done(new Command.BlockSignIn(ANKE));
    contoso.wall.pass(Duration.ofHours(24));

    assertEquals(
        What.SIGN_IN_BLOCKED,
        contoso
            .tenant
            .fellDue(Contoso.START, Contoso.START.plus(Duration.ofHours(24)))
            .first()
            .getLast()
            .what());
  }
}
