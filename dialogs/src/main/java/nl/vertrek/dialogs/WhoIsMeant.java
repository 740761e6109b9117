package nl.vertrek.dialogs;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.vertrek.dialogs.offboarding.Case;
import nl.vertrek.tenant.Upn;
import nl.vertrek.understanding.Clause;
import nl.vertrek.understanding.Mention;

/** Whom a message is about: who leaves by it, or whose things it decides about. */
record WhoIsMeant(Heard heard, Scene scene) {

  /** Whether somebody leaves. */
  boolean offboards() {
    return !heard.says("not-leaving-said") && clauses().anyMatch(Meant::offboards);
  }

  /** Whether something about a departure is decided, or an act asked for. */
  boolean decides() {
    return clauses().anyMatch(WhoIsMeant::decides);
  }

  /** The one it is about, as the people it can be; nobody when none is named. */
  List<Upn> leaver() {
    boolean inCase = scene.theCase().filter(Case::open).isPresent();
    var leaving = clauses().filter(Meant::offboards).flatMap(WhoIsMeant::people);
    var spokenOf =
        clauses()
            .filter(this::namesNoReceiver)
            .flatMap(WhoIsMeant::people)
            .filter(mention -> mention.role() == Mention.Role.LEAVER);
    return Stream.concat(leaving, spokenOf)
        .filter(mention -> !mention.pronoun() || !inCase)
        .map(Heard::upns)
        .filter(upns -> !upns.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** Everybody it is about, each as the people it can be. */
  List<List<Upn>> everybody() {
    var about =
        offboards()
            ? clauses().filter(Meant::offboards)
            : clauses().filter(WhoIsMeant::decides).filter(this::namesNoReceiver);
    return Leavers.in(heard.reading(), about.flatMap(this::enumerated).toList());
  }

  /** The first that a clause names, and who stands with them in a list; not who receives. */
  private Stream<Mention> enumerated(Clause clause) {
    var list = new ArrayList<Mention>();
    int end = -1;
    for (Mention mention : clause.people()) {
      if (end < 0 || together(end, mention.from())) {
        list.add(mention);
        end = mention.to();
      }
    }
    return list.stream();
  }

  private boolean together(int end, int from) {
    String between = heard.reading().text().substring(Math.min(end, from), from);
    String words = Heard.plain(between.replaceAll("\\S+@\\S+", ""));
    return words.isEmpty() || between.contains("\n") || heard.joins(words);
  }

  /** In a departure, the only one named in handing something over is who receives it. */
  private boolean namesNoReceiver(Clause clause) {
    boolean inDeparture =
        scene.theCase().filter(Case::open).filter(found -> !found.task()).isPresent();
    boolean namesOne = people(clause).filter(mention -> !mention.pronoun()).count() < 2;
    return !(inDeparture && namesOne && Meant.handsOver(clause));
  }

  private Stream<Clause> clauses() {
    return heard.reading().clauses().stream();
  }

  private static Stream<Mention> people(Clause clause) {
    return clause.people().stream();
  }

  private static boolean decides(Clause clause) {
    return clause.sure() && Meant.decides(Meant.by(clause));
  }
}
