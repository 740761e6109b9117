package nl.vertrek.dialogs;

import nl.vertrek.dialogs.offboarding.Case;

/** Somebody says that the person stays after all: which case is meant, and is that really so? */
record Staying(Scene scene) {

  void heard(Heard heard) {
    var named =
        heard.reading().people().stream()
            .filter(mention -> !mention.pronoun())
            .flatMap(mention -> Heard.upns(mention).stream())
            .flatMap(upn -> scene.cases().openOf(upn).stream())
            .findFirst();
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
