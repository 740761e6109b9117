package nl.vertrek.tenant;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The account itself and how sign-in stands.
 *
 * @param enabled false: sign-in is blocked, and the licence still costs (F22)
 * @param blockedEverywhereAt when a block has reached every service (F21); null when not blocked,
 *     or blocked for longer than the tenant remembers
 * @param synced comes from Active Directory (F26, F54)
 * @param distinguishedName its place in Active Directory; null when it has none
 * @param soleGlobalAdmin the only Global admin left, who cannot be off-boarded (F67)
 * @param signInMethods methods that prove who signs in (F67), in the tenant's own words
 * @param passwordResetAt when the password that is in force was set, here or in Active Directory;
 *     null when never, or when synchronisation put an older one back (F26)
 * @param signedOutAt when all sessions were last revoked; null when never
 * @param mailboxShutAt when the mailbox was shut to everybody (F24); null while it is not
 * @param overwritten what was changed here only and synchronisation will put back (F26)
 * @param overwrittenAt when it will; null when nothing is to be put back
 * @param inAddressBook whether people find the name there (F09, F55)
 * @param deletedAt null while the account lives
 * @param purgeAt when a deleted account is gone for good (F52); null while it lives
 */
public record Account(
    boolean enabled,
    SignIn signIn,
    @Nullable Instant blockedEverywhereAt,
    boolean synced,
    @Nullable String distinguishedName,
    Set<AdminRole> roles,
    boolean soleGlobalAdmin,
    Set<String> signInMethods,
    @Nullable Instant lastSignIn,
    @Nullable Instant passwordResetAt,
    @Nullable Instant signedOutAt,
    @Nullable Instant mailboxShutAt,
    Set<Mastered> overwritten,
    @Nullable Instant overwrittenAt,
    boolean inAddressBook,
    State state,
    @Nullable Instant deletedAt,
    @Nullable Instant purgeAt) {

  /** Whether somebody can sign in: a block takes up to 24 hours to be everywhere (F21). */
  public enum SignIn {
    ALLOWED,
    BLOCKING,
    BLOCKED
  }

  /** What Active Directory masters of a synchronised account (F26). */
  public enum Mastered {
    ACCOUNT_ENABLED,
    PASSWORD,
    DISPLAY_NAME,
    ALIASES
  }

  /** Deleted accounts sleep for 30 days, then they are gone for good (F52). */
  public enum State {
    ACTIVE,
    DELETED,
    PURGED
  }
}
