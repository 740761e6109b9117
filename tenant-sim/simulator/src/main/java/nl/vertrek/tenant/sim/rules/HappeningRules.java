package nl.vertrek.tenant.sim.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.vertrek.tenant.Account;
import nl.vertrek.tenant.Fact;
import nl.vertrek.tenant.MobileDevice;
import nl.vertrek.tenant.OneDrive;
import nl.vertrek.tenant.Session;
import nl.vertrek.tenant.sim.rules.Happening.Answer;
import nl.vertrek.tenant.sim.state.DeviceDocument;
import nl.vertrek.tenant.sim.state.Effective;
import nl.vertrek.tenant.sim.state.Passage;
import nl.vertrek.tenant.sim.state.SessionDocument;
import nl.vertrek.tenant.sim.state.SessionEnds;
import nl.vertrek.tenant.sim.state.UserDocument;

/** What comes of what people and their devices do themselves. */
public final class HappeningRules {

  private static final int MOST_SESSIONS = 50;

  private HappeningRules() {}

  /** What came of it, and what it changes. */
  public record Result(Answer answer, List<Change> changes) {

    static Result unchanged(Answer answer) {
      return new Result(answer, List.of());
    }

    static Result turnedAway(int fact) {
      return unchanged(new Answer.TurnedAway(new Fact(fact)));
    }

    static Result changed(Answer answer, UserDocument user) {
      return new Result(answer, List.of(new Change.Save(user)));
    }
  }

  public static Result decide(Happening happening, Facts facts) {
    Optional<Effective> person = facts.user(happening.person());
    if (person.isEmpty()) {
      return Result.unchanged(new Answer.Unknown(happening.person().text()));
    }
    return switch (happening) {
      case Happening.SignsIn it -> signsIn(it, person.get());
      case Happening.MovesOn it -> movesOn(it, person.get());
      case Happening.DeviceContacts it -> contacts(it, person.get());
    };
  }

  private static Result signsIn(Happening.SignsIn happening, Effective person) {
    return turnedAwayBy(happening, person)
        .map(Result::turnedAway)
        .orElseGet(() -> letIn(happening, person));
  }

  /** The fact that keeps somebody out, if any does. */
  private static Optional<Integer> turnedAwayBy(Happening.SignsIn happening, Effective person) {
    if (person.user().deleted()) {
      return Optional.of(52);
    }
    if (person.signIn() == Account.SignIn.BLOCKED) {
      return Optional.of(21);
    }
    if (person.passwordResetAt() != null && !happening.withNewPassword()) {
      return Optional.of(1);
    }
    return closedTo(happening.app(), person);
  }

  private static Optional<Integer> closedTo(Session.App app, Effective person) {
    SessionEnds ends = person.sessionEnds();
    if (ends.mailboxShut(app, person.now())) {
      return Optional.of(24);
    }
    if (ends.shutOut(app, person.now())) {
      return Optional.of(23);
    }
    if (!SessionEnds.doors(app).isEmpty() && !person.mailboxWorks()) {
      return Optional.of(15);
    }
    boolean filesOutOfReach =
        app == Session.App.ONEDRIVE && person.oneDriveState() == OneDrive.State.UNREACHABLE;
    return filesOutOfReach ? Optional.of(27) : Optional.empty();
  }

  /** Who has fifty sessions already loses the oldest of them without a word: a bound on growth. */
  private static Result letIn(Happening.SignsIn happening, Effective person) {
    Instant now = person.now();
    List<SessionDocument> open = new ArrayList<>(person.user().access().sessions());
    SessionDocument session =
        SessionDocument.opened(freeId(open), happening.app(), happening.device(), now);
    open.add(session);
    while (open.size() > MOST_SESSIONS) {
      open.removeFirst();
    }
    UserDocument after = person.user().with(person.user().access().signedIn(now, open));
    return Result.changed(new Answer.LetIn(shown(session, after)), after);
  }

  private static String freeId(List<SessionDocument> open) {
    Set<String> taken = open.stream().map(SessionDocument::id).collect(Collectors.toSet());
    return IntStream.iterate(1, i -> i + 1)
        .mapToObj(i -> "s" + i)
        .filter(id -> !taken.contains(id))
        .findFirst()
        .orElseThrow();
  }

  private static Session shown(SessionDocument session, UserDocument user) {
    return session.session(new SessionEnds(user));
  }

  /** A page that is left asks for a new token, and an app asks when its own runs out (F02, F03). */
  private static Result movesOn(Happening.MovesOn happening, Effective person) {
    Optional<SessionDocument> found =
        person.user().access().sessions().stream()
            .filter(session -> session.id().equals(happening.session()))
            .findFirst();
    if (found.isEmpty()) {
      return Result.unchanged(new Answer.Unknown(happening.session()));
    }
    SessionDocument session = found.get();
    SessionEnds ends = person.sessionEnds();
    boolean revoked =
        ends.noNewTokenFrom(session).filter(from -> !from.isAfter(person.now())).isPresent();
    return revoked && page(session.app())
        ? Result.changed(new Answer.TurnedAway(new Fact(3)), without(session, person.user()))
        : Result.unchanged(new Answer.GoesOn(ends.of(session).orElse(null)));
  }

  /** Whether this is a page in a browser rather than an app. */
  private static boolean page(Session.App app) {
    return switch (app) {
      case OUTLOOK_WEB, ONEDRIVE -> true;
      case OUTLOOK_DESKTOP, TEAMS, MOBILE -> false;
    };
  }

  private static UserDocument without(SessionDocument session, UserDocument user) {
    return user.with(
        user.access()
            .withSessions(
                user.access().sessions().stream().filter(each -> !each.equals(session)).toList()));
  }

  /** A wipe that was asked for reaches it now, whether it may connect or not (F19, F60). */
  private static Result contacts(Happening.DeviceContacts happening, Effective person) {
    Optional<DeviceDocument> found = person.user().device(happening.device());
    if (found.isEmpty()) {
      return Result.unchanged(new Answer.Unknown(happening.device()));
    }
    if (found.get().wipeState() == MobileDevice.WipeState.PENDING) {
      return inTouch(
          happening, Passage.wipedNow(person.user(), happening.device(), person.now()), person);
    }
    return found.get().blocked()
        ? Result.turnedAway(19)
        : inTouch(
            happening,
            person.user().withDevice(happening.device(), device -> device.contacted(person.now())),
            person);
  }

  private static Result inTouch(
      Happening.DeviceContacts happening, UserDocument after, Effective person) {
    DeviceDocument device = after.device(happening.device()).orElseThrow();
    return Result.changed(new Answer.InTouch(device.device(person.now())), after);
  }
}
