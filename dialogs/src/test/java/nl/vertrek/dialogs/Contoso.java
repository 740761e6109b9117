package nl.vertrek.dialogs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.vertrek.dialogs.offboarding.Act;
import nl.vertrek.dialogs.offboarding.Case;
import nl.vertrek.dialogs.offboarding.CaseId;
import nl.vertrek.dialogs.offboarding.CaseInput;
import nl.vertrek.dialogs.offboarding.Course;
import nl.vertrek.dialogs.offboarding.Ledger;
import nl.vertrek.dialogs.offboarding.Plan;
import nl.vertrek.dialogs.offboarding.TwoPeople;
import nl.vertrek.locales.Catalogue;
import nl.vertrek.tenant.Actor;
import nl.vertrek.tenant.Command;
import nl.vertrek.tenant.Mailbox;
import nl.vertrek.tenant.Outcome;
import nl.vertrek.tenant.Person;
import nl.vertrek.tenant.Refusal;
import nl.vertrek.tenant.RequestId;
import nl.vertrek.tenant.TenantUnavailable;
import nl.vertrek.tenant.TenantView;
import nl.vertrek.tenant.Upn;
import nl.vertrek.tenant.sim.SimulatorSettings;
import nl.vertrek.tenant.sim.TenantSimulator;
import nl.vertrek.understanding.Hearing;
import nl.vertrek.understanding.Language;
import nl.vertrek.understanding.People;
import nl.vertrek.understanding.Reading;
import nl.vertrek.understanding.Understanding;
import org.jspecify.annotations.Nullable;

/**
 * The demo tenant with everybody who talks about it, on Monday 18 May 2026 at nine. What an edge
 * keeps in a database stands in maps here, and what it does later is done at once.
 */
final class Contoso implements AutoCloseable {

  static final Catalogue CATALOGUE = Catalogue.load();
  private static final Understanding UNDERSTANDING = Understanding.load();
  private static final Instant WALL = Instant.parse("2030-01-01T00:00:00Z");

  final TenantSimulator tenant;
  final Promises promises = new Promises();
  private final Dialogs dialogs;
  private final Map<CaseId, Case> cases = new TreeMap<>();
  private final Map<CaseId, Deque<Act>> toDo = new TreeMap<>();
  private final Map<CaseId, Instant> wakes = new TreeMap<>();
  private final Map<ConversationId, Transcript> transcripts = new LinkedHashMap<>();
  private final List<Act> asked = new ArrayList<>();
  private @Nullable People people;
  private boolean slow;
  private @Nullable Refusal refusing;

  Contoso() {
    this(TwoPeople.NEVER);
  }

  Contoso(TwoPeople twoPeople) {
    dialogs = new Dialogs(CATALOGUE, twoPeople);
    tenant =
        TenantSimulator.open(
            SimulatorSettings.inMemory(UUID.randomUUID().toString()).by(InstantSource.fixed(WALL)));
    tenant.loadDemo();
  }

  static Upn upn(String name) {
    return new Upn(name.contains("@") ? name : name + "@contoso.nl");
  }

  /** Somebody opens a conversation. */
  Transcript with(String speaker, Language language) {
    var id = new ConversationId("conversation-" + (transcripts.size() + 1));
    var transcript = new Transcript(this, Conversation.begun(id, upn(speaker), language));
    transcripts.put(id, transcript);
    transcript.joins();
    return transcript;
  }

  /** Mirjam Hoekstra, who may everything, opens a conversation. */
  Transcript with(Language language) {
    return with("m.hoekstra", language);
  }

  /** Mirjam does something in the tenant herself, without a word to the bot. */
  void doneByHand(Command command) {
    var outcome =
        tenant.execute(
            command, new Actor(upn("m.hoekstra")), new RequestId("by-hand-" + UUID.randomUUID()));
    assertTrue(outcome instanceof Outcome.Done, outcome::toString);
  }

  /** What these words mean in this conversation. */
  Reading read(String text, Conversation conversation, TenantView view) {
    var leaver =
        Optional.ofNullable(conversation.caseId()).map(cases::get).map(Case::leaver).orElse(null);
    var hearing =
        new Hearing(
            conversation.language(),
            view.now(),
            view.organization().zone(),
            leaver == null ? null : leaver.text());
    return UNDERSTANDING.read(text, hearing, people());
  }

  private People people() {
    if (people == null) {
      people = UNDERSTANDING.index(TenantDirectory.of(tenant));
    }
    return people;
  }

  /** Takes a turn, as the edge does: everything is committed, then what is due is done. */
  void hear(Conversation conversation, Function<TenantView, Input> input) {
    Turn turn;
    try {
      var view = tenant.look();
      turn = dialogs.hear(conversation, input.apply(view), new Kept(cases), view);
    } catch (TenantUnavailable silence) {
      turn =
          dialogs.hear(
              conversation, new Input.TenantSilent(), new Kept(cases), new SilentTenant(now()));
    }
    commit(alsoTold(turn));
    if (!slow) {
      settle();
      var after = transcript(conversation.id()).conversation();
      boolean goesOn = after.comingUp() > 0 && after.comingUp() != conversation.comingUp();
      if (goesOn) {
        hear(after, _ -> new Input.Next());
      }
    }
  }

