package nl.vertrek.dialogs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.vertrek.dialogs.offboarding.Decision.Fate;
import nl.vertrek.tenant.MobileDevice;
import nl.vertrek.understanding.Language;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Devices and licences are chosen one by one, by buttons and by words. */
class OneByOneTest {

  @AutoClose private final Contoso contoso = new Contoso();

  private Map<String, Fate> fatesByModel(String name) {
    var fates = contoso.theCase().choices().devices();
    return contoso.person(name).devices().stream()
        .filter(device -> fates.containsKey(device.id()))
        .collect(Collectors.toMap(MobileDevice::model, device -> fates.get(device.id())));
  }

  @ParameterizedTest
  @EnumSource
  void eachDeviceCanHaveAFateOfItsOwn(Language language) {
    contoso
        .with(language)
        .said("Anke Visser gaat nu uit dienst", "Anke Visser is leaving now")
        .pressed("begin")
        .isAsked("step.devices.ask")
        .pressed("one-by-one")
        .isAsked("step.devices.ask")
        .pressed("wipe")
        .isAsked("step.devices.ask")
        .said("met rust laten", "leave it alone");
    assertEquals(Map.of("iPhone 15", Fate.WIPE, "iPad Air", Fate.LEAVE), fatesByModel("a.visser"));
  }

  @Test
  void devicesAreToldApartInWords() {
    contoso.with(Language.DUTCH).said("Anke Visser gaat nu uit dienst").said("wis alleen de iPad");
    assertEquals(Map.of("iPhone 15", Fate.LEAVE, "iPad Air", Fate.WIPE), fatesByModel("a.visser"));
  }

  @ParameterizedTest
  @EnumSource
  void eachLicenceCanGoOrStay(Language language) {
    var mirjam =
        contoso
            .with(language)
            .said("Kevin O'Brien gaat nu uit dienst", "Kevin O'Brien is leaving now")
            .pressed("begin");
    for (int asked = 0; !mirjam.question().equals("step.licenses.ask") && asked < 12; asked++) {
      mirjam.pressed(mirjam.options().getLast());
    }
    mirjam.pressed("one-by-one").isAsked("step.licenses.ask");
    mirjam.pressed("keep-license-here").isAsked("step.licenses.ask").pressed("revoke");
    assertEquals(Set.of("VISIOCLIENT"), going());
  }

  @ParameterizedTest
  @EnumSource
  void licencesAreToldApartInWords(Language language) {
    contoso
        .with(language)
        .said("Kevin O'Brien gaat nu uit dienst", "Kevin O'Brien is leaving now")
        .said("alleen de Visio mag weg", "only the Visio license can go");
    assertEquals(Set.of("VISIOCLIENT"), going());
  }

  private Set<String> going() {
    return Objects.requireNonNull(
        Objects.requireNonNull(contoso.theCase().choices().licenses()).skus());
  }
}
