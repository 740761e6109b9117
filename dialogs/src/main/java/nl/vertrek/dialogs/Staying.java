package nl.vertrek.dialogs;

import nl.vertrek.dialogs.offboarding.Case;
import nl.vertrek.locales.Message;
import nl.vertrek.tenant.Upn;
import nl.vertrek.understanding.Mention;

/** Somebody says that the person stays after all: which case is meant, and is that really so? */
record Staying(Scene scene) {

  /** Somebody whose case was still to be begun. */
  private boolean staysInTime(Heard heard) {
    var coming = scene.conversation().departures();
    if (coming == null) {
      return false;
    }
    for (Mention mention : heard.reading().people()) {
      for (Upn upn : Heard.upns(mention)) {
        var left = coming.without(upn);
        if (left.waiting().size() < coming.waiting().size()) {
          scene.await(left);
          scene.say(Message.of("departures.stays").with("name", scene.nameOf(upn)));
          Flow.of(scene).askAgain();
          return true;
        }
      }
    }
    return false;
  }

  void heard(Heard heard) {
    var named =
        heard.reading().people().stream()
            .filter(mention -> !mention.pronoun())
            .flatMap(mention -> Heard.upns(mention).stream())
            .flatMap(upn -> scene.cases().openOf(upn).stream())
            .findFirst();
    if (named.isEmpty() && staysInTime(heard)) {
      return;
    }
    var meant = named.or(() -> scene.theCase().filter(Case::open));
    if (meant.isEmpty()) {
      scene.say("no-case");
      return;
    }
    if (!meant.get().lead().equals(scene.speaker())) {
      scene.ask(new TakeOver(meant.get().id()));
      return;
    }
    scene.turnTo(meant.get());
    scene.ask(new StaysAfterAll(meant.get().id()));
  }
}
