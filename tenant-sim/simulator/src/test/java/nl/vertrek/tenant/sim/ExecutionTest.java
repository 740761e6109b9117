package nl.vertrek.tenant.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import nl.vertrek.tenant.Actor;
import nl.vertrek.tenant.Command;
import nl.vertrek.tenant.Mailbox;
import nl.vertrek.tenant.Outcome;
import nl.vertrek.tenant.Refusal;
import nl.vertrek.tenant.RequestId;
import nl.vertrek.tenant.TenantUnavailable;
import nl.vertrek.tenant.Upn;
import nl.vertrek.tenant.sim.store.Journal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ExecutionTest {

  private static final Upn ANKE = Contoso.upn("a.visser");
  private static final Command BLOCK = new Command.BlockSignIn(ANKE);
  private static final Actor MIRJAM = new Actor(Contoso.upn("m.hoekstra"));
  private static final RequestId ONE = new RequestId("one");

  private final Contoso contoso = new Contoso();

  @AfterEach
  void close() {
    contoso.close();
  }

  private static Fault fault(Fault.Kind kind, @Nullable Integer times) {
    Duration retryAfter = Duration.ofSeconds(30);
    return new Fault(kind, "BlockSignIn", ANKE, times, null, retryAfter, null, null);
  }

  @Test
  void answersARepeatedRequestAsTheFirstTime() {
    Outcome first = contoso.tenant.execute(BLOCK, MIRJAM, ONE);
    contoso.done(new Command.UnblockSignIn(ANKE));
    contoso.pass(Duration.ofHours(1));

    assertEquals(first, contoso.tenant.execute(BLOCK, MIRJAM, ONE));
    assertTrue(contoso.person("a.visser").account().enabled());
  }

  @Test
  void repeatsEveryKindOfOutcome() {
    List<Command> commands =
        List.of(
            new Command.ConvertToShared(ANKE),
            new Command.StopForwardingMail(ANKE),
            new Command.DeleteAccount(Contoso.upn("b.claes")),
            new Command.LowerTotal("sub-bp", 1),
            new Command.LowerTotal("sub-e1-volume", 1),
            new Command.UnassignLicenses(ANKE, Set.of("NO_SUCH")),
            new Command.ForwardMail(ANKE, ANKE));
    for (Command command : commands) {
      RequestId id = new RequestId(command.toString());
      Outcome first = contoso.tenant.execute(command, MIRJAM, id);
      assertEquals(first, contoso.tenant.execute(command, MIRJAM, id));
    }
    RequestId id = new RequestId("role");
    Actor priya = new Actor(Contoso.upn("p.ramdin"));
    assertEquals(
        contoso.tenant.execute(BLOCK, priya, id), contoso.tenant.execute(BLOCK, priya, id));
  }

  @Test
  void journalsWhoAskedWhatAndWhatCameOfIt() {
    contoso.tenant.execute(BLOCK, MIRJAM, ONE);
    contoso.run(new Command.StopForwardingMail(Contoso.upn("j.hendriks")));

    List<Journal.Entry> about = contoso.tenant.journal(Contoso.upn("A.VISSER"));

    assertEquals(
        List.of(
            new Journal.Entry(
                Contoso.START,
                MIRJAM.upn(),
                ONE,
                BLOCK,
                new Outcome.Done(Contoso.START.plus(Duration.ofHours(24))))),
        about);
    assertEquals(2, contoso.tenant.journal(null).size());
    JsonNode shown = Contoso.JSON.readTree(contoso.tenant.journalJson(ANKE)).get(0);
    assertEquals("BlockSignIn", shown.path("command").asString());
    assertEquals("2026-05-18T09:00:00+02:00", shown.path("at").asString());
    assertEquals("Done", shown.path("outcome").path("type").asString());
  }

  @Test
  void isThrottledAsOftenAsAsked() {
    contoso.tenant.faults().add(fault(Fault.Kind.THROTTLED, 2));

    assertEquals(
        new Outcome.Failed(Duration.ofSeconds(30)), contoso.tenant.execute(BLOCK, MIRJAM, ONE));
    assertInstanceOf(Outcome.Failed.class, contoso.tenant.execute(BLOCK, MIRJAM, ONE));
    assertInstanceOf(Outcome.Done.class, contoso.tenant.execute(BLOCK, MIRJAM, ONE));
    assertEquals(1, contoso.tenant.journal(null).size());
  }

  @Test
  void losesTheAnswerButNotTheAct() {
    contoso.tenant.faults().add(fault(Fault.Kind.LOST_ANSWER, 1));

    assertInstanceOf(Outcome.Failed.class, contoso.tenant.execute(BLOCK, MIRJAM, ONE));
    assertTrue(!contoso.person("a.visser").account().enabled());

    contoso.pass(Duration.ofHours(1));
    assertEquals(
        new Outcome.Done(Contoso.START.plus(Duration.ofHours(24))),
        contoso.tenant.execute(BLOCK, MIRJAM, ONE));
  }

  @Test
  void isUnavailableForAsLongAsAsked() {
    contoso
        .tenant
        .faults()
        .add(
            new Fault(
                Fault.Kind.UNAVAILABLE,
                null,
                null,
                null,
                Duration.ofMinutes(10),
                null,
                null,
                null));

    assertThrows(TenantUnavailable.class, contoso.tenant::look);
    assertInstanceOf(Outcome.Failed.class, contoso.run(BLOCK));
    contoso.pass(Duration.ofMinutes(10));
    contoso.done(BLOCK);
  }

  @Test
  void getsStuckWhereAsked() {
    contoso
        .tenant
        .faults()
        .add(new Fault(Fault.Kind.STUCK, "ConvertToShared", null, null, null, null, null, 0.4));
    contoso.started(new Command.ConvertToShared(ANKE));

    contoso.pass(Duration.ofDays(1));

    assertEquals(0.4, contoso.person("a.visser").jobs().getFirst().progress());
    assertEquals(Mailbox.Type.USER, contoso.mailbox("a.visser").type());
  }

  @Test
  void sparesOthersAndEndsWhenFaultsAreCleared() {
    contoso.tenant.faults().add(fault(Fault.Kind.UNAVAILABLE, null));

    contoso.done(new Command.BlockSignIn(Contoso.upn("j.hendriks")));
    contoso.tenant.faults().clear();
    contoso.done(BLOCK);
  }

  @Test
  void refusesAFaultOfACommandThatDoesNotExist() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new Fault(Fault.Kind.SLOW, "BlowUp", null, null, null, null, null, null));
  }

  @Test
  void obeysFromManySidesAtOnceAsOneAfterTheOther() throws InterruptedException {
    List<Thread> threads =
        IntStream.range(0, 8)
            .mapToObj(i ->
                Thread.startVirtualThread(() ->
                    contoso.tenant.execute(
                        new Command.DeleteAccount(ANKE), MIRJAM, new RequestId("delete-" + i))))
            .toList();
    for (Thread thread : threads) {
      thread.join();
    }

    List<Journal.Entry> journal = contoso.tenant.journal(ANKE);

    assertEquals(8, journal.size());
    assertInstanceOf(Outcome.Done.class, journal.getFirst().outcome());
    assertTrue(
        journal.stream()
            .skip(1)
            .allMatch(entry -> entry.outcome().equals(new Outcome.AlreadySo())));
  }

  @Test
  void showsWhatTheClockMakesOfAPerson() {
    contoso.done(BLOCK);
    contoso.started(new Command.ConvertToShared(ANKE));
    JsonNode now = contoso.shown("a.visser").path("now");

    assertEquals("2026-05-18T09:00:00+02:00", now.path("at").asString());
    assertEquals("blocking", now.path("signIn").asString());
    assertEquals("2026-05-19T09:00:00+02:00", now.path("blockedEverywhereAt").asString());
    assertEquals(5, now.path("sessions").size());
    assertEquals("active", now.path("mailbox").path("state").asString());
    assertTrue(now.path("mailbox").path("searchable").asBoolean());
    assertTrue(now.path("mailbox").path("purgeAt").isNull());
    assertEquals("reachable", now.path("oneDrive").path("state").asString());
    assertEquals("active", now.path("account").path("state").asString());
    assertEquals("conversion", now.path("jobs").get(0).path("kind").asString());
    assertEquals("none", contoso.shown("a.visser").at("/mobileDevices/0/wipeState").asString());
    assertTrue(contoso.tenant.user(new Upn("x@contoso.nl")).isEmpty());
  }

  @Test
  void namesRefusalsByTheirFacts() {
    Refusal refusal = contoso.refused(new Command.DeleteAccount(Contoso.upn("w.terpstra")));

    assertEquals("F54", refusal.fact().toString());
    assertEquals(Instant.parse("2026-05-18T07:00:00Z"), contoso.tenant.look().now());
  }

  @Test
  void listsEverybodyForAnIndexOfNames() {
    List<DirectoryEntry> all = new ArrayList<>();
    contoso.tenant.directory(all::add);

    assertEquals(64, all.size());
    assertEquals(2, all.stream().filter(entry -> !entry.human()).count());
    assertEquals(4, all.stream().filter(DirectoryEntry::deleted).count());
  }
}
