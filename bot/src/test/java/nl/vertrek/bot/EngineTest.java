package nl.vertrek.bot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import nl.vertrek.bot.engine.Entry;
import nl.vertrek.bot.engine.Exchange;
import nl.vertrek.bot.engine.Incoming;
import nl.vertrek.bot.engine.Receipt;
import nl.vertrek.bot.engine.UnknownConversation;
import nl.vertrek.dialogs.ConversationId;
import nl.vertrek.dialogs.offboarding.Case;
import nl.vertrek.tenant.Account;
import nl.vertrek.tenant.Actor;
import nl.vertrek.tenant.Command;
import nl.vertrek.tenant.Outcome;
import nl.vertrek.tenant.RequestId;
import nl.vertrek.tenant.Upn;
import nl.vertrek.tenant.sim.Fault;
import nl.vertrek.understanding.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The engine on the real tenant, memory and dialogs. */
class EngineTest {

  private static final Upn ANKE = new Upn("a.visser@contoso.nl");
  private static final ConversationId TALK = new ConversationId("talk");

  @TempDir private Path data;
  private House house;
  private Exchange exchange;

  @BeforeEach
  void open() {
    house = House.open(new Settings(data, null, false, null, null));
    exchange = house.engine();
    exchange.open(TALK, house.speaker(), Language.DUTCH);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void answersARepeatedActivityOnce() throws Exception {
    Incoming hello = said(TALK, "activity-1", "Anke Visser gaat vrijdag uit dienst");
    List<Receipt> receipts = atOnce(8, _ -> exchange.receive(hello));

    assertEquals(1, receipts.stream().filter(receipt -> !receipt.repeated()).count());
    assertEquals(1, receipts.stream().map(Receipt::id).distinct().count());
    assertEquals(1, receipts.stream().map(Receipt::to).distinct().count());
    assertEquals(1, house.database().cases().open().size());
    assertEquals(1, exchange.since(TALK, 0, 100).stream().filter(EngineTest::isTheirs).count());
  }

  @Test
  void opensOneCaseWhenTwoAdminsBeginAtOnce() throws Exception {
    List<ConversationId> talks =
        IntStream.range(0, 6).mapToObj(each -> new ConversationId("talk-" + each)).toList();
    talks.forEach(talk -> exchange.open(talk, house.speaker(), Language.ENGLISH));
    atOnce(
        talks.size(),
        each -> exchange.receive(said(talks.get(each), "a", "Anke Visser is leaving on Friday")));

    assertEquals(1, house.database().cases().open().size());
    for (ConversationId talk : talks) {
      assertFalse(keys(talk).isEmpty());
    }
  }

  @Test
  void keepsEntriesWithoutGapsWhenEverybodyTalksAtOnce() throws Exception {
    atOnce(12, each -> exchange.receive(said(TALK, "a" + each, "help")));
    List<Long> sequences = exchange.since(TALK, 0, 1000).stream().map(Entry::sequence).toList();
    assertEquals(
        IntStream.rangeClosed(1, sequences.size()).mapToObj(Long::valueOf).toList(), sequences);
  }

  @Test
  void bringsARequestToTheColleagueWhereTheyTalkedLastAndTheAnswerBack() {
    ConversationId priyas = new ConversationId("priya");
    exchange.open(priyas, new Upn("p.ramdin@contoso.nl"), Language.DUTCH);
    exchange.receive(said(TALK, "a", "hoi"));
    exchange.receive(said(priyas, "a", "Nadia Bouzid gaat nu uit dienst"));
    exchange.receive(said(priyas, "b", "stap voor stap"));
    exchange.receive(said(priyas, "c", "vraag een collega"));
    assertEquals("ask.lend", keys(TALK).getLast());

    press("lend");
    assertTrue(keys(priyas).contains("told.lent"), keys(priyas).toString());
    assertEquals("step.block.done-later", keys(TALK).getLast());
    assertTrue(
        house.tenant().journal(new Upn("n.bouzid@contoso.nl")).stream()
            .filter(entry -> entry.command() instanceof Command.BlockSignIn)
            .filter(entry -> entry.outcome() instanceof Outcome.Done)
            .anyMatch(entry -> entry.actor().equals(house.speaker())));
  }

  @Test
  void saysThatTheTenantIsSilentAndKeepsNothingElse() {
    house.tenant().faults().add(fault(Fault.Kind.UNAVAILABLE));
    exchange.receive(said(TALK, "a", "Anke Visser gaat vrijdag uit dienst"));
    assertEquals(List.of("tenant.silent"), keys(TALK));
    assertEquals(List.of(), house.database().cases().open());

    house.tenant().faults().clear();
    exchange.receive(said(TALK, "b", "Anke Visser gaat vrijdag uit dienst"));
    assertEquals(1, house.database().cases().open().size());
  }

  @Test
  void keepsWhatIsSaidHoweverTheTenantFalters() {
    exchange.receive(said(TALK, "a", "Anke Visser gaat vrijdag uit dienst"));
    house.tenant().faults().add(nowAndThen());
    for (int turn = 1; turn <= 12; turn++) {
      String receiver = turn % 2 == 0 ? "Joost Smit" : "Sanne de Boer";
      exchange.receive(said(TALK, "b" + turn, "stuur haar mail door naar " + receiver));
    }
    assertEquals(13, exchange.since(TALK, 0, 1000).stream().filter(EngineTest::isTheirs).count());
    assertTrue(keys(TALK).contains("tenant.silent"));
  }

  @Test
  void doesNothingOfAMessageThatItWouldReadInPart() {
    String leaving = "Anke Visser gaat vrijdag uit dienst, Joost krijgt haar postvak";
    exchange.receive(said(TALK, "a", leaving + " ".repeat(6000) + "maar dat is niet waar"));
    exchange.receive(said(TALK, "b", leaving + " o".repeat(1200) + " maar dat is niet waar"));
    assertEquals(List.of("too-long", "too-long"), keys(TALK));
    assertEquals(List.of(), house.database().cases().open());

    exchange.receive(said(TALK, "c", leaving));
    String asked = keys(TALK).getLast();
    exchange.receive(said(TALK, "d", "ja ".repeat(2500)));
    assertEquals(List.of("too-long", asked), keys(TALK).reversed().subList(0, 2).reversed());
  }

  @Test
  void findsSomebodyByANameThatSomebodyElseGaveThem() {
    exchange.receive(said(TALK, "a", "wie is Anke Visser"));
    Outcome _ =
        house
            .tenant()
            .execute(
                new Command.Rename(ANKE, "Zoë Ypma"),
                new Actor(house.speaker()),
                new RequestId("by somebody else"));
    exchange.receive(said(TALK, "b", "Zoë Ypma gaat vrijdag uit dienst"));
    assertTrue(house.database().cases().openOf(ANKE).isPresent(), keys(TALK).toString());
  }

  @Test
  void doesWhatFallsDueWhenTheClockIsMoved() {
    exchange.receive(
        said(TALK, "a", "Anke Visser gaat vrijdag uit dienst, Joost krijgt haar mail"));
    press("as-planned");
    assertEquals(List.of(), house.tenant().journal(ANKE));

    house.tenant().clock().advance(Duration.ofDays(6));

    assertFalse(house.tenant().journal(ANKE).isEmpty());
    Account account = house.tenant().look().person(ANKE).orElseThrow().account();
    assertFalse(account.enabled());
  }

  @Test
  void beginsTheNextOfSeveralCasesByItselfOnceTheOneBeforeNeedsNobody() {
    exchange.receive(said(TALK, "a", "Sanne Bakkers en Nadia Bouzid gaan 1 juni uit dienst"));
    assertEquals(1, house.database().cases().open().size());

    press("as-planned");
    assertTrue(keys(TALK).contains("departures.next"), keys(TALK).toString());
    assertEquals(2, house.database().cases().open().size());

    press("as-planned");
    assertTrue(house.database().cases().open().stream().allMatch(Case::approved));
  }

  @Test
  void findsTheLastCaseOfSomebodyAlsoOnceItHasEnded() {
    exchange.receive(said(TALK, "a", "blokkeer het account van Sanne Bakkers"));
    press("not-task");
    Upn sanne = new Upn("s.bakkers@contoso.nl");
    assertEquals(List.of(), house.database().cases().open());
    assertTrue(house.database().cases().latestOf(sanne).orElseThrow().task());
    assertTrue(house.database().cases().latestOf(ANKE).isEmpty());
  }

  @Test
  @Timeout(60)
  void doesWhatFallsDueHoweverManyCasesAlwaysFail() throws Exception {
    exchange.receive(
        said(TALK, "a", "Anke Visser gaat vrijdag uit dienst, Joost krijgt haar mail"));
    press("as-planned");
    addCasesThatCannotBeRead(70);
    CountDownLatch told = new CountDownLatch(1);
    try (Exchange.Following _ = exchange.follow(TALK, told::countDown)) {
      house.tenant().clock().advance(Duration.ofDays(6));
      told.await();
    }
    assertFalse(house.tenant().journal(ANKE).isEmpty());
  }

  /** Long due, and of a history that was lost. */
  private void addCasesThatCannotBeRead(int count) throws SQLException {
    String url = "jdbc:h2:file:" + data.resolve("vertrek").toAbsolutePath();
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      for (int number = 1000; number < 1000 + count; number++) {
        statement.execute(
            """
            insert into offboarding (number, leaver, lead, status, length, head, wake_at)
            values (%d, 'x@contoso.nl', 'y@contoso.nl', 'OPEN', 1, '', '2000-01-01T00:00:00Z')
            """
                .formatted(number));
      }
    }
  }

