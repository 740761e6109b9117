package nl.vertrek.dialogs.offboarding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.vertrek.tenant.Mailbox;
import nl.vertrek.tenant.MobileDevice;
import nl.vertrek.tenant.Person;

/** What a task takes as chosen about everything that nobody spoke of: it stays as it is. */
public final class Untouched {

  private Untouched() {}

  /** Choices that leave all of this person's things alone. */
  public static List<Decision> of(Person person) {
    var left = new ArrayList<Decision>();
    left.add(new Decision.SaveMail(Decision.SaveAs.NOTHING));
    if (!mailGoesOn(person)) {
      left.add(new Decision.MailGoes(Decision.Way.NOWHERE, null));
    }
    left.add(new Decision.NameMarked(false));
    left.add(new Decision.Replied(false));
    left.add(new Decision.AliasesFreed(false));
    for (MobileDevice device : person.devices()) {
      left.add(new Decision.DeviceFate(device.id(), Decision.Fate.LEAVE));
    }
    left.add(new Decision.MeetingsGo(false));
    left.add(new Decision.Hidden(false));
    left.add(new Decision.GroupsGo(false, null));
    if (person.phone() != null && person.phone().forwarding() == null) {
      left.add(new Decision.CallsGo(Decision.Calls.STAY, null));
    }
    left.add(new Decision.FilesGo(Decision.Handover.STAY, null));
    left.add(new Decision.LicensesGo(Set.of()));
    left.add(new Decision.TotalsLowered(false));
    left.add(new Decision.AccountFate(false));
    return List.copyOf(left);
  }

  private static boolean mailGoesOn(Person person) {
    var box = person.mailbox();
    return box != null && (box.forwardingTo() != null || box.type() == Mailbox.Type.SHARED);
  }
}
