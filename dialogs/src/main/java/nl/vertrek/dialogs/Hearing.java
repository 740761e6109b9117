package nl.vertrek.dialogs;

import java.util.Set;
import nl.vertrek.dialogs.offboarding.Case;
import nl.vertrek.dialogs.offboarding.CaseEvent;
import nl.vertrek.locales.Message;
import nl.vertrek.understanding.Candidate;
import nl.vertrek.understanding.Intent;
import nl.vertrek.understanding.Reading;

/**
 * Decides what a message is: an answer to what was asked, something that can be said at any moment,
 * or news about a departure. In that order, but a mere guess at an answer comes last.
 */
record Hearing(Scene scene) {

  private static final int TOO_MANY_MISSES = 2;
  private static final int ENOUGH_WORDS = 3;

  private static final Set<Intent> ONLY_LOOKING =
      Set.of(
          Intent.STATUS,
          Intent.REPORT,
          Intent.HELP,
          Intent.WHY,
          Intent.LIST_CASES,
          Intent.FIND_PERSON,
          Intent.QUESTION,
          Intent.WHAT_IF,
          Intent.GREET,
          Intent.THANK,
          Intent.BYE,
          Intent.USE_DUTCH,
          Intent.USE_ENGLISH);

  private static final Set<Intent> WAIVING =
      Set.of(Intent.NO, Intent.PAUSE, Intent.SKIP, Intent.CANCEL_CASE, Intent.BACK);

  void said(Reading reading) {
    var whole = new Heard(reading, scene.catalogue());
    var heard = new Heard(agreed(Dictated.besides(whole)), scene.catalogue());
    keepOrChangeLanguage(heard);
    if (understood(heard) || offered(reading)) {
      scene.understood();
    } else {
      miss();
    }
  }

  /** To skip something, or not to do it: where only these two are likely, they are the same. */
  private static Reading agreed(Reading reading) {
    var main = reading.main();
    if (main.sure() || !main.negated() || main.best().size() < 2) {
      return reading;
    }
    var likely = main.best().subList(0, 2).stream().map(Candidate::intent).toList();
    return likely.contains(Intent.SKIP)
        ? likely.stream().filter(Meant::decides).findFirst().map(reading::meaning).orElse(reading)
        : reading;
  }

  /** What is not understood for sure is asked, unless a name or the end of a pause is awaited. */
  private boolean offered(Reading reading) {
    var open = scene.conversation().open();
    if (open instanceof WhoLeaves || scene.theCase().filter(Case::paused).isPresent()) {
      return false;
    }
    var which = WhichMeant.of(reading, open);
    which.ifPresent(scene::ask);
    return which.isPresent();
  }

  /** A word or two are no evidence of a language, for "status" is of both; a name is none. */
  private void keepOrChangeLanguage(Heard heard) {
    var language = heard.reading().language();
    boolean several = heard.besidesNames().split(" ").length >= ENOUGH_WORDS;
    if (language != null && several && language != scene.conversation().language()) {
      scene.speak(language);
    }
  }

  private boolean understood(Heard heard) {
    var about = new AboutSomebody(scene);
    return othersCase(heard)
        || exactAnswer(heard)
        || restAsPlanned(heard)
        || new Seats(scene).answers(heard)
        || about.likelyTask(heard)
        || requests(heard)
        || again(heard)
        || expected(heard)
        || neverMind(heard)
        || about.restoring(heard)
        || new Steering(scene).heard(heard)
        || about.departure(heard)
        || looseAnswer(heard);
  }

  /** Who does not lead a case may look at it; for more they must take it over. */
  private boolean othersCase(Heard heard) {
    var others = scene.othersCase();
    boolean answering = scene.conversation().open() instanceof TakeOver;
    if (others.isEmpty() || answering || ONLY_LOOKING.contains(heard.intent())) {
      return false;
    }
    if (heard.intent() == Intent.OFFBOARD || aboutAnother(heard, others.get())) {
      return false;
    }
    scene.ask(new TakeOver(others.get().id()));
    return true;
  }

  /** An act on somebody else is no business of the case that is looked at. */
  private boolean aboutAnother(Heard heard, Case others) {
    var meant = new WhoIsMeant(heard, scene).leaver();
    return Tasks.wanted(heard) && !meant.isEmpty() && !meant.contains(others.leaver());
  }

