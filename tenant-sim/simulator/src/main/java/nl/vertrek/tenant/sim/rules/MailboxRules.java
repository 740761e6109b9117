package nl.vertrek.tenant.sim.rules;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import nl.vertrek.tenant.Command;
import nl.vertrek.tenant.Fact;
import nl.vertrek.tenant.Job;
import nl.vertrek.tenant.Mailbox;
import nl.vertrek.tenant.Product.Service;
import nl.vertrek.tenant.Refusal;
import nl.vertrek.tenant.sim.state.Durations;
import nl.vertrek.tenant.sim.state.Effective;
import nl.vertrek.tenant.sim.state.JobDocument;
import nl.vertrek.tenant.sim.state.MailboxContent;
import nl.vertrek.tenant.sim.state.MailboxDocument;
import nl.vertrek.tenant.sim.state.Measures;
import nl.vertrek.tenant.sim.state.Protocols;
import nl.vertrek.tenant.sim.state.UserDocument;

/** The mailbox itself: its doors, its export, its hold, its kind. */
final class MailboxRules {

  private MailboxRules() {}

  static Verdict close(Command.CloseProtocols command, Situation on) {
    return on.onMailbox(
        23,
        mailbox -> {
          Set<Mailbox.Protocol> doors = mailbox.protocols().open();
          return doors.removeAll(command.protocols())
              ? withDoors(doors, mailbox, closing(command.protocols(), mailbox, on), on)
              : Verdict.alreadySo();
        });
  }

  static Verdict open(Command.OpenProtocols command, Situation on) {
    return on.onMailbox(
        23,
        mailbox -> {
          Set<Mailbox.Protocol> doors = mailbox.protocols().open();
          return doors.addAll(command.protocols())
              ? withDoors(doors, mailbox, measures(on).opening(command.protocols()), on)
              : Verdict.alreadySo();
        });
  }

  private static Verdict withDoors(
      Set<Mailbox.Protocol> doors, MailboxDocument mailbox, Measures measures, Situation on) {
    return Verdict.done(
        on.now().plus(Durations.EXCHANGE),
        on.user()
            .with(mailbox.withProtocols(Protocols.open(doors)))
            .with(on.user().access().with(measures)));
  }

  /** Only what was open is closed from now on. */
  private static Measures closing(
      Set<Mailbox.Protocol> doors, MailboxDocument mailbox, Situation on) {
    Set<Mailbox.Protocol> open = mailbox.protocols().open();
    open.retainAll(doors);
    return measures(on).closing(open, on.now());
  }

  private static Measures measures(Situation on) {
    return on.user().access().measures();
  }

  /** Ends all mail sessions and every future one (F24, F25). */
  static Verdict shut(Situation on) {
    return on.onMailbox(
        24,
        _ ->
            measures(on).mailboxShutAt() != null
                ? Verdict.alreadySo()
                : withMeasures(measures(on).mailboxShut(on.now()), on));
  }

  static Verdict reopen(Situation on) {
    return on.onMailbox(
        24,
        _ ->
            measures(on).mailboxShutAt() == null
                ? Verdict.alreadySo()
                : withMeasures(measures(on).mailboxShut(null), on));
  }

  private static Verdict withMeasures(Measures measures, Situation on) {
    return Verdict.done(
        on.now().plus(Durations.EXCHANGE), on.user().with(on.user().access().with(measures)));
  }

  static Verdict export(Situation on) {
    return on.underWay(Job.Kind.EXPORT)
        .map(Verdict::underWay)
        .orElseGet(() ->
            on.onWorkingMailbox(
                6,
                mailbox ->
                    on.start(
                        Job.Kind.EXPORT,
                        Durations.export(mailbox.content().sizeGb()),
                        null,
                        on.user())));
  }

  /** The file is there for good, so the mailbox that it came from need not work any more. */
  static Verdict importInto(Command.ImportMailbox command, Situation on) {
    return on.onMailbox(
        6,
        mailbox ->
            mailbox.content().pst() == null
                ? Verdict.refused(new Refusal.NoExport())
                : on.handTo(
                    command.to(), 6, receiver -> importInto(receiver, mailbox.content(), on)));
  }

