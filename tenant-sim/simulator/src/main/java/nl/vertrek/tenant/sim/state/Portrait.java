package nl.vertrek.tenant.sim.state;

import java.util.List;
import java.util.Optional;
import nl.vertrek.tenant.Account;
import nl.vertrek.tenant.Booking;
import nl.vertrek.tenant.GroupMembership;
import nl.vertrek.tenant.LicenseAssignment;
import nl.vertrek.tenant.Mailbox;
import nl.vertrek.tenant.MailboxRight;
import nl.vertrek.tenant.OneDrive;
import nl.vertrek.tenant.Person;
import nl.vertrek.tenant.Phone;
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
      List<MailboxRight> rightsElsewhere,
      List<Booking> bookings,
      List<Upn> directReports,
      boolean soleGlobalAdmin) {
    return new Person(
        user.identity().profile(),
        account(soleGlobalAdmin),
        user.licensing().assignedLicenses(),
        assignments(memberOf),
        effective.sessions(),
        mailbox(bookings),
        user.mobileDevices().stream().map(device -> device.device(effective.now())).toList(),
        oneDrive(),
        user.sharePointFiles(),
        phone(),
        memberOf,
        queues,
        rightsElsewhere,
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

  private @Nullable Mailbox mailbox(List<Booking> bookings) {
    MailboxDocument mailbox = user.mailbox();
    if (mailbox == null) {
      return null;
    }
    MailboxContent content = mailbox.content();
    return new Mailbox(
        content.sizeGb(),
        content.itemCount(),
        content.archive() == null ? null : content.archive().sizeGb(),
        mailbox.type(),
        effective.mailboxState(),
        mailbox.aliases(),
        mailbox.hidden(),
        mailbox.forwardingTo() == null ? null : new Upn(mailbox.forwardingTo()),
        mailbox.routing().own(),
        mailbox.holding().hold(),
        mailbox.holding().effectiveAt(),
        mailbox.protocols().open(),
        Delegates.upns(mailbox.delegates().fullAccess()),
        mailbox.delegates().delegation(),
        mailbox.meetings().stream().filter(meeting -> meeting.toCome(effective.now())).toList(),
        bookings,
        mailbox.automaticReply() == null ? null : mailbox.automaticReply().reply(),
        effective.mailboxSearchable(),
        effective.mailboxPurgeAt(),
        content.lastExport(),
        content.pst() == null ? null : content.pst().file());
  }

  private @Nullable Phone phone() {
    return user.phone() == null
        ? null
        : user.phone().phone(user.licensing().assignedLicenses(), effective.catalogue());
  }

  private @Nullable OneDrive oneDrive() {
    OneDriveDocument files = user.oneDrive();
    return files == null
        ? null
        : new OneDrive(
            files.fileCount(),
            files.sizeGb(),
            effective.oneDriveState(),
            Delegates.upns(files.sharedWith()),
            files.movedTo() == null ? null : new Upn(files.movedTo()),
            effective.oneDriveUnreachableAt(),
            effective.oneDrivePurgeAt());
  }
}
