package nl.vertrek.dialogs;

import java.util.List;
import java.util.regex.Pattern;
import nl.vertrek.dialogs.offboarding.Case;
import nl.vertrek.tenant.Upn;

/** What is said about somebody: that they leave, what is to be done, or what they get back. */
record AboutSomebody(Scene scene) {

  /** From here on one reading is likelier than all others together. */
  private static final double LIKELY = 0.5;

  private static final Pattern A_FULL_NAME = Pattern.compile("\\p{Lu}\\p{L}+\\s+\\p{Lu}\\p{L}+");

  /** Two names in a row, or one in the middle of a sentence: somebody is named. */
  private static final Pattern A_NAME =
      Pattern.compile("\\p{Lu}\\p{L}+\\s+\\p{Lu}\\p{L}+|\\s\\p{Lu}\\p{L}{2,}");

  /** What a message most likely asks for can be asked back, for a task begins with a question. */
  boolean likelyTask(Heard heard) {
    var main = heard.reading().main();
    if (main.best().isEmpty()) {
      return false;
    }
    var best = main.best().getFirst();
    var open = scene.conversation().open();
    boolean free = open == null || open instanceof WhoLeaves;
    if (main.sure() || !free || best.probability() < LIKELY || heard.says("not-leaving-said")) {
      return false;
    }
    var meant = new Heard(heard.reading().meaning(best.intent()), scene.catalogue());
    var named = new WhoIsMeant(meant, scene).leaver();
    if (!Tasks.wanted(meant) || named.isEmpty() || inCaseOf(named)) {
      return false;
    }
    new Opening(scene).named(named, meant.reading());
    return true;
  }

  /** Somebody leaves, or something about a departure is decided. */
  boolean departure(Heard heard) {
    var who = new WhoIsMeant(heard, scene);
    boolean offboards = who.offboards();
    if (!offboards && !who.decides()) {
      return false;
    }
    var leaver = who.leaver();
    boolean task = Tasks.wanted(heard);
    var together = who.everybody();
    if (together.size() > 1 && (offboards || task)) {
      new Leavers(scene).begin(together, heard.reading());
    } else if (offboards && namesNobody(heard)) {
      scene.say("who.not-known");
      Flow.of(scene).askAgain();
    } else if (inCaseOf(leaver)) {
      goOn(heard, offboards);
    } else if (leaver.isEmpty()) {
      boolean naming = scene.conversation().open() instanceof WhoLeaves && !task;
      if (naming || A_NAME.matcher(heard.reading().text()).find()) {
        scene.say("who.not-known");
      }
      scene.ask(task ? new ForWhom(heard.reading()) : new WhoLeaves());
    } else if (offboards || task) {
      new Opening(scene).named(leaver, heard.reading());
    } else if (leaver.size() == 1) {
      scene.ask(new IsLeaving(leaver.getFirst(), heard.reading()));
    } else {
      scene.ask(new WhichLeaver(leaver, heard.reading()));
    }
    return true;
  }

  /** Who turns out to leave is no longer a task. */
  private void goOn(Heard heard, boolean leaves) {
    var theCase = scene.theCase().orElseThrow();
    if (leaves && theCase.task()) {
      new Opening(scene).whole(theCase.leaver(), heard.reading());
    } else {
      Flow.of(scene).takeIn(heard);
    }
  }

  /** Somebody is to get back what a block or a deletion took. */
  boolean restoring(Heard heard) {
    if (!Tasks.restores(heard)) {
      return false;
    }
    var named =
        heard.reading().people().stream()
            .map(Heard::upns)
            .filter(upns -> !upns.isEmpty())
            .findFirst();
    if (named.isPresent()) {
      new Opening(scene).named(named.get(), heard.reading());
    } else if (scene.theCase().filter(Case::open).isPresent()) {
      new CaseSteering(scene).restore();
    } else {
      scene.ask(new ForWhom(heard.reading()));
    }
    return true;
  }

  /** Whether the message begins with a first and a last name that nobody has. */
  private boolean namesNobody(Heard heard) {
    boolean inCase = scene.theCase().filter(Case::open).isPresent();
    return inCase
        && heard.reading().people().isEmpty()
        && A_FULL_NAME.matcher(heard.reading().text()).lookingAt();
  }

  private boolean inCaseOf(List<Upn> leaver) {
    return scene
        .theCase()
        .filter(Case::open)
        .filter(found -> leaver.isEmpty() || leaver.contains(found.leaver()))
        .isPresent();
  }
}
