package nl.vertrek.tenant;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One act on the tenant. Each is named after what it does; its inverse, where Microsoft 365 has
 * one, stands beside it.
 */
public sealed interface Command {

  /** Whose account this is about; empty for an act on subscriptions, or on many people at once. */
  Optional<Upn> target();

  /** Everybody whose account this is about. */
  default Set<Upn> people() {
    return target().map(Set::of).orElse(Set.of());
  }

  /** An act on one account. */
  sealed interface OnPerson extends Command {
    Upn person();

    @Override
    default Optional<Upn> target() {
      return Optional.of(person());
    }
  }

  // Step 0 and 4: who gets in.

  /** Takes admin roles away (F67); must be the first act on an admin. */
  record RemoveAdminRoles(Upn person, Set<AdminRole> roles) implements OnPerson {}

  /** Gives admin roles back. */
  record GrantAdminRoles(Upn person, Set<AdminRole> roles) implements OnPerson {}

  /** Blocks sign-in; everywhere within 24 hours (F21). */
  record BlockSignIn(Upn person) implements OnPerson {}

  record UnblockSignIn(Upn person) implements OnPerson {}

  /** Sets a new password inside the tenant, which nobody gets to see (F01). */
  record ResetPassword(Upn person) implements OnPerson {}

  /** Ends every session with its access token (F01, F02, F05). */
  record SignOutEverywhere(Upn person) implements OnPerson {}

  /** Takes all methods of proving who signs in away (F67). */
  record RemoveSignInMethods(Upn person) implements OnPerson {}

  /** Closes doors of the mailbox (F23). */
  record CloseProtocols(Upn person, Set<Mailbox.Protocol> protocols) implements OnPerson {}

  record OpenProtocols(Upn person, Set<Mailbox.Protocol> protocols) implements OnPerson {}

  /** Ends every mail session and lets nobody open another, by any protocol (F24). */
  record ShutMailbox(Upn person) implements OnPerson {}

  record ReopenMailbox(Upn person) implements OnPerson {}

  /**
   * Says that somebody did this in Active Directory; the tenant follows at its next synchronisation
   * (F26).
   */
  record DoneOnPremises(Upn person, OnPremisesAct act) implements OnPerson {}

  // Step 1: what is in the mailbox.

  /** Starts an export to PST (F06). */
  record ExportMailbox(Upn person) implements OnPerson {}

  /** Starts importing the last export into another mailbox (F06); cannot be taken back. */
  record ImportMailbox(Upn person, Upn to) implements OnPerson {}

  /** Puts the mailbox on hold (F06, F08); in force after an hour. */
  record PlaceHold(Upn person, Mailbox.Hold hold) implements OnPerson {}

  record ReleaseHold(Upn person) implements OnPerson {}

  // Step 2: the future of the mail.

  /** Sends new mail on (F11). */
  record ForwardMail(Upn person, Upn to) implements OnPerson {}

  record StopForwardingMail(Upn person) implements OnPerson {}

  /** Starts the conversion to a shared mailbox (F12, F13, F62). */
  record ConvertToShared(Upn person) implements OnPerson {}

  record ConvertToUserMailbox(Upn person) implements OnPerson {}

  /** Lets a colleague open the mailbox (F12, F16). */
  record GrantFullAccess(Upn person, Upn to) implements OnPerson {}

  record RevokeFullAccess(Upn person, Upn from) implements OnPerson {}

  /** Lets a colleague send in the name of the mailbox (F70). */
  record GrantSendAs(Upn person, Upn to) implements OnPerson {}

  record RevokeSendAs(Upn person, Upn from) implements OnPerson {}

  /** Lets a colleague send on behalf of the mailbox, in both names (F70). */
  record GrantSendOnBehalf(Upn person, Upn to) implements OnPerson {}

  record RevokeSendOnBehalf(Upn person, Upn from) implements OnPerson {}

  /** Lets a colleague into the calendar, with this right instead of any before (F71). */
  record GrantCalendar(Upn person, Upn to, CalendarRight right) implements OnPerson {}

  record RevokeCalendar(Upn person, Upn from) implements OnPerson {}

  /** Takes the mailbox out of the address book (F70). */
  record HideFromAddressBook(Upn person) implements OnPerson {}

  record ShowInAddressBook(Upn person) implements OnPerson {}

  /** Turns rules off that the person made, by their ids (F68). */
  record DisableInboxRules(Upn person, Set<String> rules) implements OnPerson {}

  record EnableInboxRules(Upn person, Set<String> rules) implements OnPerson {}

  /** Ends the forwarding that the person set up without an admin (F68). */
  record StopOutsideForwarding(Upn person) implements OnPerson {}

  /** Forwards as the person did, to an address inside or outside (F68). */
  record ForwardOutside(Upn person, String address) implements OnPerson {}

