package nl.vertrek.dialogs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.vertrek.dialogs.offboarding.Act;
import nl.vertrek.dialogs.offboarding.ActId;
import nl.vertrek.dialogs.offboarding.Case;
import nl.vertrek.dialogs.offboarding.CaseEntry;
import nl.vertrek.dialogs.offboarding.CaseEvent;
import nl.vertrek.dialogs.offboarding.CaseInput;
import nl.vertrek.dialogs.offboarding.Cases;
import nl.vertrek.dialogs.offboarding.Course;
import nl.vertrek.dialogs.offboarding.Ledger;
import nl.vertrek.dialogs.offboarding.Need;
import nl.vertrek.dialogs.offboarding.TwoPeople;
import nl.vertrek.locales.Catalogue;
import nl.vertrek.locales.Message;
import nl.vertrek.tenant.Actor;
import nl.vertrek.tenant.TenantView;
import nl.vertrek.tenant.Upn;

/**
 * The whole of the conversation, as two functions: one for what people say, one for what comes to a
 * case. Neither keeps anything.
 */
public final class Dialogs {

  private final Catalogue catalogue;
  private final TwoPeople twoPeople;

  /** Lets everybody do alone what their role allows. */
  public Dialogs(Catalogue catalogue) {
    this(catalogue, TwoPeople.NEVER);
  }

  public Dialogs(Catalogue catalogue, TwoPeople twoPeople) {
    this.catalogue = catalogue;
    this.twoPeople = twoPeople;
  }

  /**
   * A case on paper, as it stands now: whose it is, each step with what came of it, the dates on
   * which data goes, and all that happened.
   */
  public Card report(Case theCase, List<CaseEntry> history, Seal seal, TenantView tenant) {
    var plan = course(Ledger.of(theCase, tenant.now()), tenant).plan();
    return new WrittenReport(new Report(theCase, plan, tenant), history, seal).card();
  }

  private Course course(Ledger ledger, TenantView tenant) {
    return new Course(ledger, tenant, catalogue, twoPeople);
  }

  /** Somebody said or pressed something. */
  public Turn hear(Conversation conversation, Input input, Cases cases, TenantView tenant) {
    var scene = new Scene(conversation, cases, tenant, catalogue, twoPeople);
    switch (input) {
      case Input.TenantSilent _ -> scene.say("tenant.silent");
      case Input.Broken _ -> scene.say("broken");
      case Input.Joined joined when mayRead(scene) -> join(joined, scene);
      case Input.LanguageChosen chosen when mayRead(scene) ->
          new Steering(scene).speak(chosen.language());
      case Input.LanguageUnknown _ when mayRead(scene) -> {
        scene.say("language.which");
        Flow.of(scene).askAgain();
      }
      case Input.Pressed pressed when mayRead(scene) -> press(pressed, scene);
      case Input.PressedForAnother _ when mayRead(scene) -> scene.say("question.somebody-elses");
      case Input.Said said when mayRead(scene) -> new Hearing(scene).said(said.reading());
      case Input.Next _ when mayRead(scene) -> new Leavers(scene).next();
      case Input.TooLong _ when mayRead(scene) -> {
        scene.say("too-long");
        Optional.ofNullable(conversation.open()).ifPresent(scene::ask);
      }
      case Input.Joined _,
          Input.Next _,
          Input.LanguageChosen _,
          Input.LanguageUnknown _,
          Input.Pressed _,
          Input.PressedForAnother _,
          Input.Said _,
          Input.TooLong _ ->
          scene.say("stranger");
    }
    return new Turn(
        scene.ledger().flatMap(ledger -> change(ledger, tenant)).orElse(null),
        List.of(scene.conversation()),
        scene.replies());
  }

  /** People and cases are read by admins only. */
  private static boolean mayRead(Scene scene) {
    return scene
        .person(scene.speaker())
        .filter(person -> !person.account().roles().isEmpty())
        .isPresent();
  }

  private static void join(Input.Joined joined, Scene scene) {
    var conversation = scene.conversation();
    boolean talking = conversation.open() != null || conversation.caseId() != null;
    if (conversation.greeted() || talking) {
      return;
    }
    scene.greeted();
    if (joined.language() != null) {
      scene.speak(joined.language());
    }
    scene.say(Message.of("greet").with("name", scene.nameOf(scene.speaker())));
    scene.ask(
        new Helping(scene).forSpeaker().<Question>map(lend -> lend).orElseGet(WhoLeaves::new));
  }

