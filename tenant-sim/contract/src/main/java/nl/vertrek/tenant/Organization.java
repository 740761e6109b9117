package nl.vertrek.tenant;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The organisation whose tenant this is.
 *
 * @param onPremisesSync whether Active Directory is synchronised to it (F26)
 * @param lastSync when synchronisation last ran; null where there is none
 * @param oneDriveRetentionDays days that a deleted user's OneDrive is kept (F28)
 * @param deletedMailboxRetentionDays days that a deleted mailbox keeps its addresses locked (F18)
 */
public record Organization(
    String displayName,
    String defaultDomain,
    Cloud cloud,
    boolean onPremisesSync,
    @Nullable Instant lastSync,
    int oneDriveRetentionDays,
    int deletedMailboxRetentionDays,
    ZoneId zone) {

  /** Where the tenant runs; it decides the click paths (F58). */
  public enum Cloud {
    WORLDWIDE,
    GERMANY,
    CHINA
  }
}
