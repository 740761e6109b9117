package nl.vertrek.tenant.sim.rules;

import java.time.Instant;
import nl.vertrek.tenant.Fact;
import nl.vertrek.tenant.MobileDevice;
import nl.vertrek.tenant.Session;
import nl.vertrek.tenant.Upn;
import org.jspecify.annotations.Nullable;

/** What people and their devices do themselves, out of any admin's hands. */
public sealed interface Happening {

  /** Whose account it is. */
  Upn person();

  /**
   * Somebody signs in.
   *
   * @param withNewPassword whether they know the password that an admin set, which nobody should
   */
  record SignsIn(Upn person, Session.App app, String device, boolean withNewPassword)
      implements Happening {}

  /** Somebody leaves the page they are on: opens another tile, or refreshes it (F02, F03). */
  record MovesOn(Upn person, String session) implements Happening {}

  /** A phone or tablet is in touch before its hour is over (F60). */
  record DeviceContacts(Upn person, String device) implements Happening {}

  /** What came of it. */
  sealed interface Answer {

    /** They are in, by a session that was opened. */
    record LetIn(Session session) implements Answer {}

    /**
     * They go on in the session they had.
     *
     * @param endsAt when that ends; null: it does not
     */
    record GoesOn(@Nullable Instant endsAt) implements Answer {}

    /** They are out, and this fact says why. */
    record TurnedAway(Fact why) implements Answer {}

    /** The device was in touch, and what had been asked for was done to it. */
    record InTouch(MobileDevice device) implements Answer {}

    /** There is no such person, session or device. */
    record Unknown(String what) implements Answer {}
  }
}
