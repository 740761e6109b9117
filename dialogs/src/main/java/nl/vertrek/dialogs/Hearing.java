package nl.vertrek.dialogs;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.vertrek.dialogs.offboarding.Case;
import nl.vertrek.dialogs.offboarding.CaseEvent;
import nl.vertrek.locales.Message;
import nl.vertrek.tenant.Upn;
import nl.vertrek.understanding.Clause;
import nl.vertrek.understanding.Intent;
import nl.vertrek.understanding.Mention;
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
          Intent.USE_DUTCH,
          Intent.USE_ENGLISH);

  private static final Set<Intent> WAIVING =
      Set.of(Intent.NO, Intent.PAUSE, Intent.SKIP, Intent.CANCEL_CASE, Intent.BACK);

  /** Two names in a row, or one in the middle of a sentence: somebody is named. */
  private static final Pattern A_NAME =
      Pattern.compile("\\p{Lu}\\p{L}+\\s+\\p{Lu}\\p{L}+|\\s\\p{Lu}\\p{L}{2,}");

  void said(Reading reading) {
    var whole = new Heard(reading, scene.catalogue());
    var heard = new Heard(Dictated.besides(whole), scene.catalogue());
    keepOrChangeLanguage(heard);
    if (understood(heard) || offered(reading)) {
      scene.understood();
    } else {
      miss();
    }
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
    return othersCase(heard)
        || exactAnswer(heard)
        || restAsPlanned(heard)
        || requests(heard)
        || expected(heard)
        || neverMind(heard)
        || new Steering(scene).heard(heard)
        || departure(heard)
        || looseAnswer(heard);
  }

  /** Who does not lead a case may look at it; for more they must take it over. */
  private boolean othersCase(Heard heard) {
    var others = scene.othersCase();
    boolean answering = scene.conversation().open() instanceof TakeOver;
    if (others.isEmpty() || answering || ONLY_LOOKING.contains(heard.intent())) {
      return false;
    }
    if (heard.intent() == Intent.OFFBOARD) {
      return false;
    }
    scene.ask(new TakeOver(others.get().id()));
    return true;
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

  /** Somebody leaves, or something about a departure is decided. */
  private boolean departure(Heard heard) {
    var clauses = heard.reading().clauses();
    boolean offboards =
        !heard.says("not-leaving-said") && clauses.stream().anyMatch(Hearing::offboards);
    boolean decides = clauses.stream().anyMatch(Hearing::decides);
    if (!offboards && !decides) {
      return false;
    }
    var leaver = leaver(heard);
    if (inCaseOf(leaver)) {
      Flow.of(scene).takeIn(heard);
    } else if (leaver.isEmpty()) {
      if (scene.conversation().open() instanceof WhoLeaves
          || A_NAME.matcher(heard.reading().text()).find()) {
        scene.say("who.not-known");
      }
      scene.ask(new WhoLeaves());
    } else if (offboards) {
      new Opening(scene).named(leaver, heard.reading());
    } else if (leaver.size() == 1) {
      scene.ask(new IsLeaving(leaver.getFirst(), heard.reading()));
    } else {
      scene.ask(new WhichLeaver(leaver, heard.reading()));
    }
    return true;
  }

  private static boolean offboards(Clause clause) {
    return clause.sure() && !clause.negated() && clause.intent() == Intent.OFFBOARD;
  }

  private static boolean decides(Clause clause) {
    return clause.sure() && Takings.decidesSomething(Takings.meant(clause));
  }

  /** Who the message says is leaving; in a case, whoever something is handed to is not. */
  private List<Upn> leaver(Heard heard) {
    var clauses = heard.reading().clauses();
    var leaving =
        clauses.stream().filter(Hearing::offboards).flatMap(clause -> clause.people().stream());
    boolean inCase = scene.theCase().filter(Case::open).isPresent();
    var spokenOf =
        clauses.stream()
            .filter(clause -> !(inCase && Takings.handsOver(clause)))
            .flatMap(clause -> clause.people().stream())
            .filter(mention -> mention.role() == Mention.Role.LEAVER);
    return Stream.concat(leaving, spokenOf)
        .filter(mention -> !mention.pronoun())
        .map(Heard::upns)
        .filter(upns -> !upns.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private boolean inCaseOf(List<Upn> leaver) {
    return scene
        .theCase()
        .filter(Case::open)
        .filter(found -> leaver.isEmpty() || leaver.contains(found.leaver()))
        .isPresent();
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
