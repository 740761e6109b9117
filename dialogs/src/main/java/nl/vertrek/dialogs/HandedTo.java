package nl.vertrek.dialogs;

import java.util.List;
import nl.vertrek.tenant.Upn;
import nl.vertrek.understanding.Clause;
import nl.vertrek.understanding.Mention;

/** Whom a message hands something of the leaver to. */
record HandedTo(Heard heard, Upn leaver) {

  /**
   * Who the clause names beside the leaver, as the people it can be; with nobody named, the only
   * one the message names.
   */
  List<Upn> by(Clause clause) {
    var named = others(clause.people());
    if (!named.isEmpty()) {
      return named.getFirst();
    }
    var elsewhere = others(heard.reading().people()).stream().distinct().toList();
    return elsewhere.size() == 1 ? elsewhere.getFirst() : List.of();
  }

  private List<List<Upn>> others(List<Mention> people) {
    return people.stream()
        .filter(mention -> !mention.pronoun())
        .map(Heard::upns)
        .filter(upns -> !upns.isEmpty() && !upns.contains(leaver))
        .toList();
  }
}