  /** Everybody concerned, in the conversation that they opened last. */
  private Turn alsoTold(Turn turn) {
    if (turn.change() == null) {
      return turn;
    }
    var told = turn.conversations().stream().map(Conversation::id).collect(Collectors.toSet());
    var latest = new LinkedHashMap<Upn, Conversation>();
    var others = new ArrayList<Conversation>();
    for (var transcript : transcripts.values()) {
      var conversation = transcript.conversation();
      latest.put(conversation.speaker(), conversation);
      if (turn.change().after().id().equals(conversation.caseId())) {
        others.add(conversation);
      }
    }
    dialogs
        .concerned(turn, tenant.look())
        .forEach(upn -> Optional.ofNullable(latest.get(upn)).ifPresent(others::add));
    others.removeIf(conversation -> !told.add(conversation.id()));
    return dialogs.alsoTold(turn, others, tenant.look());
  }

  private void commit(Turn turn) {
    var change = turn.change();
    if (change != null) {
      var id = change.after().id();
      promises.followsOn(cases.get(id), change);
      promises.wasAnnounced(change, transcripts.values()::toString);
      cases.put(id, change.after());
      toDo.computeIfAbsent(id, _ -> new ArrayDeque<>()).addAll(change.acts());
      if (change.wakeAt() == null) {
        wakes.remove(id);
      } else {
        wakes.put(id, change.wakeAt());
      }
    }
    turn.conversations().forEach(after -> transcript(after.id()).becomes(after));
    turn.replies().forEach(reply -> transcript(reply.to()).hears(reply.body()));
  }

  private Transcript transcript(ConversationId id) {
    return Optional.ofNullable(transcripts.get(id)).orElseThrow();
  }

  /** The tenant takes its time: what cases ask for is done when {@link #tenantCatchesUp}. */
  void tenantIsSlow() {
    slow = true;
  }

  /** The tenant refuses all that it is asked from here on, for this reason. */
  void tenantRefuses(Refusal reason) {
    refusing = reason;
  }

  /** The tenant does everything that cases asked for. */
  void tenantCatchesUp() {
    slow = false;
    settle();
  }

  /** The tenant does the next thing that a case asked for, and no more. */
  void tenantDoesOneThing() {
    assertTrue(List.copyOf(toDo.keySet()).stream().anyMatch(this::doNext), "something is to do");
  }

  /** The tenant's clock goes on, and stops on its way at each moment that a case waits for. */
  void clockMoves(Duration by) {
    transcripts.values().forEach(Transcript::listensAnew);
    var goal = now().plus(by);
    for (var next = nextWake(); next.isPresent() && next.get().isBefore(goal); next = nextWake()) {
      tenant.clock().to(next.get());
      settle();
    }
    tenant.clock().to(goal);
    settle();
  }

  /** The tenant's clock goes to the next moment that some case waits for; false without one. */
  boolean clockMovesToNextMoment() {
    var next = nextWake();
    next.ifPresent(moment -> clockMoves(Duration.between(now(), moment)));
    return next.isPresent();
  }

  private Optional<Instant> nextWake() {
    return wakes.values().stream().min(Instant::compareTo);
  }

  private void settle() {
    for (CaseId id : List.copyOf(cases.keySet())) {
      int steps = 0;
      while (doNext(id)) {
        steps++;
        assertTrue(steps < 200, () -> "case " + id + " goes round in circles");
      }
    }
  }

  private boolean doNext(CaseId id) {
    var act = toDo.getOrDefault(id, new ArrayDeque<>()).poll();
    if (act != null) {
      arrive(id, new CaseInput.ActEnded(act.id(), execute(act)));
      return true;
    }
    var wake = wakes.get(id);
    if (wake == null || wake.isAfter(now())) {
      return false;
    }
    wakes.remove(id);
    arrive(id, new CaseInput.MomentCame());
    return true;
  }

  private Outcome execute(Act act) {
    SafeOrder.check(act, theCase(act.id().caseId()), tenant.look());
    asked.add(act);
    people = null;
    if (refusing != null) {
      return new Outcome.Refused(refusing);
    }
    return tenant.execute(act.command(), act.actor(), new RequestId(act.id().requestId()));
  }

  private void arrive(CaseId id, CaseInput input) {
    var followers =
        transcripts.values().stream()
            .map(Transcript::conversation)
            .filter(conversation -> id.equals(conversation.caseId()))
            .toList();
    var turn = alsoTold(dialogs.arrive(theCase(id), input, followers, tenant.look()));
    commit(turn);
    followers.forEach(
        before -> Promises.keptItsQuestion(before, transcript(before.id()).conversation(), turn));
  }

  Instant now() {
    return tenant.clock().instant();
  }

  /** Everything that the tenant was asked so far. */
  List<Act> asked() {
    return List.copyOf(asked);
  }

  /** Every command that the tenant was asked so far. */
  List<Command> commands() {
    return asked.stream().map(Act::command).toList();
  }

  List<Case> cases() {
    return List.copyOf(cases.values());
  }

  Case theCase(CaseId id) {
    return Optional.ofNullable(cases.get(id)).orElseThrow();
  }

  /** The one case there is. */
  Case theCase() {
    assertEquals(1, cases.size(), "there is one case");
    return cases.values().iterator().next();
  }

  @Nullable Instant wakeOf(CaseId id) {
    return wakes.get(id);
  }

  /** The plan of the case as it stands. */
  Plan plan() {
    return new Course(Ledger.of(theCase(), now()), look(), CATALOGUE, TwoPeople.NEVER)
        .plan()
        .orElseThrow();
  }

  TenantView look() {
    return tenant.look();
  }

  Person person(String name) {
    return tenant.look().person(upn(name)).orElseThrow();
  }

  Mailbox mailbox(String name) {
    return Optional.ofNullable(person(name).mailbox()).orElseThrow();
  }

  @Override
  public void close() {
    tenant.close();
  }
}
