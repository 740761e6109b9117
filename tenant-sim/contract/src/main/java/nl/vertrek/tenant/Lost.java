package nl.vertrek.tenant;

/** What does not come back when an act is taken back. */
public enum Lost {
  /** Nobody knows the password; another must be set (F01). */
  PASSWORD,
  /** Sessions that have ended; the person signs in again. */
  SESSIONS,
  /** They must be set up again (F67). */
  SIGN_IN_METHODS,
  /** What was on the device (F19). */
  WIPED_DEVICE,
  /** Files that were moved stay where they are now (F28). */
  MOVED_FILES,
  /** Everybody was told that they are off (F69). */
  MEETINGS,
  /** A copy of the mail that was made stays where it is (F06). */
  COPY,
  /** What had reached everywhere takes its time once more. */
  EFFECT,
  /** The 30 days of a deletion begin anew (F29, F52). */
  RETENTION,
  /** The licence, if none is free by then (F33). */
  LICENSE_IF_TAKEN,
  /** The telephone number, if somebody else has it by then (F46). */
  NUMBER_IF_TAKEN,
  /** An address, if somebody else has it by then (F18). */
  ADDRESS_IF_TAKEN,
  /** Work that was under way. */
  WORK_UNDER_WAY,
  /** A purchase that was taken over stays the organisation's (F72). */
  PURCHASE,
  /** The account and everything in it (F52). */
  EVERYTHING
}
