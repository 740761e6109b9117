package nl.vertrek.tenant.sim.rehearsal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.vertrek.tenant.Discovery;
import nl.vertrek.tenant.Mailbox;
import nl.vertrek.tenant.OneDrive;
import nl.vertrek.tenant.Upn;
import nl.vertrek.tenant.sim.rules.Facts;
import nl.vertrek.tenant.sim.state.Effective;
import nl.vertrek.tenant.sim.state.MailboxContent;
import nl.vertrek.tenant.sim.state.MailboxDocument;
import nl.vertrek.tenant.sim.state.OneDriveDocument;

/** What can be found and opened (F09, F27, F30, F42). */
public final class Search {

  private Search() {}

  /** What eDiscovery finds in these mailboxes, in their order. */
  public static Discovery of(Collection<Upn> mailboxes, Facts facts) {
    List<Discovery.Found> found = new ArrayList<>();
    List<Discovery.Missed> missed = new ArrayList<>();
    for (Upn upn : mailboxes) {
      Optional<Effective> owner = facts.user(upn);
      MailboxDocument mailbox = owner.map(it -> it.user().mailbox()).orElse(null);
      if (owner.isEmpty() || mailbox == null) {
        missed.add(new Discovery.Missed(upn, Discovery.Reason.NO_MAILBOX));
      } else if (owner.get().mailboxSearchable()) {
        found.add(found(owner.get(), mailbox.content()));
      } else {
        missed.add(new Discovery.Missed(upn, why(owner.get())));
      }
    }
    return new Discovery(List.copyOf(found), List.copyOf(missed));
  }

  private static Discovery.Found found(Effective owner, MailboxContent content) {
    return new Discovery.Found(
        owner.user().upn(),
        content.itemCount(),
        content.withArchiveGb(),
        owner.mailboxState() == Mailbox.State.INACTIVE);
  }

  private static Discovery.Reason why(Effective owner) {
    if (owner.mailboxState() == Mailbox.State.PURGED) {
      return Discovery.Reason.GONE;
    }
    return owner.user().deleted() ? Discovery.Reason.DELETED : Discovery.Reason.UNLICENSED;
  }

  /** Who can open the files of somebody. */
  public static List<Upn> openersOf(Upn upn, Facts facts) {
    Optional<Effective> owner =
        facts.user(upn).filter(it -> it.oneDriveState() == OneDrive.State.REACHABLE);
    OneDriveDocument files = owner.map(it -> it.user().oneDrive()).orElse(null);
    return files == null
        ? List.of()
        : WhoCanSignIn.among(
            Stream.concat(Stream.of(upn), files.sharedWith().stream().map(Upn::new)), facts);
  }
}
