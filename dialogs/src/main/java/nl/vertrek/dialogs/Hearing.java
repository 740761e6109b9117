package nl.vertrek.dialogs;

import java.util.List;
import java.util.Set;
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

  void said(Reading reading) {
    var heard = new Heard(reading, scene.catalogue());
    keepOrChangeLanguage(heard);
    if (understood(heard)) {
      scene.understood();
    } else {
      miss();
    }
  }

  /** One word is no evidence of a language, for "status" is a word of both; a name is none. */
  private void keepOrChangeLanguage(Heard heard) {
    var language = heard.reading().language();
    boolean several = heard.besidesNames().contains(" ");
    if (language != null && several && language != scene.conversation().language()) {
      scene.speak(language);
    }
  }

  private boolean understood(Heard heard) {
    return othersCase(heard)
        || exactAnswer(heard)
        || restAsPlanned(heard)
        || expected(heard)
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

  private boolean restAsPlanned(Heard heard) {
    boolean planKnown =
        scene.theCase().filter(Case::open).filter(found -> found.timing() != null).isPresent();
    if (!planKnown || !(heard.says("rest-as-planned") || heard.saysOnly("as-planned"))) {
      return false;
    }
    scene.write(new CaseEvent.Approved(true));
    scene.close();
    Flow.of(scene).goOn();
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
        clauses.stream().anyMatch(clause -> clause.sure() && clause.intent() == Intent.OFFBOARD);
    boolean decides = clauses.stream().anyMatch(Hearing::decides);
    if (!offboards && !decides) {
      return false;
    }
    var leaver = leaver(heard);
    if (inCaseOf(leaver)) {
      Flow.of(scene).takeIn(heard);
    } else if (leaver.isEmpty()) {
      if (scene.conversation().open() instanceof WhoLeaves) {
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

  private static boolean decides(Clause clause) {
    return clause.sure() && Takings.decidesSomething(Takings.meant(clause));
  }

  /** Who the message says is leaving; in a case, whoever something is handed to is not. */
  private List<Upn> leaver(Heard heard) {
    var clauses = heard.reading().clauses();
    var leaving =
        clauses.stream()
            .filter(clause -> clause.sure() && clause.intent() == Intent.OFFBOARD)
            .flatMap(clause -> clause.people().stream());
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
