package nl.vertrek.tenant.sim.store;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import nl.vertrek.tenant.Meeting;
import nl.vertrek.tenant.sim.state.Delegates;
import nl.vertrek.tenant.sim.state.MailboxDocument;
import nl.vertrek.tenant.sim.state.OneDriveDocument;
import nl.vertrek.tenant.sim.state.PhoneDocument;
import nl.vertrek.tenant.sim.state.Reference;
import nl.vertrek.tenant.sim.state.UserDocument;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What others find an account by: the addresses it answers to, and the accounts it names.
 *
 * @param key the account
 */
record UserIndex(String key, Set<String> addresses, Set<Named> names) {

  /** Another account that is named, and how. */
  record Named(Reference.Kind kind, String target, @Nullable String mode) {}

  static UserIndex of(UserDocument user) {
    Set<String> addresses = new LinkedHashSet<>();
    Set<Named> names = new LinkedHashSet<>();
    MailboxDocument mailbox = user.mailbox();
    if (mailbox == null || !mailbox.addressPassedOn()) {
      addresses.add(user.upn().key());
    }
    name(names, Reference.Kind.MANAGER, user.identity().manager(), null);
    if (mailbox != null) {
      mailbox.aliases().forEach(alias -> addresses.add(lower(alias)));
      names(names, mailbox);
    }
    OneDriveDocument files = user.oneDrive();
    if (files != null) {
      files.sharedWith().forEach(upn -> name(names, Reference.Kind.ONEDRIVE_ACCESS, upn, null));
    }
    PhoneDocument phone = user.phone();
    if (phone != null && phone.callForwarding() != null) {
      String mode = phone.callForwarding().mode().name();
      name(names, Reference.Kind.CALLS, phone.callForwarding().to(), mode);
    }
    return new UserIndex(user.upn().key(), addresses, names);
  }

  private static void names(Set<Named> names, MailboxDocument mailbox) {
    name(names, Reference.Kind.MAIL, mailbox.forwardingTo(), null);
    Delegates delegates = mailbox.delegates();
    delegates.fullAccess().forEach(upn -> name(names, Reference.Kind.FULL_ACCESS, upn, null));
    delegates.sendAs().forEach(upn -> name(names, Reference.Kind.SEND_AS, upn, null));
    delegates.sendOnBehalf().forEach(upn -> name(names, Reference.Kind.ON_BEHALF, upn, null));
    delegates
        .calendarPermissions()
        .forEach(each -> name(names, Reference.Kind.CALENDAR, each.to(), each.right().name()));
    mailbox.meetings().stream()
        .map(Meeting::room)
        .filter(Objects::nonNull)
        .forEach(room -> name(names, Reference.Kind.ROOM, room.text(), null));
  }

  private static void name(
      Set<Named> names, Reference.Kind kind, @Nullable String upn, @Nullable String mode) {
    if (upn != null) {
      names.add(new Named(kind, lower(upn), mode));
    }
  }

  private static String lower(String address) {
    return address.toLowerCase(Locale.ROOT);
  }

  void insert(Handle handle) {
    addresses.forEach(address -> add(address, handle));
    names.forEach(named -> add(named, handle));
  }

  /** Writes only what differs. */
  void replace(UserIndex after, Handle handle) {
    minus(addresses, after.addresses).forEach(address -> remove(address, handle));
    minus(names, after.names).forEach(named -> remove(named, handle));
    minus(after.addresses, addresses).forEach(address -> add(address, handle));
    minus(after.names, names).forEach(named -> add(named, handle));
  }

  private static <T> Set<T> minus(Set<T> all, Set<T> without) {
    Set<T> left = new HashSet<>(all);
    left.removeAll(without);
    return left;
  }

  private void add(String address, Handle handle) {
    handle.execute("insert into address (address, user_key) values (?, ?)", address, key);
  }

  private void remove(String address, Handle handle) {
    handle.execute("delete from address where address = ? and user_key = ?", address, key);
  }

  private void add(Named named, Handle handle) {
    handle.execute(
        "insert into user_reference (source_key, kind, target_key, mode) values (?, ?, ?, ?)",
        key,
        named.kind().name(),
        named.target(),
        named.mode());
  }

  private void remove(Named named, Handle handle) {
    handle.execute(
        "delete from user_reference where source_key = ? and kind = ? and target_key = ?",
        key,
        named.kind().name(),
        named.target());
  }
}
