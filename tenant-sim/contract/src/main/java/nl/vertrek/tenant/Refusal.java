package nl.vertrek.tenant;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Why the tenant will not do something. Each reason names the fact behind it. */
public sealed interface Refusal {

  /** The fact that explains this refusal. */
  Fact fact();

  /** The actor has none of the roles that may do this (roles table; F05, F36, F53). */
  record NeedsRole(Fact fact, Set<AdminRole> roles) implements Refusal {}

  /** The person holds an admin role, so only a Global admin may do this to them (F67). */
  record TargetIsAdmin() implements Refusal {
    @Override
    public Fact fact() {
      return new Fact(67);
    }
  }

  /** The person is the last Global admin (F67). */
  record LastGlobalAdmin() implements Refusal {
    @Override
    public Fact fact() {
      return new Fact(67);
    }
  }

  /**
   * Several people were asked for at once, and of this one the tenant will not do it; so nothing
   * was done to any of them (F39).
   */
  record OnPerson(Upn person, Refusal reason) implements Refusal {
    @Override
    public Fact fact() {
      return reason.fact();
    }
  }

  /** The Licenses page takes no more people than this at a time (F39). */
  record TooManyPeople(int most) implements Refusal {
    @Override
    public Fact fact() {
      return new Fact(39);
    }
  }

  /** The Licenses page does this in the worldwide cloud only (F39). */
  record OnlyWorldwide(Organization.Cloud cloud) implements Refusal {
    @Override
    public Fact fact() {
      return new Fact(39);
    }
  }

  /** Nobody deletes their own account (F53). */
  record OwnAccount() implements Refusal {
    @Override
    public Fact fact() {
      return new Fact(53);
    }
  }

  /** Mail is forwarded from it or its mailbox is shared, so the account must stay (F51). */
  record Anchored(boolean forwarding, boolean shared) implements Refusal {
    @Override
    public Fact fact() {
      return new Fact(51);
    }
  }

  /** The account comes from Active Directory and is deleted and restored there (F54). */
  record SyncedAccount() implements Refusal {
    @Override
    public Fact fact() {
      return new Fact(54);
    }
  }

  /** No licence of the person lets a mailbox be put on hold (F08). */
  record PlanHasNoHold() implements Refusal {
    @Override
    public Fact fact() {
      return new Fact(8);
    }
  }

  /** There is no mailbox that works: none at all, or deactivated (F15, F62). */
  record NoMailbox(Fact fact) implements Refusal {}

  /** Nothing was exported yet, so nothing can be imported (F06). */
  record NoExport() implements Refusal {
    @Override
    public Fact fact() {
      return new Fact(6);
    }
  }

  /**
   * The address is somebody's (F18).
   *
   * @param freeAt when a deleted mailbox lets go of it; null while the account lives
   */
  record AddressTaken(String address, Upn holder, @Nullable Instant freeAt) implements Refusal {
    @Override
    public Fact fact() {
      return new Fact(18);
    }
  }

  /** There is no OneDrive to reach (F27, F28). */
  record NoOneDrive() implements Refusal {
    @Override
    public Fact fact() {
      return new Fact(28);
    }
  }

  /** It takes a licence that is not there: for the mailbox (F62), for a number (F46). */
  record NeedsLicense(Fact fact) implements Refusal {}

  /** After conversion to shared a device can no longer be wiped (F60). */
  record TooLateToWipe() implements Refusal {
    @Override
    public Fact fact() {
      return new Fact(60);
    }
  }

  /** The calling policy forbids forwarding, or there is no number (F48). */
  record CallsStay() implements Refusal {
    @Override
    public Fact fact() {
      return new Fact(48);
    }
  }

  /** The telephone number is somebody's (F46). */
  record NumberTaken(String number, Upn holder) implements Refusal {
    @Override
    public Fact fact() {
      return new Fact(46);
    }
  }

  /** Bought through a partner or by volume licensing: lowered there (F37). */
  record BoughtElsewhere(Subscription.Seller seller) implements Refusal {
    @Override
    public Fact fact() {
      return new Fact(37);
    }
  }

  /** The year or the billing cycle has not ended (F38). */
  record Committed(LocalDate until) implements Refusal {
    @Override
    public Fact fact() {
      return new Fact(38);
    }
  }

  /** A total cannot go below what is assigned (F35). */
  record BelowAssigned(int assigned) implements Refusal {
    @Override
    public Fact fact() {
      return new Fact(35);
    }
  }

  /** All licences of the product are taken (F33). */
  record NoLicenseLeft(String sku) implements Refusal {
    @Override
    public Fact fact() {
      return new Fact(33);
    }
  }

  /** People bought it for themselves: it must be taken over first (F72). */
  record SelfService(String sku) implements Refusal {
    @Override
    public Fact fact() {
      return new Fact(72);
    }
  }

  /** Groups give the licence: leave them, and it goes after a while (F66). */
  record InheritedLicense(String sku, List<String> groups) implements Refusal {
    @Override
    public Fact fact() {
      return new Fact(66);
    }
  }

  /** A rule decides who is in the group (F65). */
  record DynamicGroup(String group) implements Refusal {
    @Override
    public Fact fact() {
      return new Fact(65);
    }
  }

  /** The group comes from Active Directory and is changed there (F65). */
  record SyncedGroup(String group) implements Refusal {
    @Override
    public Fact fact() {
      return new Fact(65);
    }
  }

  /** A group's only owner cannot leave it (F65). */
  record LastOwner(String group) implements Refusal {
    @Override
    public Fact fact() {
      return new Fact(65);
    }
  }

  /** The account is deleted, so nothing else can be done to it (F52). */
  record Deleted(Instant since) implements Refusal {
    @Override
    public Fact fact() {
      return new Fact(52);
    }
  }

  /** Too late: the account is gone for good (F52). */
  record GoneForGood() implements Refusal {
    @Override
    public Fact fact() {
      return new Fact(52);
    }
  }

  /**
   * An address, name, device, group, queue, product or subscription that the tenant does not know.
   */
  record Unknown(String what) implements Refusal {
    @Override
    public Fact fact() {
      return new Fact(59);
    }
  }

  /**
   * A receiver that cannot receive: blocked, deleted, without a mailbox, or the leaver (F11, F12).
   */
  record UnfitReceiver(Upn receiver, Fact fact) implements Refusal {}

  /** Something to which the tenant has no better answer than that it cannot be so. */
  record Impossible(Fact fact, String what) implements Refusal {}
}
