package nl.vertrek.dialogs;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.vertrek.tenant.MobileDevice;

/**
 * Which of somebody's devices a part of a message points at: the model that is named, else phones
 * or tablets where only one of these is spoken of, else all. A personal device only by its model
 * (F60).
 */
record DevicesMeant(List<MobileDevice> devices, Heard heard) {

  private static final int SHORTEST_TELLING_WORD = 4;

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
