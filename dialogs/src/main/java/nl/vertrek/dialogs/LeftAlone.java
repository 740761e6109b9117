package nl.vertrek.dialogs;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.vertrek.dialogs.offboarding.Decision;
import nl.vertrek.tenant.MobileDevice;
import nl.vertrek.tenant.Person;

/**
 * What somebody wants left as it is and names: "laat de licentie maar staan", "keep the account".
 */
record LeftAlone(Heard heard, Scene scene) {

  List<Decision> decisions() {
    var decisions = new ArrayList<Decision>();
    if (heard.says("about.licenses")) {
      decisions.add(new Decision.LicensesGo(Set.of()));
    }
    if (heard.says("about.account")) {
      decisions.add(new Decision.AccountFate(false));
    }
    if (heard.says("about.files")) {
      decisions.add(new Decision.FilesGo(Decision.Handover.STAY, null));
    }
    if (heard.says("about.forwarding") && !heard.says("about.number") && !goesAnotherWay()) {
      decisions.add(new Decision.MailGoes(Decision.Way.NOWHERE, null));
    }
    if (heard.says("about.meetings")) {
      decisions.add(new Decision.MeetingsGo(false));
    }
    if (heard.says("about.groups")) {
      decisions.add(new Decision.GroupsGo(false, null));
    }
    if (heard.says("about.number")) {
      decisions.add(new Decision.CallsGo(Decision.Calls.STAY, null));
    }
    if (heard.says("about.address-book")) {
      decisions.add(new Decision.Hidden(false));
    }
    if (heard.says("about.devices")) {
      new DevicesMeant(devices(), heard)
          .in(heard.reading().text())
          .forEach(
              device -> decisions.add(new Decision.DeviceFate(device.id(), Decision.Fate.LEAVE)));
    }
    if (heard.says("about.aliases")) {
      decisions.add(new Decision.AliasesFreed(false));
    }
    return List.copyOf(decisions);
  }

  /** Whether the mail goes another way than by forwarding: that is not what is to be left. */
  private boolean goesAnotherWay() {
    var mail = scene.theCase().map(found -> found.choices().mail()).orElse(null);
    return mail != null && mail.way() != Decision.Way.FORWARD;
  }

  private List<MobileDevice> devices() {
    return scene
        .theCase()
        .flatMap(found -> scene.person(found.leaver()))
        .map(Person::devices)
        .orElse(List.of());
  }
}
