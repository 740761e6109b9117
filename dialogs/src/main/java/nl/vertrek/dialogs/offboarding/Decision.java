package nl.vertrek.dialogs.offboarding;

import java.time.Instant;
import java.util.Set;
import nl.vertrek.tenant.Upn;
import org.jspecify.annotations.Nullable;

/** A choice that only people can make. The last one about the same thing counts. */
public sealed interface Decision {

  /** What becomes of the mail that is in the mailbox (F06). */
  record SaveMail(SaveAs as) implements Decision {}

  /** Ways to keep what is in a mailbox. */
  enum SaveAs {
    EXPORT,
    HOLD,
    NOTHING
  }

  /**
   * What becomes of new mail (F11, F12).
   *
   * @param to who gets it; null while nobody has been named, and for NOWHERE
   * @param until when forwarding stops by itself; null: not
   */
  record MailGoes(Way way, @Nullable Upn to, @Nullable Instant until) implements Decision {
    public MailGoes(Way way, @Nullable Upn to) {
      this(way, to, null);
    }
  }

  /** Ways for mail to go on. */
  enum Way {
    FORWARD,
    SHARE,
    NOWHERE
  }

  /** Whether the name that people see says that this person has left (F17). */
  record NameMarked(boolean marked) implements Decision {}

  /**
   * Whether senders get an automatic reply (F17).
   *
   * @param inside what colleagues read, in somebody's own words; null: the usual text
   * @param outside what everybody else reads, likewise
   */
  record Replied(boolean on, @Nullable String inside, @Nullable String outside)
      implements Decision {
    public Replied(boolean on) {
      this(on, null, null);
    }
  }

  /** Whether the extra addresses are freed (F18). */
  record AliasesFreed(boolean freed) implements Decision {}

  /** Whether the address book leaves a shared mailbox out (F70). */
  record Hidden(boolean hidden) implements Decision {}

  /** Whether the meetings that are still to come are cancelled (F69). */
  record MeetingsGo(boolean cancelled) implements Decision {}

  /** What happens to one phone or tablet (F19). */
  record DeviceFate(String device, Fate fate) implements Decision {}

  /** What can happen to a phone or tablet. */
  enum Fate {
    WIPE,
    BLOCK,
    LEAVE
  }

  /**
   * Who gets the files (F28, F30).
   *
   * @param to null while nobody has been named, and when they stay
   */
  record FilesGo(Handover how, @Nullable Upn to) implements Decision {}

  /** Ways to hand files over. */
  enum Handover {
    MOVE,
    ACCESS,
    STAY
  }

  /**
   * Whether groups and teams are left (F65).
   *
   * @param owner who takes the groups over that would have no owner; null while nobody is named
   */
  record GroupsGo(boolean left, @Nullable Upn owner) implements Decision {}

  /**
   * What becomes of calls to the telephone number (F46, F48).
   *
   * @param to who gets the calls; null while nobody is named, and where nobody does
   */
  record CallsGo(Calls how, @Nullable Upn to) implements Decision {}

  /** What can become of a telephone number. */
  enum Calls {
    FORWARD,
    RING_ALONG,
    RELEASE,
    STAY
  }

  /**
   * Which licences go (F33).
   *
   * @param skus null: all that may go; empty: none
   */
  record LicensesGo(@Nullable Set<String> skus) implements Decision {}

  /** Whether one licence goes, whatever happens to the others (F33). */
  record LicenseGoes(String sku, boolean goes) implements Decision {}

  /** Whether the totals of what is freed are lowered as well (F35). */
  record TotalsLowered(boolean lowered) implements Decision {}

  /** What becomes of the account (F50 to F54). */
  record AccountFate(boolean deleted) implements Decision {}

  /** Who receives something. */
  enum Receiving {
    MAIL,
    FILES,
    GROUPS,
    CALLS
  }

  /** The step that this choice belongs to. */
  default StepName step() {
    return switch (this) {
      case SaveMail _ -> StepName.SAVE_MAIL;
      case MailGoes _, NameMarked _, Replied _, AliasesFreed _ -> StepName.MAIL;
      case DeviceFate _ -> StepName.DEVICES;
      case MeetingsGo _ -> StepName.MEETINGS;
      case FilesGo _ -> StepName.FILES;
      case Hidden _ -> StepName.ADDRESS_BOOK;
      case GroupsGo _ -> StepName.GROUPS;
      case CallsGo _ -> StepName.CALLS;
      case LicensesGo _, LicenseGoes _ -> StepName.LICENSES;
      case TotalsLowered _ -> StepName.TOTALS;
      case AccountFate _ -> StepName.ACCOUNT;
    };
  }
}
