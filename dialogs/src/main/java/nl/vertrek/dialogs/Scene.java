package nl.vertrek.dialogs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.vertrek.dialogs.offboarding.Case;
import nl.vertrek.dialogs.offboarding.CaseEntry;
import nl.vertrek.dialogs.offboarding.CaseEvent;
import nl.vertrek.dialogs.offboarding.CaseId;
import nl.vertrek.dialogs.offboarding.Cases;
import nl.vertrek.dialogs.offboarding.Course;
import nl.vertrek.dialogs.offboarding.Ledger;
import nl.vertrek.dialogs.offboarding.StepName;
import nl.vertrek.dialogs.offboarding.StepState;
import nl.vertrek.dialogs.offboarding.TwoPeople;
import nl.vertrek.locales.Catalogue;
import nl.vertrek.locales.Message;
import nl.vertrek.tenant.Person;
import nl.vertrek.tenant.TenantView;
import nl.vertrek.tenant.Upn;
import nl.vertrek.understanding.Language;
import org.jspecify.annotations.Nullable;

/** One conversation during one turn: what is known, and what has been said and asked so far. */
final class Scene {

  private final Cases cases;
  private final TenantView tenant;
  private final Catalogue catalogue;
  private final TwoPeople twoPeople;
  private final List<Reply.Body> said = new ArrayList<>();
  private int told;
  private Conversation conversation;
  private @Nullable Ledger ledger;

  Scene(
      Conversation conversation,
      Cases cases,
      TenantView tenant,
      Catalogue catalogue,
      TwoPeople twoPeople) {
    this.conversation = conversation;
    this.cases = cases;
    this.tenant = tenant;
    this.catalogue = catalogue;
    this.twoPeople = twoPeople;
    if (conversation.caseId() != null) {
      cases.byId(conversation.caseId()).ifPresent(found -> ledger = Ledger.of(found, tenant.now()));
    }
  }

  private Scene(
      Conversation conversation,
      Ledger ledger,
      TenantView tenant,
      Catalogue catalogue,
      TwoPeople twoPeople) {
    this(conversation, new OneCase(ledger), tenant, catalogue, twoPeople);
    this.ledger = ledger;
  }

  /** The same moment again: nothing that is said or written there counts. */
  Scene imagined() {
    return new Scene(conversation, cases, tenant, catalogue, twoPeople);
  }

  /** A conversation that only hears what happened to the case it follows. */
  static Scene following(
      Conversation conversation,
      Ledger ledger,
      TenantView tenant,
      Catalogue catalogue,
      TwoPeople twoPeople) {
    return new Scene(conversation, ledger, tenant, catalogue, twoPeople);
  }

  Conversation conversation() {
    return conversation;
  }

  Upn speaker() {
    return conversation.speaker();
  }

  Cases cases() {
    return cases;
  }

  TenantView tenant() {
    return tenant;
  }

  Catalogue catalogue() {
    return catalogue;
  }

  Optional<Person> person(Upn upn) {
    return tenant.person(upn);
  }

  String nameOf(Upn upn) {
    return Called.name(upn, tenant);
  }

  /** The case that this conversation follows. */
  Optional<Case> theCase() {
    return Optional.ofNullable(ledger).map(Ledger::now);
  }

  /** The case that this conversation follows, where somebody else leads it. */
  Optional<Case> othersCase() {
    return theCase().filter(Case::open).filter(found -> !found.lead().equals(speaker()));
  }

  Optional<Ledger> ledger() {
    return Optional.ofNullable(ledger);
  }

  /**
   * The way the case goes.
   *
   * @throws IllegalStateException when the conversation follows no case
   */
  Course course() {
    return course(book());
  }

  /** The way another case goes. */
  Course course(Ledger other) {
    return new Course(other, tenant, catalogue, twoPeople);
  }

  private Ledger book() {
    if (ledger == null) {
      throw new IllegalStateException("This conversation follows no case.");
    }
    return ledger;
  }

