package nl.vertrek.tenant.sim.state;

import java.util.List;
import java.util.Optional;
import nl.vertrek.tenant.Account;
import nl.vertrek.tenant.GroupMembership;
import nl.vertrek.tenant.LicenseAssignment;
import nl.vertrek.tenant.Mailbox;
import nl.vertrek.tenant.OneDrive;
import nl.vertrek.tenant.Person;
import nl.vertrek.tenant.QueueMembership;
import nl.vertrek.tenant.Upn;
import org.jspecify.annotations.Nullable;

/** Draws an account as the contract shows it. */
public final class Portrait {

  private final Effective effective;
  private final UserDocument user;

  public Portrait(Effective effective) {
    this.effective = effective;
    this.user = effective.user();
  }

  /** The account with what others know about it. */
  public Person person(
      List<GroupMembership> memberOf,
      List<QueueMembership> queues,
      List<Upn> directReports,
      boolean soleGlobalAdmin) {
    return new Person(
        user.identity().profile(),
        account(soleGlobalAdmin),
        user.licensing().assignedLicenses(),
        assignments(memberOf),
        effective.sessions(),
        mailbox(),
        user.mobileDevices().stream().map(device -> device.device(effective.now())).toList(),
        oneDrive(),
        user.sharePointFiles(),
        user.phone() == null ? null : user.phone().phone(),
        memberOf,
        queues,
        directReports,
        effective.jobs(),
        user.officeActivations(),
        effective.officeUnlicensed(),
        user.personalComputersSynced());
  }

  private List<LicenseAssignment> assignments(List<GroupMembership> memberOf) {
    Licensing licensing = user.licensing();
    return licensing.assignedLicenses().stream()
        .map(sku -> {
          List<String> groups = GroupLicenses.of(sku, memberOf);
          Optional<Licensing.Leaving> leaving = licensing.leaving(sku);
          return new LicenseAssignment(
              sku,
              GroupLicenses.direct(sku, licensing, memberOf),
              leaving.isPresent() ? List.of(leaving.get().group()) : groups,
              leaving.map(Licensing.Leaving::at).orElse(null));
        })
        .toList();
  }

  private Account account(boolean soleGlobalAdmin) {
    Access access = user.access();
    return new Account(
        access.accountEnabled(),
        effective.signIn(),
        effective.blockedEverywhereAt(),
        user.onPremises().onPremisesSyncEnabled(),
        user.onPremises().onPremisesDistinguishedName(),
        access.adminRoles(),
        soleGlobalAdmin,
        access.signInMethods(),
        access.lastSignIn(),
        effective.passwordResetAt(),
        access.measures().signedOutAt(),
        access.measures().mailboxShutAt(),
        effective.overwritten(),
        effective.overwrittenAt(),
        effective.inAddressBook(),
        effective.accountState(),
        user.deletedAt(),
        effective.accountPurgeAt());
  }

  private @Nullable Mailbox mailbox() {
    MailboxDocument mailbox = user.mailbox();
    if (mailbox == null) {
      return null;
    }
    MailboxDocument.Reply reply = mailbox.automaticReply();
    return new Mailbox(
        mailbox.content().sizeGb(),
        mailbox.content().itemCount(),
        mailbox.type(),
        effective.mailboxState(),
        mailbox.aliases(),
        mailbox.forwardingTo() == null ? null : new Upn(mailbox.forwardingTo()),
        mailbox.holding().hold(),
        mailbox.holding().effectiveAt(),
        mailbox.protocols().open(),
        upns(mailbox.fullAccess()),
        reply == null
            ? null
            : new Mailbox.AutomaticReply(
                reply.internalReplyMessage(), reply.externalReplyMessage()),
        effective.mailboxSearchable(),
        effective.mailboxPurgeAt(),
        mailbox.content().lastExport());
  }

  private @Nullable OneDrive oneDrive() {
    OneDriveDocument files = user.oneDrive();
    return files == null
        ? null
        : new OneDrive(
            files.fileCount(),
            files.sizeGb(),
            effective.oneDriveState(),
            upns(files.sharedWith()),
            files.movedTo() == null ? null : new Upn(files.movedTo()),
            effective.oneDrivePurgeAt());
  }

  private static List<Upn> upns(List<String> texts) {
    return texts.stream().map(Upn::new).toList();
  }
}
