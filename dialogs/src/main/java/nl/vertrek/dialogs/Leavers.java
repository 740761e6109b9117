package nl.vertrek.dialogs;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.vertrek.dialogs.offboarding.Case;
import nl.vertrek.dialogs.offboarding.CaseEvent;
import nl.vertrek.dialogs.offboarding.Decision;
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
 * Several people leave at once: a case each, begun when the one before asks nothing more. What was
 * answered for the first holds for the others, unless the message says otherwise of one of them.
 */
record Leavers(Scene scene) {

  /** Who a message names as leaving, each as the people it can be; names in a row are one. */
  static List<List<Upn>> in(Reading reading, List<Mention> mentions) {
    var people = new ArrayList<List<Upn>>();
    int end = -1;
    for (Mention mention : mentions) {
      var upns = Heard.upns(mention);
      boolean apart =
          end < 0 || !reading.text().substring(Math.min(end, mention.from()), mention.from()).isBlank();
      end = mention.to();
      if (mention.pronoun() || upns.isEmpty() || mention.role() != Mention.Role.LEAVER) {
        continue;
      }
      if (!apart) {
        return List.of();
      }
      if (!people.contains(upns)) {
        people.add(upns);
      }
    }
    return people;
  }

  void begin(List<List<Upn>> people, Reading said) {
    scene.close();
    scene.say(
        Message.of("departures.begun")
            .with("count", people.size())
            .with("people", people.stream().map(this::called).toList())
            .with("first", called(people.getFirst())));
    scene.await(Departures.of(said, people));
    open();
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
      new Opening(scene).whole(coming.now().getFirst(), said);
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
    scene
        .cases()
        .byId(coming.like())
        .filter(first -> !first.leaver().equals(leaver))
        .ifPresent(first -> {
          if (first.timing() != null && about(coming.now(), coming.said()).when() == null) {
            new Moments(scene).choose(first.timing());
          }
          first.decisions().stream()
              .filter(CaseEvent.Decided::asked)
              .map(decided -> shared(decided.decision()))
              .filter(Objects::nonNull)
              .forEach(decision -> scene.write(new CaseEvent.Decided(decision, true)));
        });
  }

  /** The decision for somebody else; null where it was about the first one's own things. */
  private @Nullable Decision shared(Decision decision) {
    return switch (decision) {
      case Decision.MailGoes mail -> fit(mail.to()) ? mail : null;
      case Decision.FilesGo files -> fit(files.to()) ? files : null;
      case Decision.LicensesGo licenses ->
          licenses.skus() == null || licenses.skus().isEmpty() ? licenses : null;
      case Decision.DeviceFate _ -> null;
      case Decision other -> other;
    };
  }

  private boolean fit(@Nullable Upn receiver) {
    return receiver == null
        || scene
            .course()
            .plan()
            .filter(plan -> plan.situation().unfit(receiver).isEmpty())
            .isPresent();
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
    var own =
        new Reading(
            said.text(),
            said.language(),
            clauses.stream().map(clause -> without(leaver, clause)).toList(),
            people,
            said.products(),
            when(leaver, clauses),
            said.number(),
            List.of());
    boolean leaves =
        clauses.stream().anyMatch(clause -> clause.intent() == Intent.OFFBOARD && clause.sure());
    return leaves ? own : own.meaning(Intent.OFFBOARD);
  }

  private static Clause without(List<Upn> leaver, Clause clause) {
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
        clause.when(),
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
