package nl.vertrek.bot.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import nl.vertrek.bot.engine.Commit;
import nl.vertrek.bot.engine.Entry;
import nl.vertrek.bot.engine.Kept;
import nl.vertrek.bot.engine.LostRace;
import nl.vertrek.bot.engine.Receipt;
import nl.vertrek.dialogs.Conversation;
import nl.vertrek.dialogs.ConversationId;
import nl.vertrek.dialogs.Seal;
import nl.vertrek.dialogs.Turn;
import nl.vertrek.dialogs.offboarding.Act;
import nl.vertrek.dialogs.offboarding.ActId;
import nl.vertrek.dialogs.offboarding.Case;
import nl.vertrek.dialogs.offboarding.CaseEntry;
import nl.vertrek.dialogs.offboarding.CaseEvent;
import nl.vertrek.dialogs.offboarding.CaseId;
import nl.vertrek.tenant.Actor;
import nl.vertrek.tenant.Command;
import nl.vertrek.tenant.Outcome;
import nl.vertrek.tenant.Upn;
import nl.vertrek.understanding.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {

  private static final Instant NINE = Instant.parse("2026-05-18T07:00:00Z");
  private static final Upn MIRJAM = new Upn("m.hoekstra@contoso.nl");
  private static final Upn ANKE = new Upn("a.visser@contoso.nl");
  private static final ConversationId TALK = new ConversationId("talk");
  private static final CaseId FIRST = new CaseId(1);

  @TempDir private Path home;
  private DataFolder folder;
  private Database database;

  @BeforeEach
  void open() {
    folder = DataFolder.claim(home);
    database = Database.in(folder);
    database.begin(Conversation.begun(TALK, MIRJAM, Language.DUTCH));
  }

  @AfterEach
  void close() {
    database.close();
    folder.close();
  }

  @Test
  void findsEverythingAgainAfterARestart() {
    database.commit(opening(NINE.plusSeconds(3600)));
    database.close();
    database = Database.in(folder);

    Kept kept = database.conversation(TALK).orElseThrow();
    assertEquals(1, kept.version());
    assertEquals(1, kept.entries());
    assertEquals(FIRST, kept.conversation().caseId());
    assertEquals(List.of(theirs(1)), database.entries(TALK, 0, 10));
    assertEquals(1, database.cases().byId(FIRST).orElseThrow().length());
    assertEquals(List.of(kept), database.followers(FIRST, 10));
    assertEquals(Optional.of(act(1, null)), database.dueAct(FIRST, NINE));
    assertEquals(
        new Receipt("talk|1", 0, 1, true), database.receipt(TALK, "activity").orElseThrow());
  }

  @Test
  void takesNothingOnceItIsClosed() {
    database.close();

    assertThrows(IllegalStateException.class, () -> database.commit(opening(null)));
  }

  @Test
  void keepsTurnsThatAreCommittedTogetherEachWholeOrNotAtAll() {
    var talks =
        IntStream.range(0, 40).mapToObj(number -> new ConversationId("many-" + number)).toList();
    talks.forEach(talk -> database.begin(Conversation.begun(talk, MIRJAM, Language.DUTCH)));
    var lost = new AtomicInteger();
    try (var speakers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (ConversationId talk : talks) {
        Kept before = database.conversation(talk).orElseThrow();
        // Two who follow on the same state: one of them wins, whoever else is committed with them.
        for (int twice = 0; twice < 2; twice++) {
          speakers.execute(() -> {
            try {
              database.commit(saying(before, List.of(theirs(1))));
            } catch (LostRace race) {
              lost.incrementAndGet();
            }
          });
        }
      }
    }

    assertEquals(talks.size(), lost.get());
    for (ConversationId talk : talks) {
      assertEquals(1, database.conversation(talk).orElseThrow().version());
      assertEquals(1, database.entries(talk, 0, 10).size());
    }
  }

  @Test
  void keepsWhatIsForcedToTheDiskToo() {
    database.close();
    database = Database.in(folder, true);
    database.commit(opening(null));
    database.close();
    database = Database.in(folder);

    assertEquals(1, database.conversation(TALK).orElseThrow().version());
  }

  @Test
  void keepsNothingOfATurnThatLostItsRace() {
    Kept before = database.conversation(TALK).orElseThrow();
    database.commit(saying(before, List.of(theirs(1))));

    assertThrows(LostRace.class, () -> database.commit(opening(null)));

    assertEquals(Optional.empty(), database.cases().byId(FIRST));
    assertEquals(1, database.conversation(TALK).orElseThrow().version());
    assertEquals(1, database.entries(TALK, 0, 10).size());
  }

  @Test
  void forgetsEverythingAlsoWhatIsStillToBeDone() {
    database.commit(opening(NINE));
    database.forgetEverything();

    assertEquals(Optional.empty(), database.conversation(TALK));
    assertEquals(Optional.empty(), database.cases().byId(FIRST));
    assertEquals(List.of(), database.due(NINE, 10));
    database.begin(Conversation.begun(TALK, MIRJAM, Language.DUTCH));
    database.commit(opening(null));
  }

  @Test
  void opensOneCaseOfALeaverOnly() {
    database.commit(opening(null));
    Kept now = database.conversation(TALK).orElseThrow();
    Turn.CaseChange second = change(null, new CaseId(2), 1, List.of(), null);
    Commit.Cause heardElse =
        new Commit.Cause.Heard(TALK, "another", new Receipt("talk|2", 1, 1, false));
    assertThrows(
        LostRace.class, () -> database.commit(new Commit(heardElse, second, List.of(said(now)))));
    assertEquals(1, database.cases().openOf(ANKE).orElseThrow().id().number());
  }

  @Test
  void takesAnActOffTheListOnce() {
    database.commit(opening(null));
    Commit ended =
        new Commit(
            new Commit.Cause.ActEnded(new ActId(FIRST, 1), new Outcome.AlreadySo()),
            null,
            List.of());
    database.commit(ended);
    assertEquals(Optional.empty(), database.dueAct(FIRST, NINE));
    assertThrows(LostRace.class, () -> database.commit(ended));
  }

  @Test
  void tellsWhenTheNextThingIsDue() {
    Instant later = NINE.plusSeconds(3600);
    assertEquals(Optional.empty(), database.nextDue());
    database.commit(opening(later));
    assertEquals(Instant.EPOCH, database.nextDue().orElseThrow());
    database.commit(
        new Commit(
            new Commit.Cause.ActEnded(new ActId(FIRST, 1), new Outcome.AlreadySo()),
            null,
            List.of()));
    assertEquals(later, database.nextDue().orElseThrow());
    assertEquals(List.of(), database.due(NINE, 10));
    assertEquals(List.of(FIRST), database.due(later, 10));
    assertEquals(Optional.of(later), database.dueWake(FIRST, later));
  }

  @Test
  void refusesAnActBeforeItsTime() {
    Instant later = NINE.plusSeconds(1);
    database.commit(
        new Commit(
            heard(), change(null, FIRST, 1, List.of(act(1, later)), null), List.of(said(kept()))));
    assertEquals(Optional.empty(), database.dueAct(FIRST, NINE));
    assertEquals(Optional.of(act(1, later)), database.dueAct(FIRST, later));
  }

  @Test
  void listsConversationsOnceSomebodySpokeInThemAndTheOneUsedLast() {
    database.commit(saying(kept(), List.of(ours(1))));
    assertEquals(List.of(TALK), listed());
    var later = new ConversationId("later");
    database.begin(Conversation.begun(later, MIRJAM, Language.DUTCH));
    database.commit(saying(kept(later), List.of(ours(1, NINE.plusSeconds(1)))));
    assertEquals(List.of(later), listed());
    database.commit(saying(kept(), List.of(theirs(2))));
    assertEquals(List.of(later, TALK), listed());
  }

  @Test
  void listsHowFarAConversationWentAndWhatTheBotSaidLast() {
    database.commit(saying(kept(), List.of(theirs(1))));
    assertEquals(
        List.of(new Listed(TALK, null, null, NINE, 1, null)), database.conversationsOf(MIRJAM, 10));
    database.commit(saying(kept(), List.of(ours(2))));
    assertEquals(
        List.of(new Listed(TALK, null, null, NINE, 2, "Hallo")),
        database.conversationsOf(MIRJAM, 10));
  }

  @Test
  void chainsTheEventsOfACase() throws SQLException {
    database.commit(opening(null));
    Case before = database.cases().byId(FIRST).orElseThrow();
    database.commit(
        new Commit(
            new Commit.Cause.ActEnded(new ActId(FIRST, 1), new Outcome.AlreadySo()),
            change(before, FIRST, 3, List.of(), null),
            List.of()));
    database.close();

    String hash = Chain.root(FIRST);
    try (Connection connection = BehindTheBack.connect(home);
        Statement statement = connection.createStatement();
        var rows = statement.executeQuery("select * from case_event order by place")) {
      for (int place = 1; place <= 3; place++) {
        assertTrue(rows.next());
        assertEquals(hash, rows.getString("previous"));
        hash = Chain.link(hash, place, rows.getString("entry"));
        assertEquals(hash, rows.getString("hash"));
      }
    }
    try (Connection connection = BehindTheBack.connect(home);
        Statement statement = connection.createStatement();
        var row = statement.executeQuery("select head, length from offboarding")) {
      assertTrue(row.next());
      assertEquals(hash, row.getString("head"));
      assertEquals(3, row.getInt("length"));
    }
  }

  @Test
  void readsACaseAsOneTurnLeftItWhileOthersAreCommitted() {
    database.commit(opening(null));
    try (var writer = Executors.newSingleThreadExecutor()) {
      var writing =
          writer.submit(() -> {
            for (int length = 2; length <= 300; length++) {
              Case before = database.cases().byId(FIRST).orElseThrow();
              database.commit(
                  new Commit(
                      new Commit.Cause.Heard(TALK, null, new Receipt("talk|1", 0, 1, false)),
                      change(before, FIRST, length, List.of(), null),
                      List.of()));
            }
          });
      do {
        Chronicle read = database.chronicle(FIRST).orElseThrow();
        assertEquals(new Seal(read.one().length(), read.seal().head(), true), read.seal());
        assertEquals(read.history().size(), read.one().length());
      } while (!writing.isDone());
      assertEquals(Future.State.SUCCESS, writing.state());
    }
    assertEquals(300, database.seal(FIRST).events());
  }

  private Kept kept() {
    return kept(TALK);
  }

  private Kept kept(ConversationId conversation) {
    return database.conversation(conversation).orElseThrow();
  }

  private List<ConversationId> listed() {
    return database.conversationsOf(MIRJAM, 10).stream().map(Listed::id).toList();
  }

  /** A turn that opens the case of Anke, with one act that is due at once. */
  private Commit opening(@Nullable Instant wakeAt) {
    Kept before = new Kept(Conversation.begun(TALK, MIRJAM, Language.DUTCH), 0, 0);
    return new Commit(
        heard(),
        change(null, FIRST, 1, List.of(act(1, null)), wakeAt),
        List.of(new Commit.Said(before, following(), List.of(theirs(1)))));
  }

  private static Commit saying(Kept before, List<Entry> entries) {
    return new Commit(
        new Commit.Cause.Heard(TALK, null, new Receipt("talk|1", 0, 1, false)),
        null,
        List.of(new Commit.Said(before, before.conversation(), entries)));
  }

  private static Commit.Said said(Kept before) {
    return new Commit.Said(before, before.conversation(), List.of());
  }

  private static Commit.Cause heard() {
    return new Commit.Cause.Heard(TALK, "activity", new Receipt("talk|1", 0, 1, false));
  }

  private static Turn.CaseChange change(
      @Nullable Case before, CaseId id, int length, List<Act> acts, @Nullable Instant wakeAt) {
    int from = before == null ? 0 : before.length();
    List<CaseEntry> all = IntStream.rangeClosed(1, length).mapToObj(DatabaseTest::event).toList();
    return new Turn.CaseChange(before, Case.of(id, all), all.subList(from, length), acts, wakeAt);
  }

  private static CaseEntry event(int place) {
    CaseEvent event =
        switch (place) {
          case 1 -> new CaseEvent.Opened(ANKE, "Anke Visser", MIRJAM);
          case 2 -> new CaseEvent.Paused();
          default -> new CaseEvent.Resumed();
        };
    return new CaseEntry(place, NINE, MIRJAM, event);
  }

  private static Act act(int place, @Nullable Instant notBefore) {
    return new Act(
        new ActId(FIRST, place), new Command.BlockSignIn(ANKE), new Actor(MIRJAM), notBefore);
  }

  private static Entry theirs(long sequence) {
    return new Entry(sequence, "talk|" + sequence, NINE, new Entry.What.Theirs("{}"));
  }

  private static Entry ours(long sequence) {
    return ours(sequence, NINE);
  }

  private static Entry ours(long sequence, Instant at) {
    return new Entry(
        sequence,
        "talk|" + sequence,
        at,
        new Entry.What.Ours(Language.DUTCH, "Hallo", null, null, 0, List.of()));
  }

  private static Conversation following() {
    return new Conversation(TALK, MIRJAM, Language.DUTCH, true, FIRST, null, 0, 0, 0, null);
  }
}
