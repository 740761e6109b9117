package nl.vertrek.tenant.sim.rules;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.vertrek.tenant.Upn;
import nl.vertrek.tenant.sim.state.Effective;
import nl.vertrek.tenant.sim.state.JobDocument;
import nl.vertrek.tenant.sim.state.MailboxDocument;
import nl.vertrek.tenant.sim.state.OrganizationDocument;
import nl.vertrek.tenant.sim.state.Passage;
import nl.vertrek.tenant.sim.state.Timeline;
import nl.vertrek.tenant.sim.state.UserDocument;

/** What falls due by itself and concerns more than one account, one thing at a time. */
public final class DueRules {

  private DueRules() {}

  /** What is due of this account at the moment of these facts; nothing where it stays its own. */
  public static List<Change> bringAbout(UserDocument stored, Facts then) {
    Instant at = then.now();
    OrganizationDocument organization = then.organization();
    Effective person = then.user(stored.upn()).orElseThrow();
    Optional<JobDocument> delivery =
        Passage.delivery(stored).filter(job -> !job.endsAt().isAfter(at));
    if (delivery.isPresent()) {
      return delivered(stored, delivery.get(), then);
    }
    if (due(Passage.synchronisesAt(stored), at)) {
      return List.of(new Change.Save(keepingToFreeAddresses(person.user(), then)));
    }
    if (due(Passage.leavesActiveDirectoryAt(stored, organization), at)) {
      return AccountRules.deletion(person, at, then);
    }
    if (due(Passage.returnsToActiveDirectoryAt(stored, organization), at)) {
      return RestoreRules.restoration(new Situation(person, then));
    }
    return Passage.licenceLeaves(stored)
        .filter(leaving -> !leaving.at().isAfter(at))
        .map(leaving -> GroupLicenseRules.gone(leaving, new Situation(person, then)))
        .map(user -> List.<Change>of(new Change.Save(user)))
        .orElse(List.of());
  }

  private static boolean due(Optional<Instant> moment, Instant at) {
    return moment.filter(due -> !due.isAfter(at)).isPresent();
  }

  /** An address that somebody else was given meanwhile does not come back. */
  private static UserDocument keepingToFreeAddresses(UserDocument user, Facts then) {
    MailboxDocument mailbox = user.mailbox();
    return mailbox == null
        ? user
        : user.with(mailbox.withAliases(free(mailbox.aliases(), user.upn(), then)));
  }

  static List<String> free(List<String> aliases, Upn upn, Facts facts) {
    return aliases.stream()
        .filter(alias -> facts.ownerOf(alias).map(upn::equals).orElse(true))
        .toList();
  }

  /** What really came of an entry: what nobody can receive any more does not arrive. */
  public static Timeline.What came(Timeline.Entry entry, UserDocument giver, Facts then) {
    boolean delivery =
        entry.what() == Timeline.What.ONEDRIVE_MOVED || entry.what() == Timeline.What.MAIL_IMPORTED;
    return delivery
            && giver.jobs().stream()
                .filter(entry::ends)
                .noneMatch(job -> received(job, giver, then).isPresent())
        ? entry.what().failing()
        : entry.what();
  }

  /** Files that were moved or mail that was imported, where it still can arrive. */
  private static List<Change> delivered(UserDocument giver, JobDocument delivery, Facts then) {
    return received(delivery, giver, then)
        .map(receiver ->
            List.<Change>of(
                new Change.Save(Passage.given(giver, delivery)), new Change.Save(receiver)))
        .orElseGet(() -> List.of(new Change.Save(giver.abandoning(delivery::equals))));
  }

  /** Whoever received it; empty where it cannot arrive any more. */
  private static Optional<UserDocument> received(
      JobDocument delivery, UserDocument giver, Facts then) {
    return then.user(Passage.receiver(delivery))
        .flatMap(receiver -> Passage.received(giver, delivery, receiver));
  }
}
