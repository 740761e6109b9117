package nl.vertrek.dialogs;

import java.util.Optional;
import nl.vertrek.dialogs.offboarding.Case;
import nl.vertrek.locales.Message;
import nl.vertrek.tenant.Upn;
import nl.vertrek.understanding.Mention;

/** Somebody says that the person stays after all: which case is meant, and is that really so? */
record Staying(Scene scene) {

  void heard(Heard heard) {
    var named = heard.named().flatMap(upn -> scene.cases().openOf(upn).stream()).findFirst();
    if (named.isEmpty() && staysInTime(heard)) {
      return;
    }
    var meant = named.or(() -> scene.theCase().filter(Case::open));
    if (meant.isEmpty()) {
      ended(heard)
          .ifPresentOrElse(
              found -> scene.say(Message.of("call-off.ended").with("name", found.displayName())),
              () -> scene.say("no-case"));
      return;
    }
    if (!meant.get().lead().equals(scene.speaker())) {
      scene.ask(new TakeOver(meant.get().id()));
      return;
    }
    scene.turnTo(meant.get());
    scene.ask(new StaysAfterAll(meant.get().id()));
  }

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

  /** The case that is over of whoever is named, else the one that was talked about. */
  private Optional<Case> ended(Heard heard) {
    return heard
        .named()
        .flatMap(upn -> scene.cases().latestOf(upn).stream())
        .findFirst()
        .or(scene::theCase);
  }
}