  private static Verdict importInto(Effective receiver, MailboxContent exported, Situation on) {
    String to = receiver.user().upnText();
    Optional<JobDocument> before =
        on.user().jobs().stream()
            .filter(job -> job.kind() == Job.Kind.IMPORT && to.equals(job.about()))
            .findFirst();
    if (before.isPresent() && before.get().underWay(on.now())) {
      return Verdict.underWay(before.get().job(on.now()));
    }
    boolean imported =
        before.isPresent()
            && exported.lastExport() != null
            && !before.get().startedAt().isBefore(exported.lastExport());
    if (imported) {
      return Verdict.alreadySo();
    }
    return MailRules.receivesMail(receiver) && exported.pst() != null
        ? on.start(Job.Kind.IMPORT, Durations.export(exported.pst().sizeGb()), to, on.user())
        : Situation.unfit(receiver.user().upn(), 6);
  }

  static Verdict placeHold(Command.PlaceHold command, Situation on) {
    if (command.hold() == Mailbox.Hold.NONE) {
      return Verdict.impossible(6, "a hold of no kind");
    }
    return on.onWorkingMailbox(6, mailbox -> placeHold(command.hold(), mailbox, on));
  }

  private static Verdict placeHold(Mailbox.Hold hold, MailboxDocument mailbox, Situation on) {
    Optional<Job> underWay = on.underWay(Job.Kind.HOLD);
    if (mailbox.holding().hold() == hold) {
      return underWay.map(Verdict::underWay).orElseGet(Verdict::alreadySo);
    }
    if (!on.facts().catalogue().allowsHold(on.user().licensing().assignedLicenses())) {
      return Verdict.refused(new Refusal.PlanHasNoHold());
    }
    return on.start(
        Job.Kind.HOLD, Durations.HOLD, null, on.user().with(mailbox.holding(hold, on.now())));
  }

  static Verdict releaseHold(Situation on) {
    return on.onMailbox(
        6,
        mailbox ->
            on.doneUnless(
                !mailbox.held(),
                on.user()
                    .with(mailbox.holding(Mailbox.Hold.NONE, null))
                    .abandoning(job -> job.kind() == Job.Kind.HOLD)));
  }

  /** A hold that was asked for less than its hour ago never comes into force. */
  static UserDocument notYetHeld(UserDocument user, Instant now) {
    return user.mailbox() == null || user.underWay(Job.Kind.HOLD, now).isEmpty()
        ? user
        : user.with(user.mailbox().holding(Mailbox.Hold.NONE, null));
  }

  /** The licence must be there while it is converted (F62). */
  static Verdict convertToShared(Situation on) {
    return on.onMailbox(
        62,
        mailbox -> {
          Optional<Job> underWay = on.underWay(Job.Kind.CONVERSION);
          if (underWay.isPresent()) {
            return Verdict.underWay(underWay.get());
          }
          return switch (mailbox.type()) {
            case SHARED -> Verdict.alreadySo();
            case ROOM -> Verdict.impossible(12, "a room's mailbox");
            case USER ->
                on.person().mailboxWorks()
                    ? on.start(Job.Kind.CONVERSION, Durations.CONVERSION, null, on.user())
                    : needsLicense();
          };
        });
  }

  static Verdict convertToUser(Situation on) {
    return on.onMailbox(
        62,
        mailbox ->
            switch (mailbox.type()) {
              case SHARED ->
                  on.person().licensedFor(Service.EXCHANGE)
                      ? on.done(on.user().with(mailbox.withType(Mailbox.Type.USER)))
                      : needsLicense();
              case ROOM -> Verdict.impossible(12, "a room's mailbox");
              case USER ->
                  on.doneUnless(
                      on.underWay(Job.Kind.CONVERSION).isEmpty(),
                      on.user().abandoning(job -> job.kind() == Job.Kind.CONVERSION));
            });
  }

  private static Verdict needsLicense() {
    return Verdict.refused(new Refusal.NeedsLicense(new Fact(62)));
  }
}