  private static void press(Input.Pressed pressed, Scene scene) {
    var conversation = scene.conversation();
    var open = conversation.open();
    boolean offered =
        open != null
            && pressed.question() == conversation.asked()
            && open.prompt(scene).options().stream()
                .anyMatch(option -> option.id().equals(pressed.option()));
    var others = scene.othersCase().filter(found -> open instanceof Needed);
    if (offered && others.isPresent()) {
      scene.ask(new TakeOver(others.get().id()));
    } else if (open != null && offered) {
      open.chosen(pressed.option(), scene);
    } else {
      scene.say("question.late");
      Flow.of(scene).askAgain();
    }
  }

  /**
   * Something came to a case.
   *
   * @param followers the conversations that follow the case
   */
  public Turn arrive(
      Case before, CaseInput input, List<Conversation> followers, TenantView tenant) {
    var ledger = Ledger.of(before, tenant.now());
    var course = course(ledger, tenant);
    switch (input) {
      case CaseInput.ActEnded ended -> course.ended(ended.act().place(), ended.outcome());
      case CaseInput.MomentCame _ -> {}
    }
    var need = course.advance();
    var conversations = new ArrayList<Conversation>();
    var replies = new ArrayList<Reply>();
    for (Conversation follower : followers) {
      var scene = Scene.following(follower, ledger, tenant, catalogue, twoPeople);
      if (!mayRead(scene)) {
        continue;
      }
      tell(scene, need);
      conversations.add(scene.conversation());
      replies.addAll(scene.replies());
    }
    return new Turn(changed(ledger, tenant), conversations, replies);
  }

  /** An outcome never answers an open question; it can only make it void (law 5). */
  private static void tell(Scene scene, Need need) {
    var theCase = scene.theCase().orElseThrow();
    Telling.of(scene).everything();
    var open = scene.conversation().open();
    if (open instanceof Needed needed && needed.voidIn(theCase)) {
      scene.say("question.void");
      scene.close();
    }
    boolean free = scene.conversation().open() == null;
    boolean leads = theCase.lead().equals(scene.speaker());
    if (free && leads && need instanceof Need.Nothing) {
      // Who heard nothing new need not hear that nothing is asked of them.
      if (!scene.replies().isEmpty()) {
        new AtRest(scene).tell();
      }
    } else if (free && leads) {
      scene.ask(new Needed(theCase.id(), need));
    }
  }

  private Optional<Turn.CaseChange> change(Ledger ledger, TenantView tenant) {
    return ledger.written().isEmpty() ? Optional.empty() : Optional.of(changed(ledger, tenant));
  }

  /** Also where nothing was written the case must say when it is to be woken next. */
  private Turn.CaseChange changed(Ledger ledger, TenantView tenant) {
    Instant wakeAt = answered(ledger) ? tenant.now() : course(ledger, tenant).wakeAt();
    return new Turn.CaseChange(
        ledger.before(), ledger.now(), ledger.written(), acts(ledger), wakeAt);
  }

  /** What a colleague answered lets the case go on at once, whoever leads it. */
  private static boolean answered(Ledger ledger) {
    return ledger.written().stream()
        .map(CaseEntry::event)
        .anyMatch(event ->
            event instanceof CaseEvent.Lent
                || event instanceof CaseEvent.Seconded
                || event instanceof CaseEvent.Declined);
  }

  /**
   * Whose conversations a turn concerns beside those that follow its case: colleagues who are asked
   * for help, or no longer, or who gave it.
   */
  public Set<Upn> concerned(Turn turn, TenantView tenant) {
    return turn.change() == null
        ? Set.of()
        : new Others(turn.change(), tenant, catalogue, twoPeople).concerned();
  }

  /** The turn with what it says in these conversations as well. */
  public Turn alsoTold(Turn turn, List<Conversation> others, TenantView tenant) {
    if (turn.change() == null) {
      return turn;
    }
    var conversations = new ArrayList<>(turn.conversations());
    var replies = new ArrayList<>(turn.replies());
    var change = new Others(turn.change(), tenant, catalogue, twoPeople);
    boolean leadFollows =
        Stream.concat(turn.conversations().stream(), others.stream()).anyMatch(change::leadFollows);
    for (Conversation other : others) {
      var scene = leadFollows ? change.told(other) : change.toldOrPressed(other);
      if (!scene.replies().isEmpty() && mayRead(scene)) {
        conversations.add(scene.conversation());
        replies.addAll(scene.replies());
      }
    }
    return new Turn(turn.change(), conversations, replies);
  }

  /** The act to ask of the tenant, unless it has been asked already. */
  private static List<Act> acts(Ledger ledger) {
    var before = Optional.ofNullable(ledger.before()).flatMap(Case::underWay);
    return ledger
        .now()
        .underWay()
        .filter(act -> before.isEmpty() || before.get().place() != act.place())
        .map(act ->
            new Act(
                new ActId(ledger.now().id(), act.place()),
                act.planned().command(),
                new Actor(ledger.now().actor(act)),
                null))
        .map(List::of)
        .orElse(List.of());
  }
}