  @Test
  void bringsARequestWhereTheColleagueSpokeLastAndNotWhereTheBotDid() {
    Upn priya = new Upn("p.ramdin@contoso.nl");
    ConversationId spoken = new ConversationId("spoken");
    ConversationId opened = new ConversationId("opened");
    ConversationId terminal = new ConversationId("terminal");
    for (ConversationId talk : List.of(spoken, opened, terminal)) {
      exchange.open(talk, priya, Language.DUTCH);
    }
    exchange.receive(said(spoken, "a", "hoi"));
    exchange.receive(
        new Incoming(terminal, null, new Incoming.Content.Words("wie is Anke Visser"), null));
    exchange.receive(new Incoming(opened, null, new Incoming.Content.Join(null), null));
    assertEquals(spoken, latestOf(priya));

    exchange.receive(
        new Incoming(opened, "b", new Incoming.Content.Words("wie is Anke Visser"), null));
    assertEquals(opened, latestOf(priya));
  }

  private ConversationId latestOf(Upn speaker) {
    return house.database().latestOf(speaker).orElseThrow().conversation().id();
  }

  @Test
  void beginsAgainAlsoInADatabaseElsewhere() {
    String elsewhere =
        "jdbc:h2:mem:elsewhere;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1";
    house.close();
    house = House.open(new Settings(data, null, true, null, elsewhere));
    exchange = house.engine();
    exchange.open(TALK, house.speaker(), Language.DUTCH);
    exchange.receive(said(TALK, "a", "Anke Visser gaat vrijdag uit dienst"));
    assertEquals(1, house.database().cases().open().size());
    house.close();

    house = House.open(new Settings(data, null, true, null, elsewhere));
    assertEquals(List.of(), house.database().cases().open());
    assertEquals(Optional.empty(), house.database().conversation(TALK));
  }

