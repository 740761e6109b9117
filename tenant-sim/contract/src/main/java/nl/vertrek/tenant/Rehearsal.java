package nl.vertrek.tenant;

import java.util.Collection;
import java.util.List;

/**
 * What would happen at this moment if somebody tried: nothing is sent, called or opened. An admin
 * sees here whether a departure has the effect that was meant.
 *
 * <p>Every method may throw {@link TenantUnavailable}.
 */
public interface Rehearsal {

  /** What becomes of a mail to this address (F11 to F18, F68). */
  Delivery deliver(String address);

  /** What becomes of a call to this number, in E.164 (F46, F48). */
  Call call(String number);

  /** What becomes of a call that comes in on this call queue, by its id (F47). */
  Call callQueue(String queue);

  /** Who can open somebody's files now (F27, F30); nobody when there are none to reach. */
  List<Upn> openFilesOf(Upn owner);

  /** What eDiscovery finds in these mailboxes (F09, F42). */
  Discovery search(Collection<Upn> mailboxes);
}