  private boolean exactAnswer(Heard heard) {
    var open = scene.conversation().open();
    if (open == null) {
      return false;
    }
    var option = heard.exactly(open.prompt(scene));
    option.ifPresent(id -> open.chosen(id, scene));
    return option.isPresent();
  }

  /** What failed or was refused is tried again, also before its time. */
  private boolean again(Heard heard) {
    var theCase = scene.theCase().filter(Case::open);
    if (theCase.isEmpty() || !heard.saysOnly("try-again")) {
      return false;
    }
    new CaseSteering(scene).retry();
    return true;
  }

  /** Whose help is asked can look at the next request at any moment. */
  private boolean requests(Heard heard) {
    if (!heard.saysOnly("requests")) {
      return false;
    }
    new Helping(scene)
        .forSpeaker()
        .ifPresentOrElse(
            scene::ask,
            () -> {
              scene.say("lend.none");
              Flow.of(scene).askAgain();
            });
    return true;
  }

  private boolean restAsPlanned(Heard heard) {
    boolean planKnown =
        scene.theCase().filter(Case::open).filter(found -> found.timing() != null).isPresent();
    if (!planKnown || !plainlyAsPlanned(heard)) {
      return false;
    }
    scene.write(new CaseEvent.Approved(true));
    if (scene.theCase().filter(Case::paused).isPresent()) {
      scene.write(new CaseEvent.Resumed());
    }
    scene.close();
    Flow.of(scene).goOn();
    return true;
  }

  /** Only a sentence that says this and nothing else has a whole plan carried out. */
  private static boolean plainlyAsPlanned(Heard heard) {
    if (heard.saysOnly("as-planned") || heard.saysOnly("rest-as-planned")) {
      return true;
    }
    var reading = heard.reading();
    boolean nothingElse =
        reading.clauses().size() == 1
            && reading.people().isEmpty()
            && reading.when() == null
            && Set.of(Intent.YES, Intent.NONE, Intent.RESUME).contains(heard.intent());
    boolean doubted =
        reading.main().negated() || heard.says("refusing") || reading.text().contains("?");
    return nothingElse && !doubted && heard.says("rest-as-planned");
  }

  /** Who is asked about no case yet can always say that it need not be. */
  private boolean neverMind(Heard heard) {
    var open = scene.conversation().open();
    boolean waivable =
        open != null
            && !(open instanceof Needed)
            && !(open instanceof StaysAfterAll)
            && !(open instanceof ReplyText)
            && !(open instanceof ReplyGood)
            && !(open instanceof OneByOne);
    if (!waivable || !WAIVING.contains(heard.intent()) || !heard.reading().people().isEmpty()) {
      return false;
    }
    if (heard.intent() == Intent.PAUSE && scene.theCase().filter(Case::open).isPresent()) {
      return false;
    }
    scene.close();
    scene.say("never-mind");
    if (scene.theCase().filter(Case::open).isPresent()) {
      Flow.of(scene).goOn();
    }
    return true;
  }

  private boolean expected(Heard heard) {
    var open = scene.conversation().open();
    return open != null && open.heard(heard, scene);
  }

  private boolean looseAnswer(Heard heard) {
    var open = scene.conversation().open();
    if (open == null) {
      return false;
    }
    var option = heard.loosely(open.prompt(scene));
    option.ifPresent(id -> open.chosen(id, scene));
    return option.isPresent();
  }

  private void miss() {
    if (scene.theCase().filter(Case::paused).isPresent()) {
      scene.say("pause.waiting");
      return;
    }
    scene.miss();
    boolean lost = scene.conversation().misses() >= TOO_MANY_MISSES;
    boolean inCase = scene.theCase().filter(Case::open).isPresent();
    boolean naming = scene.conversation().open() instanceof WhoLeaves;
    String first = naming ? "who.not-known" : "miss";
    scene.say(Message.of(lost ? (inCase ? "miss.help-case" : "miss.help") : first));
    if (scene.conversation().open() == null && !inCase) {
      scene.ask(new WhoLeaves());
    } else {
      Flow.of(scene).askAgain();
    }
  }
}