  /** Calls off meetings that the person organised (F69); cannot be taken back. */
  record CancelMeetings(Upn person, Set<String> meetings) implements OnPerson {}

  /** Changes the name that people see (F17). */
  record Rename(Upn person, String displayName) implements OnPerson {}

  /** Turns automatic replies on (F17). */
  record SetAutomaticReply(Upn person, Mailbox.AutomaticReply reply) implements OnPerson {}

  record ClearAutomaticReply(Upn person) implements OnPerson {}

  /** Frees extra addresses (F18). */
  record RemoveAliases(Upn person, List<String> aliases) implements OnPerson {}

  record AddAliases(Upn person, List<String> aliases) implements OnPerson {}

  // Step 3: phones and tablets.

  /** Starts a wipe, which reaches the device at its next contact (F19, F60). */
  record WipeDevice(Upn person, String device) implements OnPerson {}

  /** Lets a device connect no more (F19). */
  record BlockDevice(Upn person, String device) implements OnPerson {}

  record UnblockDevice(Upn person, String device) implements OnPerson {}

  /**
   * Says that somebody removed the device and its user from the on-premises BlackBerry Enterprise
   * Service (F20).
   */
  record CheckedOffBlackBerry(Upn person, String device) implements OnPerson {}

  /** Says that somebody put them back there. */
  record BackInBlackBerry(Upn person, String device) implements OnPerson {}

  // Step 5: the files.

  /** Gives a colleague access to all of the OneDrive (F30). */
  record GiveOneDriveAccess(Upn person, Upn to) implements OnPerson {}

  record TakeOneDriveAccess(Upn person, Upn from) implements OnPerson {}

  /** Starts moving the content to a colleague's OneDrive (F28). */
  record MoveOneDrive(Upn person, Upn to) implements OnPerson {}

  // Step 6: licences, and what hangs on them.

  /** Unassigns products from one person (F33, F34, F36). */
  record UnassignLicenses(Upn person, Set<String> skus) implements OnPerson {}

  record AssignLicenses(Upn person, Set<String> skus) implements OnPerson {}

  /**
   * Unassigns one product from several people, as the Licenses page does: from all of them or from
   * none (F39).
   */
  record UnassignFromMany(String sku, Set<Upn> people) implements Command {

    /** How many people the Licenses page takes at a time (F39). */
    public static final int MOST = 20;

    @Override
    public Optional<Upn> target() {
      return Optional.empty();
    }
  }

  /**
   * Gives several people exactly these products in place of what was assigned to them directly, as
   * the Active users page does: all of them or none (F39). What a group gives stays (F66).
   */
  record ReplaceLicenses(Set<Upn> people, Set<String> skus) implements Command {
    @Override
    public Optional<Upn> target() {
      return Optional.empty();
    }
  }

  /** Makes what people bought for themselves the organisation's own (F72). */
  record TakeOverPurchase(String subscription) implements Command {
    @Override
    public Optional<Upn> target() {
      return Optional.empty();
    }
  }

  /** Sets a lower total: stop paying (F35, F37, F38). */
  record LowerTotal(String subscription, int total) implements Command {
    @Override
    public Optional<Upn> target() {
      return Optional.empty();
    }
  }

  record RaiseTotal(String subscription, int total) implements Command {
    @Override
    public Optional<Upn> target() {
      return Optional.empty();
    }
  }

  /** Takes a named agent out of a call queue (F47). */
  record LeaveQueue(Upn person, String queue) implements OnPerson {}

  record JoinQueue(Upn person, String queue) implements OnPerson {}

  /** Takes somebody out of a group, as member and as owner (F47, F65). */
  record LeaveGroup(Upn person, String group) implements OnPerson {}

  /** Puts somebody in a group. */
  record JoinGroup(Upn person, String group, boolean asOwner) implements OnPerson {}

  /** Sends calls to a colleague, or lets both phones ring (F48). */
  record ForwardCalls(Upn person, Phone.Forwarding forwarding) implements OnPerson {}

  record StopForwardingCalls(Upn person) implements OnPerson {}

  /** Gives a free telephone number (F46). */
  record AssignNumber(Upn person, String number) implements OnPerson {}

  /** Takes the telephone number away, for whoever gets it next (F46). */
  record ReleaseNumber(Upn person) implements OnPerson {}

  // Step 7: the account.

  /** Deletes the account; it sleeps for 30 days (F50 to F54). */
  record DeleteAccount(Upn person) implements OnPerson {}

  /** Brings a deleted account back whole (F52). */
  record RestoreAccount(Upn person) implements OnPerson {}

  /** Ends the 30 days of a deleted account now: nothing brings it back (F52). */
  record PurgeAccount(Upn person) implements OnPerson {}

  /**
   * Says that somebody deleted the account in Active Directory; the tenant follows at its next
   * synchronisation (F26, F54).
   */
  record DeletedOnPremises(Upn person) implements OnPerson {}
}
