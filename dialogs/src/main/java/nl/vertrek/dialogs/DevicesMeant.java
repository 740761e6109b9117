package nl.vertrek.dialogs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.vertrek.dialogs.offboarding.Decision;
import nl.vertrek.dialogs.offboarding.Decision.Fate;
import nl.vertrek.tenant.MobileDevice;

/**
 * Which of somebody's devices a part of a message points at: the model that is named, else phones
 * or tablets where only one of these is spoken of, else all. A personal device only by its model
 * (F60).
 */
record DevicesMeant(List<MobileDevice> devices, Heard heard) {

  private static final int SHORTEST_TELLING_WORD = 4;

  /**
   * What a part of a message decides about devices.
   *
   * @param leftAlone whether it wants them left as they are
   */
  List<Decision> decisions(String part, boolean leftAlone) {
    return fate(part, leftAlone).map(fate -> decisions(part, fate)).orElse(List.of());
  }

  private List<Decision> decisions(String part, Fate fate) {
    var meant = in(part);
    var decisions = new ArrayList<Decision>();
    for (MobileDevice device : devices) {
      if (meant.contains(device)) {
        decisions.add(new Decision.DeviceFate(device.id(), fate));
      } else if (fate == Fate.WIPE && heard.says("only", part)) {
        decisions.add(new Decision.DeviceFate(device.id(), Fate.LEAVE));
      }
    }
    return List.copyOf(decisions);
  }

  /** Nothing is wiped unless wiping was named. */
  private Optional<Fate> fate(String part, boolean leftAlone) {
    if (heard.says("not-wiping", part)) {
      return Optional.of(Fate.BLOCK);
    }
    if (leftAlone) {
      return Optional.of(Fate.LEAVE);
    }
    if (heard.says("wiping", part)) {
      return Optional.of(Fate.WIPE);
    }
    return heard.says("blocking", part) ? Optional.of(Fate.BLOCK) : Optional.empty();
  }

  List<MobileDevice> in(String part) {
    String said = " " + Heard.plain(part) + " ";
    var named = devices.stream().filter(device -> named(device, said)).toList();
    if (!named.isEmpty()) {
      return named;
    }
    boolean phones = heard.says("about.phones", part);
    boolean tablets = heard.says("about.tablets", part);
    return devices.stream()
        .filter(MobileDevice::company)
        .filter(device -> phones == tablets || tablet(device) == tablets)
        .toList();
  }

  private static boolean named(MobileDevice device, String said) {
    return Arrays.stream(Heard.plain(device.model()).split(" "))
        .filter(word -> word.length() >= SHORTEST_TELLING_WORD)
        .anyMatch(word -> said.contains(" " + word + " "));
  }

  private static boolean tablet(MobileDevice device) {
    String kind = (device.model() + " " + device.os()).toLowerCase(Locale.ROOT);
    return kind.contains("ipad") || kind.contains(" tab");
  }
}
