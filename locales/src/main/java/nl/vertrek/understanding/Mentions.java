package nl.vertrek.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells who is meant in each clause, and in which role: who leaves, or who receives. */
final class Mentions {

  private static final String LIST_SIGNS = ",&+";

  private final Roles roles;
  private final Phrases listed;

  Mentions(Lexicon lexicon) {
    roles = new Roles(lexicon);
    listed = lexicon.phrases("list.and");
  }

  /** The people of each clause, in the clauses' order. */
  List<List<Mention>> of(Heard heard, List<Clauses.Draft> drafts, Hearing hearing) {
    List<List<Mention>> own = new ArrayList<>();
    for (Clauses.Draft draft : drafts) {
      own.add(mentions(heard, draft, hearing, own));
    }
    List<List<Mention>> people = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      people.add(shared(drafts, own, i));
    }
    return people;
  }

  private List<Mention> mentions(
      Heard heard, Clauses.Draft draft, Hearing hearing, List<List<Mention>> before) {
    List<Mention> mentions = new ArrayList<>();
    List<Found> found = heard.within(draft.first(), draft.end());
    for (Found item : found) {
      if (item instanceof Found.Person person) {
        List<Mention> receivers = colleagues(before);
        if (!receivers.isEmpty() && roles.isGivenTo(person, heard.tokens(), draft)) {
          // "Joost gets her mail, give him the OneDrive too"
          mentions.add(pointing(heard, item, receivers.getLast()));
          continue;
        }
        List<String> upns = person.pronoun() ? pointedAt(hearing, before, mentions) : person.upns();
        if (!upns.isEmpty()) {
          boolean leaverNamed =
              (hearing.leaver() != null && !person.upns().contains(hearing.leaver()))
                  || mentions.stream().anyMatch(one -> one.role() == Mention.Role.LEAVER)
                  || found.stream()
                      .anyMatch(other ->
                          !other.equals(item)
                              && other instanceof Found.Person owner
                              && (owner.pronoun() || owner.possessive()));
          Mention.Role role =
              isListed(heard, item, found) && !mentions.isEmpty()
                  ? mentions.getLast().role()
                  : roles.of(person, heard.tokens(), draft, leaverNamed);
          int from = heard.tokens().get(item.first()).from();
          int to = heard.tokens().get(item.end() - 1).to();
          mentions.add(new Mention(role, upns, from, to, person.pronoun()));
        }
      }
    }
    return mentions;
  }

  private static List<Mention> colleagues(List<List<Mention>> before) {
    return before.stream()
        .flatMap(List::stream)
        .filter(mention -> mention.role() == Mention.Role.COLLEAGUE)
        .toList();
  }

  private static Mention pointing(Heard heard, Found pronoun, Mention named) {
    int from = heard.tokens().get(pronoun.first()).from();
    int to = heard.tokens().get(pronoun.end() - 1).to();
    return new Mention(Mention.Role.COLLEAGUE, named.upns(), from, to, true);
  }

  /** Whether a name follows another in a list, so that both are the same in the clause. */
  private boolean isListed(Heard heard, Found item, List<Found> found) {
    int between = item.first() - 1;
    return between > 0
        && (LIST_SIGNS.contains(heard.tokens().get(between).word())
            || listed.has(heard.tokens(), between))
        && found.stream()
            .anyMatch(other ->
                other instanceof Found.Person before
                    && !before.pronoun()
                    && !before.possessive()
                    && other.end() == between);
  }

  /** Whom a pronoun points at: the leaver named last in the message, else the conversation's. */
  private static List<String> pointedAt(
      Hearing hearing, List<List<Mention>> before, List<Mention> here) {
    List<Mention> said = new ArrayList<>();
    before.forEach(said::addAll);
    said.addAll(here);
    Optional<Mention> named =
        said.reversed().stream()
            .filter(mention -> mention.role() == Mention.Role.LEAVER && !mention.pronoun())
            .findFirst();
    String leaver = hearing.leaver();
    return named.map(Mention::upns).orElseGet(() -> leaver == null ? List.of() : List.of(leaver));
  }

  /** A clause's people, and of its partner's those that it does not name itself. */
  private static List<Mention> shared(
      List<Clauses.Draft> drafts, List<List<Mention>> people, int index) {
    List<Mention> mentions = new ArrayList<>(people.get(index));
    for (int other = 0; other < drafts.size(); other++) {
      if (isPartner(drafts, index, other)) {
        for (Mention mention : people.get(other)) {
          if (mentions.stream().noneMatch(own -> own.role() == mention.role())) {
            mentions.add(mention);
          }
        }
      }
    }
    return mentions;
  }

  private static boolean isPartner(List<Clauses.Draft> drafts, int one, int other) {
    Integer first = drafts.get(one).partner();
    Integer second = drafts.get(other).partner();
    return (first != null && first == other) || (second != null && second == one);
  }
}