  @Test
  void tellsListenersOfWhatIsNewUntilTheyLeave() {
    AtomicInteger told = new AtomicInteger();
    try (Exchange.Following _ = exchange.follow(TALK, told::incrementAndGet)) {
      exchange.receive(said(TALK, "a", "help"));
    }
    int before = told.get();
    assertTrue(before > 0);
    exchange.receive(said(TALK, "b", "help"));
    assertEquals(before, told.get());
  }

  @Test
  void refusesAConversationThatWasNeverOpened() {
    ConversationId unknown = new ConversationId("unknown");
    assertThrows(UnknownConversation.class, () -> exchange.receive(said(unknown, "a", "help")));
  }

  private void press(String option) {
    Entry.What.Ours question =
        exchange.since(TALK, 0, 1000).stream()
            .map(Entry::what)
            .filter(Entry.What.Ours.class::isInstance)
            .map(Entry.What.Ours.class::cast)
            .filter(ours -> ours.question() > 0)
            .reduce((_, later) -> later)
            .orElseThrow();
    Incoming.Content press = new Incoming.Content.Press(question.question(), option);
    exchange.receive(new Incoming(TALK, null, press, null));
  }

  private List<String> keys(ConversationId talk) {
    List<String> keys = new ArrayList<>();
    for (Entry entry : exchange.since(talk, 0, 1000)) {
      if (entry.what() instanceof Entry.What.Ours ours && ours.message() != null) {
        keys.add(Objects.requireNonNull(ours.message()).key());
      }
    }
    return keys;
  }

  private static boolean isTheirs(Entry entry) {
    return entry.what() instanceof Entry.What.Theirs;
  }

  private static Incoming said(ConversationId talk, String activity, String words) {
    return new Incoming(talk, activity, new Incoming.Content.Words(words), "{}");
  }

  private static Fault nowAndThen() {
    return new Fault(
        Fault.Kind.UNAVAILABLE, null, null, null, null, null, null, null, new Fault.Chance(0.5, 3));
  }

  private static Fault fault(Fault.Kind kind) {
    return new Fault(kind, null, null, null, null, null, null, null);
  }

  /** Calls it so many times at once; what came of each. */
  private static <T> List<T> atOnce(int times, IntFunction<T> call) throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<T>> all =
          IntStream.range(0, times)
              .mapToObj(each -> threads.submit(() -> call.apply(each)))
              .toList();
      List<T> results = new ArrayList<>();
      for (Future<T> one : all) {
        results.add(one.get());
      }
      return results;
    }
  }
}