  /** How a step stood before this turn. */
  StepState before(StepName step) {
    var before = book().before();
    return before == null ? new StepState.ToDo() : before.state(step);
  }

  /** Writes something that the speaker did into the case. */
  void write(CaseEvent event) {
    book().write(speaker(), event);
  }

  /** What was written into the case in this turn and not yet told here. */
  List<CaseEntry> untold() {
    var written = book().written();
    var fresh = written.subList(Math.min(told, written.size()), written.size());
    told = written.size();
    return fresh;
  }

  /** Turns to another case; one turn writes in one case only. */
  void turnTo(Case theCase) {
    if (ledger == null || !ledger.now().id().equals(theCase.id())) {
      leaveNothingBehind();
      ledger = Ledger.of(theCase, tenant.now());
      told = 0;
    }
    follow(theCase.id());
  }

  /** Writes in somebody else's case for once; the conversation goes on following its own. */
  void visit(Case theCase) {
    leaveNothingBehind();
    ledger = Ledger.of(theCase, tenant.now());
    told = 0;
  }

  /** Begins a case, led by the speaker. */
  void begin(Person leaver) {
    begin(leaver, null);
  }

  /** Begins a task of these steps, or with null the whole off-boarding, led by the speaker. */
  void begin(Person leaver, @Nullable Set<StepName> scope) {
    leaveNothingBehind();
    var opening = new CaseEvent.Opened(leaver.upn(), leaver.displayName(), speaker(), scope);
    ledger = Ledger.begin(cases.next(), opening, tenant.now());
    told = 0;
    follow(cases.next());
    var coming = conversation.departures();
    if (scope == null && coming != null) {
      await(coming.likeThisUnlessAnother(cases.next()).without(leaver.upn()));
    }
  }

  /** Has cases of others begun in turns to come. */
  void await(Departures departures) {
    conversation = conversation.awaiting(departures);
  }

  private void leaveNothingBehind() {
    if (ledger != null && !ledger.written().isEmpty()) {
      throw new IllegalStateException("One turn writes in one case only.");
    }
  }

  private void follow(CaseId id) {
    conversation = conversation.following(id);
  }

  void say(Message message) {
    said.add(new Reply.Body.Say(message));
  }

  void say(String key) {
    say(Message.of(key));
  }

  void show(Card card) {
    said.add(new Reply.Body.Show(card));
  }

  /** Shows a card at the end of the conversation, however often it was shown before. */
  void showAnew(Card card) {
    conversation = conversation.afterCard();
    show(new Card(numbered(card), card.title(), card.lines()));
  }

  /** Brings the plan that was last shown up to date, where it stands. */
  void showProgress(Card card) {
    if (conversation.cards() > 0) {
      show(new Card(numbered(card), card.title(), card.lines()));
    }
  }

  private String numbered(Card card) {
    return card.id() + "-" + conversation.cards();
  }

  /** Puts a question; it replaces one that is still open. */
  void ask(Question question) {
    var prompt = question.prompt(this);
    conversation = conversation.asking(question);
    said.add(new Reply.Body.Ask(conversation.asked(), prompt.message(), prompt.options()));
  }

  /** The open question has its answer, or makes no sense any more. */
  void close() {
    conversation = conversation.askingNothing();
  }

  /** Has a question wait again that another one stood before; it is not put anew. */
  void putBack(@Nullable Question question) {
    conversation = conversation.waitingFor(question);
  }

  void miss() {
    conversation = conversation.missing(conversation.misses() + 1);
  }

  void understood() {
    conversation = conversation.missing(0);
  }

  void speak(Language language) {
    conversation = conversation.speaking(language);
  }

  void greeted() {
    conversation = conversation.afterGreeting();
  }

  List<Reply> replies() {
    return said.stream().map(body -> new Reply(conversation.id(), body)).toList();
  }
}
