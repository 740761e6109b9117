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
      case MAIL ->
          mailGoesOnAlready()
              ? List.of()
              : List.of(new Decision.MailGoes(Decision.Way.NOWHERE, null));
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

  private boolean mailGoesOnAlready() {
    return scene
        .theCase()
        .flatMap(found -> scene.person(found.leaver()))
        .map(Person::mailbox)
        .filter(box -> box.forwardingTo() != null || box.type() == Mailbox.Type.SHARED)
        .isPresent();
  }
}
