package nl.vertrek.tenant.sim.rules;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.vertrek.tenant.Upn;
import nl.vertrek.tenant.sim.state.Effective;
import nl.vertrek.tenant.sim.state.JobDocument;
import nl.vertrek.tenant.sim.state.MailboxDocument;
import nl.vertrek.tenant.sim.state.OneDriveDocument;
import nl.vertrek.tenant.sim.state.OrganizationDocument;
import nl.vertrek.tenant.sim.state.Passage;
import nl.vertrek.tenant.sim.state.UserDocument;

/** What falls due by itself and concerns more than one account, one thing at a time. */
public final class DueRules {

  private DueRules() {}

  /** What is due of this account at the moment of these facts; empty when nothing is. */
  public static List<Change> bringAbout(UserDocument stored, Facts then) {
    Instant at = then.now();
    OrganizationDocument organization = then.organization();
    Effective person = then.user(stored.upn()).orElseThrow();
    Optional<JobDocument> move = Passage.move(stored).filter(job -> !job.endsAt().isAfter(at));
    if (move.isPresent()) {
      return moved(stored, move.get(), then);
    }
    if (due(Passage.synchronisesAt(stored), at)) {
      return List.of(new Change.Save(keepingToFreeAddresses(person.user(), then)));
    }
    if (due(Passage.leavesActiveDirectoryAt(stored, organization), at)) {
      return AccountRules.deletion(person, at, then);
    }
    if (due(Passage.returnsToActiveDirectoryAt(stored, organization), at)) {
      return AccountRules.restoration(new Situation(person, then));
    }
    return Passage.licenceLeaves(stored)
        .filter(leaving -> !leaving.at().isAfter(at))
        .map(leaving -> GroupLicenseRules.gone(leaving, new Situation(person, then)))
        .map(after -> List.<Change>of(new Change.Save(after)))
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

  private static List<Change> moved(UserDocument giver, JobDocument move, Facts then) {
    Optional<UserDocument> receiver = then.user(Passage.receiver(move)).map(Effective::user);
    OneDriveDocument files = giver.oneDrive();
    if (files == null || receiver.isEmpty() || receiver.get().deleted()) {
      return List.of(new Change.Save(giver.abandoning(move::equals)));
    }
    return List.of(
        new Change.Save(Passage.given(giver, move)),
        new Change.Save(Passage.received(receiver.get(), files)));
  }
}
