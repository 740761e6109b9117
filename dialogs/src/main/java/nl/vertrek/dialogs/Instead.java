package nl.vertrek.dialogs;

import java.util.List;
import java.util.Set;
import nl.vertrek.dialogs.offboarding.Decision;
import nl.vertrek.dialogs.offboarding.StepName;
import nl.vertrek.tenant.Mailbox;
import nl.vertrek.tenant.Person;

/** What holds when a step is left out, so that other steps do not count on what will not happen. */
record Instead(Scene scene) {

  List<Decision> of(StepName step) {
    return switch (step) {
      case SAVE_MAIL -> List.of(new Decision.SaveMail(Decision.SaveAs.NOTHING));
      case MAIL -> List.of(mailGoesAsItDoes());
      case FILES -> List.of(new Decision.FilesGo(Decision.Handover.STAY, null));
      case LICENSES -> List.of(new Decision.LicensesGo(Set.of()));
      case TOTALS -> List.of(new Decision.TotalsLowered(false));
      case ACCOUNT -> List.of(new Decision.AccountFate(false));
      case MEETINGS -> List.of(new Decision.MeetingsGo(false));
      case ADDRESS_BOOK -> List.of(new Decision.Hidden(false));
      case GROUPS -> List.of(new Decision.GroupsGo(false, null));
      case CALLS -> List.of(new Decision.CallsGo(Decision.Calls.STAY, null));
      case ADMIN_ROLES,
          BLOCK,
          SIGN_OUT,
          ACTIVE_DIRECTORY,
          DEVICES,
          BLACKBERRY,
          RIGHTS,
          QUEUES,
          RESTORE_ACCESS,
          RESTORE_ACCOUNT ->
          List.of();
    };
  }

  /** Forwarding and a shared mailbox go on, with all that hangs on them (F15, F51). */
  private Decision mailGoesAsItDoes() {
    var box = scene.theCase().flatMap(found -> scene.person(found.leaver())).map(Person::mailbox);
    if (box.filter(found -> found.type() == Mailbox.Type.SHARED).isPresent()) {
      return new Decision.MailGoes(Decision.Way.SHARE, null);
    }
    return box.map(Mailbox::forwardingTo)
        .map(to -> new Decision.MailGoes(Decision.Way.FORWARD, to))
        .orElseGet(() -> new Decision.MailGoes(Decision.Way.NOWHERE, null));
  }
}
