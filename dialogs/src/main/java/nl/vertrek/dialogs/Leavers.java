package nl.vertrek.dialogs;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.vertrek.dialogs.offboarding.Case;
import nl.vertrek.locales.Arg;
import nl.vertrek.locales.Message;
import nl.vertrek.tenant.Upn;
import nl.vertrek.understanding.Clause;
import nl.vertrek.understanding.Intent;
import nl.vertrek.understanding.Mention;
import nl.vertrek.understanding.Moment;
import nl.vertrek.understanding.Reading;
import org.jspecify.annotations.Nullable;

/**
 * Several people leave at once, or something is to be done for each of several: a case each, begun
 * when the one before asks nothing more. What was answered for the first holds for the others,
 * unless the message says otherwise of one of them.
 */
record Leavers(Scene scene) {

  /** Who a message names as leaving, each as the people it can be; names in a row are one. */
  static List<List<Upn>> in(Reading reading, List<Mention> mentions) {
    var people = new ArrayList<List<Upn>>();
    int end = -1;
    for (Mention mention : mentions) {
      var upns = Heard.upns(mention);
      boolean named = !mention.pronoun() && mention.role() == Mention.Role.LEAVER;
      if (!named || upns.isEmpty() || people.contains(upns)) {
        continue;
      }
      if (end >= 0 && inOneBreath(reading.text(), end, mention.from())) {
        return List.of();
      }
      people.add(upns);
      end = mention.to();
    }
    return people;
  }

  private static boolean inOneBreath(String text, int end, int from) {
    String between = text.substring(Math.min(end, from), from);
    return between.isBlank() && !between.contains("\n");
  }

  /** Whether rows name days of their own, which one moment for all would not do right by. */
  private static boolean daysDiffer(Reading said) {
    return said.text()
            .lines()
            .filter(line -> said.people().stream().anyMatch(mention -> stands(mention, said, line)))
            .map(line -> besidesPeople(line, said))
            .filter(rest -> rest.chars().anyMatch(Character::isDigit))
            .distinct()
            .count()
        > 1;
  }

  private static boolean stands(Mention mention, Reading said, String line) {
    return line.contains(words(mention, said));
  }

  private static String words(Mention mention, Reading said) {
    return said.text().substring(mention.from(), mention.to());
  }

  private static String besidesPeople(String line, Reading said) {
    String rest = line.replaceAll("\\S+@\\S+", "");
    for (Mention mention : said.people()) {
      rest = rest.replace(words(mention, said), "");
    }
    return Heard.plain(rest);
  }

  void begin(List<List<Upn>> people, Reading said) {
    scene.close();
    scene.say(
        Message.of(tasks(said) ? "tasks.begun" : "departures.begun")
            .with("count", people.size())
            .with("people", people.stream().map(this::called).toList())
            .with("first", called(people.getFirst())));
    if (daysDiffer(said)) {
      scene.say("departures.days-differ");
    }
    var forgotten = scene.conversation().departures();
    if (forgotten != null && !forgotten.waiting().isEmpty()) {
      scene.say(
          Message.of("departures.forgotten")
              .with("people", forgotten.waiting().stream().map(this::called).toList()));
    }
    scene.await(Departures.of(said, people));
    open();
  }

  private boolean tasks(Reading said) {
    return Tasks.wanted(new Heard(said, scene.catalogue()));
  }

  private Arg called(List<Upn> candidates) {
    return candidates.size() == 1
        ? new Arg.Text(scene.nameOf(candidates.getFirst()))
        : new Arg.Phrase(
            Message.of("departures.one-of").with("name", scene.nameOf(candidates.getFirst())));
  }

  /** Begins the next case, once the one at hand needs nobody. */
  void next() {
    boolean paused = scene.theCase().filter(Case::paused).isPresent();
    if (!paused && scene.conversation().comingUp() > 0) {
      open();
    }
  }

  private void open() {
    var coming = Objects.requireNonNull(scene.conversation().departures()).next();
    scene.await(coming);
    if (coming.place() > 1) {
      scene.say(
          Message.of("departures.next")
              .with("name", called(coming.now()))
              .with("place", coming.place())
              .with("all", coming.all()));
    }
    var said = about(coming.now(), coming.said());
    if (coming.now().size() == 1) {
      new Opening(scene).one(coming.now().getFirst(), said);
    } else {
      scene.ask(new WhichLeaver(coming.now(), said));
    }
  }

  /** Answers that were given for the first of several leavers hold for this one too. */
  void share(Upn leaver) {
    var coming = scene.conversation().departures();
    if (coming == null || coming.like() == null || !coming.now().contains(leaver)) {
      return;
    }
    scene.await(coming.begun());
    scene
        .cases()
        .byId(coming.like())
        .filter(first -> !first.leaver().equals(leaver))
        .ifPresent(first -> {
          boolean moved =
              daysDiffer(coming.said()) || about(coming.now(), coming.said()).when() != null;
          if (first.timing() != null && !moved) {
            new Moments(scene).choose(first.timing());
          }
          new Shared(scene).choices(first);
        });
  }

  /** What a message says of one of them: what it says of others is left out. */
  private Reading about(List<Upn> leaver, Reading said) {
    var clauses = said.clauses().stream().filter(clause -> concerns(leaver, clause)).toList();
    if (clauses.isEmpty()) {
      return said;
    }
    var people =
        said.people().stream()
            .filter(mention -> mention.role() == Mention.Role.COLLEAGUE || meant(leaver, mention))
            .toList();
    boolean daysDiffer = daysDiffer(said);
    var own =
        new Reading(
            said.text(),
            said.language(),
            clauses.stream().map(clause -> of(leaver, clause, daysDiffer)).toList(),
            people,
            said.products(),
            daysDiffer ? null : when(leaver, clauses),
            said.number(),
            List.of(),
            null);
    boolean leaves =
        clauses.stream().anyMatch(clause -> clause.intent() == Intent.OFFBOARD && clause.sure());
    return leaves || tasks(said) ? own : own.meaning(Intent.OFFBOARD);
  }

  private static Clause of(List<Upn> leaver, Clause clause, boolean daysDiffer) {
    return new Clause(
        clause.text(),
        clause.intent(),
        clause.confidence(),
        clause.sure(),
        clause.best(),
        clause.people().stream()
            .filter(mention -> mention.role() == Mention.Role.COLLEAGUE || meant(leaver, mention))
            .toList(),
        clause.products(),
        daysDiffer ? null : clause.when(),
        clause.number(),
        clause.facts(),
        clause.negated());
  }

  private static boolean concerns(List<Upn> leaver, Clause clause) {
    var named =
        clause.people().stream()
            .filter(mention -> !mention.pronoun() && mention.role() == Mention.Role.LEAVER)
            .toList();
    return named.isEmpty() || named.stream().anyMatch(mention -> meant(leaver, mention));
  }

  private static boolean meant(List<Upn> leaver, Mention mention) {
    return Heard.upns(mention).stream().anyMatch(leaver::contains);
  }

  /** The moment said of this person, else the one said of everybody. */
  private static @Nullable Moment when(List<Upn> leaver, List<Clause> clauses) {
    Moment general = null;
    for (Clause clause : clauses) {
      boolean own = clause.people().stream().anyMatch(mention -> meant(leaver, mention));
      if (clause.when() != null && own) {
        return clause.when();
      }
      general = general == null ? clause.when() : general;
    }
    return general;
  }
}
