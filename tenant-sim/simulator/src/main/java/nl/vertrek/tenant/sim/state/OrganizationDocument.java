package nl.vertrek.tenant.sim.state;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import nl.vertrek.tenant.Organization;
import org.jspecify.annotations.Nullable;

/**
 * The organisation.
 *
 * @param now where the virtual clock started
 * @param freeNumbers telephone numbers that nobody has (F46); in a tenant file only, for the tenant
 *     itself keeps them apart
 */
public record OrganizationDocument(
    String displayName,
    String defaultDomain,
    Organization.Cloud cloud,
    boolean onPremisesSyncEnabled,
    @Nullable Instant onPremisesLastSyncDateTime,
    int oneDriveRetentionDays,
    int deletedMailboxRetentionDays,
    String timeZone,
    Instant now,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FreeNumber> freeNumbers) {

  public OrganizationDocument {
    freeNumbers = Defaults.list(freeNumbers);
  }

  public ZoneId zone() {
    return ZoneId.of(timeZone);
  }

  /** The same organisation with its clock at this moment. */
  public OrganizationDocument at(Instant moment) {
    return new OrganizationDocument(
        displayName,
        defaultDomain,
        cloud,
        onPremisesSyncEnabled,
        lastSynchronisation(moment),
        oneDriveRetentionDays,
        deletedMailboxRetentionDays,
        timeZone,
        moment,
        freeNumbers);
  }

  /** The same organisation with these numbers to give. */
  public OrganizationDocument withFreeNumbers(List<FreeNumber> numbers) {
    return new OrganizationDocument(
        displayName,
        defaultDomain,
        cloud,
        onPremisesSyncEnabled,
        onPremisesLastSyncDateTime,
        oneDriveRetentionDays,
        deletedMailboxRetentionDays,
        timeZone,
        now,
        numbers);
  }

  public Organization organization(Instant moment) {
    return new Organization(
        displayName,
        defaultDomain,
        cloud,
        onPremisesSyncEnabled,
        lastSynchronisation(moment),
        oneDriveRetentionDays,
        deletedMailboxRetentionDays,
        zone());
  }

  /** The first synchronisation after this moment (F26). */
  public Instant nextSynchronisation(Instant after) {
    Instant last = lastSynchronisation(after);
    return (last == null ? after : last).plus(Durations.SYNCHRONISATION);
  }

  private @Nullable Instant lastSynchronisation(Instant moment) {
    if (!onPremisesSyncEnabled) {
      return onPremisesLastSyncDateTime;
    }
    Instant known = onPremisesLastSyncDateTime == null ? now : onPremisesLastSyncDateTime;
    long runs = Math.max(0, Duration.between(known, moment).dividedBy(Durations.SYNCHRONISATION));
    return runs == 0 && onPremisesLastSyncDateTime == null
        ? null
        : known.plus(Durations.SYNCHRONISATION.multipliedBy(runs));
  }
}
