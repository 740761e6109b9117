package nl.vertrek.tenant.sim.store;

import java.util.Arrays;
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
import nl.vertrek.tenant.sim.store.IndexTable.Row;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What an account is found by without being read: the addresses it answers to, the accounts it
 * names, its telephone number and its power.
 */
final class UserIndex {

  private final String key;
  private final Set<Row> rows = new LinkedHashSet<>();

  private UserIndex(String key) {
    this.key = key;
  }

  static UserIndex of(UserDocument user) {
    UserIndex index = new UserIndex(user.upn().key());
    index.addresses(user);
    index.names(user);
    if (user.phone() != null) {
      index.add(IndexTable.PHONE_NUMBER, user.phone().number(), index.key);
    }
    if (user.actingAdmin()) {
      index.add(IndexTable.ADMIN, index.key, user.actingGlobalAdmin());
    }
    return index;
  }

  private void addresses(UserDocument user) {
    MailboxDocument mailbox = user.mailbox();
    if (mailbox == null || !mailbox.addressPassedOn()) {
      add(IndexTable.ADDRESS, key, key);
    }
    if (mailbox != null) {
      mailbox.aliases().forEach(alias -> add(IndexTable.ADDRESS, lower(alias), key));
    }
  }

  private void names(UserDocument user) {
    name(Reference.Kind.MANAGER, user.identity().manager(), null);
    if (user.mailbox() != null) {
      names(user.mailbox());
    }
    OneDriveDocument files = user.oneDrive();
    if (files != null) {
      files.sharedWith().forEach(upn -> name(Reference.Kind.ONEDRIVE_ACCESS, upn, null));
    }
    PhoneDocument phone = user.phone();
    if (phone != null && phone.callForwarding() != null) {
      String mode = phone.callForwarding().mode().name();
      name(Reference.Kind.CALLS, phone.callForwarding().to(), mode);
    }
  }

  private void names(MailboxDocument mailbox) {
    name(Reference.Kind.MAIL, mailbox.forwardingTo(), null);
    Delegates delegates = mailbox.delegates();
    delegates.fullAccess().forEach(upn -> name(Reference.Kind.FULL_ACCESS, upn, null));
    delegates.sendAs().forEach(upn -> name(Reference.Kind.SEND_AS, upn, null));
    delegates.sendOnBehalf().forEach(upn -> name(Reference.Kind.ON_BEHALF, upn, null));
    delegates
        .calendarPermissions()
        .forEach(each -> name(Reference.Kind.CALENDAR, each.to(), each.right().name()));
    mailbox.meetings().stream()
        .map(Meeting::room)
        .filter(Objects::nonNull)
        .forEach(room -> name(Reference.Kind.ROOM, room.text(), null));
  }

  private void name(Reference.Kind kind, @Nullable String upn, @Nullable String mode) {
    if (upn != null) {
      add(IndexTable.REFERENCE, lower(upn), key, kind.name(), mode);
    }
  }

  private void add(IndexTable table, @Nullable Object... values) {
    rows.add(new Row(table, Arrays.asList(values)));
  }

  private static String lower(String address) {
    return address.toLowerCase(Locale.ROOT);
  }

  Set<Row> rows() {
    return rows;
  }

  /** Writes only what differs. */
  void replaceBy(UserIndex after, Handle handle) {
    minus(rows, after.rows).forEach(row -> row.delete(handle));
    minus(after.rows, rows).forEach(row -> row.insert(handle));
  }

  private static Set<Row> minus(Set<Row> all, Set<Row> without) {
    Set<Row> left = new LinkedHashSet<>(all);
    left.removeAll(without);
    return left;
  }
}
