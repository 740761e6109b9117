package nl.vertrek.dialogs;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.vertrek.dialogs.offboarding.Ask;
import nl.vertrek.dialogs.offboarding.Case;
import nl.vertrek.dialogs.offboarding.CaseEvent;
import nl.vertrek.dialogs.offboarding.Decision;
import nl.vertrek.dialogs.offboarding.Need;
import nl.vertrek.dialogs.offboarding.StepName;
import nl.vertrek.dialogs.offboarding.StepState;
import nl.vertrek.dialogs.offboarding.Timing;
import nl.vertrek.locales.Message;
import nl.vertrek.tenant.Person;
import nl.vertrek.tenant.Upn;
import nl.vertrek.understanding.Directory;
import nl.vertrek.understanding.Intent;
import nl.vertrek.understanding.Names;

/** What an answer to something that a case needs brings about. */
record NeedAnswer(Scene scene) {

  /** Words that still are an answer: nothing else was clearly meant. */
  private static final Set<Intent> PERHAPS_AN_ANSWER =
      Set.of(Intent.NONE, Intent.YES, Intent.CORRECT, Intent.POSTPONE, Intent.OFFBOARD);

  void chosen(Need need, String option) {
    scene.close();
    switch (need) {
      case Need.Nothing _ -> {}
      case Need.When when -> chooseWhen(option, when.rest());
      case Need.WayOut wayOut -> choose(wayOut.ask(), option);
      case Need.Choice choice -> {
        choose(choice.ask(), option);
        if (leavesMoreToAsk(choice.step(), option)) {
          return;
        }
      }
      case Need.Approval _ -> approve(option);
      case Need.TypedName _ -> {}
      case Need.Rescue rescue -> rescue(rescue.step(), option);
    }
    Flow.of(scene).goOn();
  }

  private void chooseWhen(String option, boolean rest) {
    var moments = new Moments(scene);
    switch (option) {
      case "now" ->
          moments.choose(rest ? new Timing.Urgent(scene.tenant().now()) : new Timing.Now());
      case "tonight" -> moments.choose(new Timing.At(moments.endOfToday()));
      case "urgent" -> moments.choose(new Timing.Urgent(null));
      default -> pause();
    }
  }

  private void choose(Ask ask, String option) {
    ask.answers().stream()
        .filter(answer -> answer.id().equals(option))
        .findFirst()
        .ifPresent(answer -> Flow.of(scene).settle(answer.decisions(), steps(answer.decisions())));
  }

  /** Whether an answer leaves something to be asked before the case goes on; then it is asked. */
  private boolean leavesMoreToAsk(StepName step, String option) {
    return switch (option) {
      case Ask.OWN_REPLY -> {
        scene.ask(new ReplyText(theCase().id()));
        yield true;
      }
      case Ask.ONE_BY_ONE -> {
        var asks = scene.course().plan().map(plan -> plan.step(step).oneByOne()).orElse(List.of());
        if (!asks.isEmpty()) {
          scene.ask(new OneByOne(theCase().id(), asks));
        }
        yield !asks.isEmpty();
      }
      default -> false;
    };
  }

  private static Set<StepName> steps(List<Decision> decisions) {
    return decisions.stream().map(Decision::step).collect(Collectors.toSet());
  }

  private void approve(String option) {
    switch (option) {
      case "as-planned" -> approved(true);
      case "begin", "do-task" -> approved(false);
      case "whole-departure" -> scene.write(new CaseEvent.Widened(null));
      case "not-task" -> scene.write(new CaseEvent.Staying());
      default -> pause();
    }
  }

  /** A task that became an off-boarding since it was asked about is planned first. */
  private void approved(boolean asPlanned) {
    if (theCase().timing() != null) {
      scene.write(new CaseEvent.Approved(asPlanned));
    }
  }

  private void pause() {
    scene.write(new CaseEvent.Paused());
    scene.say("pause.done");
  }

  private void rescue(StepName step, String option) {
    switch (option) {
      case "retry" -> scene.write(new CaseEvent.Turned(step, new StepState.ToDo()));
      case "ask-colleague" -> new Helping(scene).ask(step);
      case "show-how" -> new Guiding(scene).way(step);
      case "do-again" ->
          theCase()
              .reverted()
              .forEach(again -> scene.write(new CaseEvent.Turned(again, new StepState.ToDo())));
      case "leave-so" -> theCase().reverted().forEach(Flow.of(scene)::leaveOut);
      default -> Flow.of(scene).leaveOut(step);
    }
  }

  boolean heard(Need need, Heard heard) {
    return switch (need) {
      case Need.When when -> heardWhen(heard, when.rest());
      case Need.Choice choice -> heardReceiver(choice.ask(), heard);
      case Need.TypedName typed -> heardName(typed, heard);
      case Need.Approval _ -> heardOtherMoment(heard);
      case Need.Nothing _, Need.WayOut _, Need.Rescue _ -> false;
    };
  }

