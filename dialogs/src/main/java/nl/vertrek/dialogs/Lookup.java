package nl.vertrek.dialogs;

import nl.vertrek.locales.Message;

/** Shows what the tenant knows of somebody, without anything being begun. */
record Lookup(Scene scene) {

  void find(Heard heard) {
    var people = heard.reading().people();
    if (people.isEmpty()) {
      scene.say("find.nobody");
    }
    for (var mention : people) {
      var found = Heard.upns(mention).stream().flatMap(upn -> scene.person(upn).stream()).toList();
      if (found.size() > 1) {
        scene.say(Message.of("find.several").with("count", found.size()));
      }
      found.forEach(person -> scene.show(FactsCard.of(person, scene)));
    }
    Flow.of(scene).askAgain();
  }
}
