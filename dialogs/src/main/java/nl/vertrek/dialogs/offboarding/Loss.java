package nl.vertrek.dialogs.offboarding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.vertrek.tenant.Person;
import org.jspecify.annotations.Nullable;

/**
 * Something of somebody that the tenant takes away on a day that it has set.
 *
 * @param at on the tenant's clock
 */
public record Loss(Kind kind, Instant at) {

  /** What goes. */
  public enum Kind {
    /** The files can be opened by nobody, though they are still there (F27). */
    ACCESS_TO_FILES,
    /** The mail is deleted for good (F34). */
    MAIL,
    /** The files are deleted for good (F28). */
    FILES,
    /** The account cannot be restored any more (F52). */
    ACCOUNT
  }

  /** What time takes from somebody as things are now, the nearest first. */
  public static List<Loss> of(Person person) {
    var losses = new ArrayList<Loss>();
    var drive = person.oneDrive();
    var box = person.mailbox();
    add(losses, Kind.ACCESS_TO_FILES, drive == null ? null : drive.unreachableAt());
    add(losses, Kind.MAIL, box == null ? null : box.purgeAt());
    add(losses, Kind.FILES, drive == null ? null : drive.purgeAt());
    add(losses, Kind.ACCOUNT, person.account().purgeAt());
    losses.sort(Comparator.comparing(Loss::at));
    return List.copyOf(losses);
  }

  private static void add(List<Loss> losses, Kind kind, @Nullable Instant at) {
    if (at != null) {
      losses.add(new Loss(kind, at));
    }
  }
}