  private boolean heardWhen(Heard heard, boolean rest) {
    if (!PERHAPS_AN_ANSWER.contains(heard.intent()) || namesSomebodyElse(heard)) {
      return false;
    }
    var moment = heard.reading().when();
    if (moment != null) {
      var which = WhichDay.of(moment, heard, rest, null, scene);
      if (which.isPresent()) {
        scene.ask(which.get());
        return true;
      }
      var at = Moments.at(moment, scene.tenant().organization().zone());
      new Moments(scene).choose(rest ? new Timing.Urgent(at) : new Timing.At(at));
    } else if (heard.says("urgent") && !rest) {
      new Moments(scene).choose(new Timing.Urgent(null));
    } else if (heard.says("now")) {
      new Moments(scene).choose(rest ? new Timing.Urgent(scene.tenant().now()) : new Timing.Now());
    } else {
      return false;
    }
    scene.close();
    Flow.of(scene).goOn();
    return true;
  }

  /** What is said about somebody else is no answer about this person. */
  private boolean namesSomebodyElse(Heard heard) {
    return heard.reading().people().stream()
        .filter(mention -> !mention.pronoun())
        .anyMatch(mention -> !Heard.upns(mention).contains(theCase().leaver()));
  }

  /** A bare moment at the approval is another moment for all of it. */
  private boolean heardOtherMoment(Heard heard) {
    var moment = heard.reading().when();
    boolean bare = heard.reading().clauses().size() == 1 && heard.reading().people().isEmpty();
    boolean meant = PERHAPS_AN_ANSWER.contains(heard.intent()) || heard.intent() == Intent.NO;
    if (moment == null || !bare || !meant || heard.says("until")) {
      return false;
    }
    var which = WhichDay.of(moment, heard, false, null, scene);
    if (which.isPresent()) {
      scene.ask(which.get());
      return true;
    }
    var at = Moments.at(moment, scene.tenant().organization().zone());
    new Moments(scene).choose(new Timing.At(at));
    scene.close();
    Flow.of(scene).goOn();
    return true;
  }

  private boolean heardReceiver(Ask ask, Heard heard) {
    var named = heard.reading().people().stream().filter(mention -> !mention.pronoun()).toList();
    if (ask.receiving() == null || named.size() != 1) {
      return false;
    }
    if (!PERHAPS_AN_ANSWER.contains(heard.intent())) {
      return false;
    }
    var open = lacking(ask.receiving());
    var candidates = Heard.upns(named.getFirst());
    if (candidates.size() == 1) {
      receive(open, candidates.getFirst());
    } else {
      scene.ask(new WhichReceiver(theCase().id(), candidates, open));
    }
    return true;
  }

  /** The choice that has been made but for who receives. */
  private Decision lacking(Decision.Receiving receiving) {
    var choices = theCase().choices();
    return switch (receiving) {
      case MAIL ->
          Optional.<Decision>ofNullable(choices.mail())
              .orElse(new Decision.MailGoes(Decision.Way.SHARE, null));
      case FILES ->
          Optional.<Decision>ofNullable(choices.files())
              .orElse(new Decision.FilesGo(Decision.Handover.MOVE, null));
      case GROUPS -> new Decision.GroupsGo(true, null);
      case CALLS ->
          Optional.<Decision>ofNullable(choices.calls())
              .orElse(new Decision.CallsGo(Decision.Calls.FORWARD, null));
    };
  }

  /** Gives something to somebody, unless they cannot receive it: then it is asked again. */
  void receive(Decision open, Upn receiver) {
    var objection = scene.course().plan().flatMap(plan -> plan.situation().unfit(receiver, open));
    scene.close();
    if (objection.isPresent()) {
      scene.say(objection.get());
      Flow.of(scene).goOn();
    } else {
      Flow.of(scene).decide(List.of(Receivers.given(open, receiver)));
    }
  }

  private boolean heardName(Need.TypedName typed, Heard heard) {
    var leaver = scene.person(theCase().leaver());
    boolean matches =
        leaver.isPresent() && Names.nameMatches(heard.reading().text(), entry(leaver.get()));
    if (!matches) {
      boolean tried =
          Set.of(Intent.NONE, Intent.YES).contains(heard.intent())
              || heard.besidesNames().isEmpty();
      if (tried) {
        scene.say(Message.of("typed-name.differs").with("name", theCase().displayName()));
        Flow.of(scene).askAgain();
      }
      return tried;
    }
    scene.close();
    scene.write(new CaseEvent.Confirmed(typed.steps()));
    Flow.of(scene).goOn();
    return true;
  }

  private Directory.Entry entry(Person person) {
    var profile = person.profile();
    return new Directory.Entry(
        profile.upn().text(),
        theCase().displayName(),
        profile.givenName(),
        profile.surname(),
        profile.jobTitle(),
        profile.department(),
        List.of());
  }

  private Case theCase() {
    return scene.theCase().orElseThrow();
  }
}
