package nl.vertrek.understanding;

import java.util.List;
import java.util.Set;

/** Tells who leaves from who receives, by the words around a name and the clause's intent. */
final class Roles {

  /** Where something passes to somebody, so that there can be a colleague in it. */
  private static final Set<Intent> PASSING =
      Set.of(
          Intent.FORWARD_MAIL,
          Intent.SHARE_MAILBOX,
          Intent.MOVE_ONEDRIVE,
          Intent.FORWARD_CALLS,
          Intent.SET_AUTO_REPLY,
          Intent.LEAVE_GROUPS,
          Intent.KEEP_MAIL,
          Intent.ASK_COLLEAGUE,
          Intent.CORRECT,
          Intent.WHAT_IF,
          Intent.QUESTION,
          Intent.POSTPONE,
          Intent.YES,
          Intent.NO,
          Intent.NONE);

  private final Phrases towards;
  private final Phrases about;
  private final Phrases forWhom;
  private final Phrases give;
  private final Phrases receive;
  private final Phrases titles;
  private final Phrases possessed;

  Roles(Lexicon lexicon) {
    towards = lexicon.phrases("before.colleague");
    about = lexicon.phrases("before.leaver");
    forWhom = lexicon.phrases("before.either");
    give = lexicon.phrases("give");
    receive = lexicon.phrases("receive");
    titles = lexicon.phrases("title");
    possessed = lexicon.phrases("possessed");
  }

  /** The role of somebody in a clause. */
  Mention.Role of(
      Found.Person person, List<Token> tokens, Clauses.Draft clause, boolean leaverNamed) {
    if (person.possessive() || person.pronoun() || !PASSING.contains(clause.intent())) {
      return Mention.Role.LEAVER;
    }
    int before = person.first() - 1;
    while (before >= clause.first() && titles.has(tokens, before)) {
      before--;
    }
    if (clause.intent() == Intent.ASK_COLLEAGUE
        || endsIn(towards, tokens, before)
        || receive.has(tokens, person.end())
        || endsIn(give, tokens, before)) {
      return Mention.Role.COLLEAGUE;
    }
    boolean grants =
        clause.intent() == Intent.SHARE_MAILBOX || clause.intent() == Intent.MOVE_ONEDRIVE;
    if (grants && leaverNamed && endsIn(forWhom, tokens, before)) {
      return Mention.Role.COLLEAGUE;
    }
    if (endsIn(about, tokens, before)) {
      return Mention.Role.LEAVER;
    }
    boolean passes = clause.intent().isAct() && leaverNamed;
    return passes ? Mention.Role.COLLEAGUE : Mention.Role.LEAVER;
  }

  /** "Give him the OneDrive", but not "give her OneDrive to Joost". */
  boolean isGivenTo(Found.Person person, List<Token> tokens, Clauses.Draft clause) {
    return person.pronoun()
        && clause.intent().isAct()
        && PASSING.contains(clause.intent())
        && person.first() > clause.first()
        && endsIn(give, tokens, person.first() - 1)
        && !possessed.has(tokens, person.end());
  }

  private static boolean endsIn(Phrases phrases, List<Token> tokens, int index) {
    return phrases.at(tokens, index).length() == 1 || phrases.at(tokens, index - 1).length() == 2;
  }
}
