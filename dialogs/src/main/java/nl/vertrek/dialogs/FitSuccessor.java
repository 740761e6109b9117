package nl.vertrek.dialogs;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.vertrek.dialogs.offboarding.Case;
import nl.vertrek.dialogs.offboarding.Decision;
import nl.vertrek.locales.Message;
import nl.vertrek.tenant.Person;
import nl.vertrek.tenant.Upn;

/** Who takes over: somebody who stays, and who does not send everything back. */
record FitSuccessor(Scene scene) {

  /** The decision, without its receiver where that would lead nowhere: then it is asked for. */
  Decision checked(Decision decision) {
    var objection = Receivers.of(decision).flatMap(to -> objection(decision, to));
    objection.ifPresent(scene::say);
    return objection.isPresent() ? Receivers.without(decision) : decision;
  }

  private Optional<Message> objection(Decision decision, Upn to) {
    if (departureOf(to, scene).isPresent()) {
      return Optional.of(Message.of("receiver.leaving").with("receiver", scene.nameOf(to)));
    }
    return decision instanceof Decision.MailGoes && sendsBack(to)
        ? Optional.of(
            Message.of("receiver.loop")
                .with("receiver", scene.nameOf(to))
                .with("name", theCase().displayName()))
        : Optional.empty();
  }

  /** Who is only blocked for a while, say, does not leave. */
  private static Optional<Case> departureOf(Upn upn, Scene scene) {
    return scene.cases().openOf(upn).filter(found -> !found.task());
  }

  private boolean sendsBack(Upn to) {
    return scene
        .person(to)
        .map(Person::mailbox)
        .filter(box -> theCase().leaver().equals(box.forwardingTo()))
        .isPresent();
  }

  private Case theCase() {
    return scene.theCase().orElseThrow();
  }

  /** Who takes over from the leaver and leaves as well, or the other way round. */
  static List<Message> warnings(Person leaver, Scene scene) {
    var from =
        scene.cases().open().stream()
            .filter(other -> receives(leaver.upn(), other))
            .map(other -> about("guard.successor", leaver, other));
    var to =
        Optional.ofNullable(leaver.profile().manager())
            .flatMap(manager -> departureOf(manager, scene))
            .stream()
            .map(other -> about("guard.manager-leaving", leaver, other));
    return Stream.concat(from, to).toList();
  }

  private static Message about(String key, Person leaver, Case other) {
    return Message.of(key)
        .with("name", leaver.displayName())
        .with("other", other.displayName())
        .with("number", other.id().number());
  }

  private static boolean receives(Upn somebody, Case theCase) {
    return theCase.choices().latest().values().stream()
        .flatMap(decision -> Receivers.of(decision).stream())
        .anyMatch(somebody::equals);
  }
}
