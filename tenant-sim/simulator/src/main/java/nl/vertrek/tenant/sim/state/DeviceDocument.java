package nl.vertrek.tenant.sim.state;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import nl.vertrek.tenant.MobileDevice;
import nl.vertrek.tenant.MobileDevice.WipeState;
import org.jspecify.annotations.Nullable;

/**
 * A phone or tablet that fetches mail (F19).
 *
 * @param removedFromBlackBerryAt when somebody said that it and its user were removed from the
 *     BlackBerry Enterprise Service (F20)
 */
public record DeviceDocument(
    String id,
    String model,
    String os,
    Ownership ownership,
    boolean blackBerry,
    Instant lastSync,
    AccessState deviceAccessState,
    WipeState wipeState,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant wipeRequestedAt,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant removedFromBlackBerryAt) {

  /** Whose device it is. */
  public enum Ownership {
    COMPANY,
    PERSONAL
  }

  /** Whether it can connect. */
  public enum AccessState {
    ALLOWED,
    BLOCKED
  }

  public DeviceDocument {
    deviceAccessState = deviceAccessState == null ? AccessState.ALLOWED : deviceAccessState;
    wipeState = wipeState == null ? WipeState.NONE : wipeState;
  }

  public boolean blocked() {
    return deviceAccessState == AccessState.BLOCKED;
  }

  public DeviceDocument withAccess(AccessState access) {
    return new DeviceDocument(
        id,
        model,
        os,
        ownership,
        blackBerry,
        lastSync,
        access,
        wipeState,
        wipeRequestedAt,
        removedFromBlackBerryAt);
  }

  /** Out of the BlackBerry Enterprise Service since this moment, or in it when null (F20). */
  public DeviceDocument outOfBlackBerry(@Nullable Instant at) {
    return new DeviceDocument(
        id,
        model,
        os,
        ownership,
        blackBerry,
        lastSync,
        deviceAccessState,
        wipeState,
        wipeRequestedAt,
        at);
  }

  /** Was in touch at this moment. */
  public DeviceDocument contacted(Instant at) {
    return wipe(at, wipeState, wipeRequestedAt);
  }

  /** To be wiped at its next contact (F60). */
  public DeviceDocument wiping(Instant at) {
    return wipe(lastSync, WipeState.PENDING, at);
  }

  /** Not to be wiped after all. */
  DeviceDocument notWiping() {
    return wipe(lastSync, WipeState.NONE, null);
  }

  DeviceDocument wiped(Instant contact) {
    return wipe(contact, WipeState.WIPED, wipeRequestedAt);
  }

  private DeviceDocument wipe(Instant contact, WipeState state, @Nullable Instant at) {
    return new DeviceDocument(
        id,
        model,
        os,
        ownership,
        blackBerry,
        contact,
        deviceAccessState,
        state,
        at,
        removedFromBlackBerryAt);
  }

  /** The first contact after this moment, counting the hours from the last one known. */
  public Instant nextContact(Instant after) {
    long contacts =
        after.isBefore(lastSync)
            ? 0
            : Duration.between(lastSync, after).dividedBy(Durations.DEVICE_CONTACT) + 1;
    return lastSync.plus(Durations.DEVICE_CONTACT.multipliedBy(contacts));
  }

  /** As the contract shows it. */
  public MobileDevice device(Instant now) {
    return new MobileDevice(
        id,
        model,
        os,
        ownership == Ownership.COMPANY,
        blackBerry,
        removedFromBlackBerryAt,
        lastSync,
        nextContact(now),
        blocked(),
        wipeState);
  }
}
