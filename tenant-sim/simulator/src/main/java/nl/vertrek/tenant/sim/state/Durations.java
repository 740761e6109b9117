package nl.vertrek.tenant.sim.state;

import java.time.Duration;

/**
 * How long everything takes, in one table. The articles give upper bounds; the simulator takes them
 * as the time it takes. A day is 24 hours.
 */
public final class Durations {

  /** What is changed in Exchange is so everywhere (F25). */
  public static final Duration EXCHANGE = Duration.ofMinutes(30);

  /** Sessions end after something was done on-premises (F25). */
  public static final Duration ON_PREMISES = Duration.ofHours(3);

  /**
   * The life of an access token, and so of a session that gets no new one (F02): what is changed in
   * Entra ID is so everywhere after it (F25).
   */
  public static final Duration ACCESS_TOKEN = Duration.ofMinutes(60);

  /** A blocked sign-in is blocked everywhere (F21). */
  public static final Duration BLOCK = Duration.ofHours(24);

  /** Between two synchronisations with Active Directory (F26). */
  public static final Duration SYNCHRONISATION = Duration.ofMinutes(30);

  /** Between two contacts of a phone or tablet (F60). */
  public static final Duration DEVICE_CONTACT = Duration.ofMinutes(60);

  /** Converting a mailbox (F62). */
  public static final Duration CONVERSION = Duration.ofMinutes(15);

  /** Until a hold is in force (F08). */
  public static final Duration HOLD = Duration.ofMinutes(60);

  /**
   * How long a deleted account, and what an unlicensed mailbox held, can be got back (F34, F52).
   */
  public static final Duration RETENTION = Duration.ofDays(30);

  /** Between leaving a group that gives a licence and the licence's going (F66). */
  public static final Duration LICENSE_AFTER_GROUP = Duration.ofMinutes(20);

  /** How long an unlicensed OneDrive stays reachable (F27). */
  public static final Duration UNLICENSED_ONEDRIVE = Duration.ofDays(30);

  private static final double EXPORT_GB_PER_HOUR = 10;
  private static final double MOVE_GB_PER_HOUR = 20;

  private Durations() {}

  /** Exporting a mailbox of this size to PST (F06). */
  public static Duration export(double sizeGb) {
    return at(sizeGb, EXPORT_GB_PER_HOUR);
  }

  /** Moving a OneDrive of this size (F28). */
  public static Duration move(double sizeGb) {
    return at(sizeGb, MOVE_GB_PER_HOUR);
  }

  private static Duration at(double sizeGb, double gbPerHour) {
    return Duration.ofSeconds(Math.max(1, (long) Math.ceil(sizeGb / gbPerHour * 3600)));
  }
}
