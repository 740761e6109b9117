package nl.vertrek.tenant.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import nl.vertrek.tenant.Command;
import nl.vertrek.tenant.Job;
import nl.vertrek.tenant.Mailbox;
import nl.vertrek.tenant.MobileDevice;
import nl.vertrek.tenant.Refusal;
import nl.vertrek.tenant.Upn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WipeTest {

  private static final Upn ANKE = Contoso.upn("a.visser");
  private static final Instant CONTACT = Instant.parse("2026-05-18T07:39:00Z");

  private final Contoso contoso = new Contoso();

  @AfterEach
  void close() {
    contoso.close();
  }

  private MobileDevice.WipeState phone() {
    return contoso.person("a.visser").devices().getFirst().wipeState();
  }

  @Test
  void f19ADeviceIsWipedAndConnectsNoMore() {
    contoso.started(new Command.WipeDevice(ANKE, "dev-04"));
    contoso.done(new Command.BlockDevice(ANKE, "dev-04"));

    contoso.tenant.clock().to(CONTACT);

    assertEquals(MobileDevice.WipeState.WIPED, phone());
    assertTrue(contoso.person("a.visser").devices().getFirst().blocked());
    assertEquals(
        MobileDevice.WipeState.NONE, contoso.person("a.visser").devices().getLast().wipeState());
  }

  @Test
  void f60ClosingEveryDoorDoesNotStopAWipeUnderWay() {
    contoso.started(new Command.WipeDevice(ANKE, "dev-04"));
    contoso.done(new Command.CloseProtocols(ANKE, Set.of(Mailbox.Protocol.values())));
    contoso.done(new Command.BlockSignIn(ANKE));
    contoso.done(new Command.BlockDevice(ANKE, "dev-04"));

    contoso.tenant.clock().to(CONTACT.minusSeconds(1));
    assertEquals(MobileDevice.WipeState.PENDING, phone());
    contoso.tenant.clock().to(CONTACT);
    assertEquals(MobileDevice.WipeState.WIPED, phone());
  }

  @Test
  void f60AfterConversionNothingIsWiped() {
    contoso.started(new Command.ConvertToShared(ANKE));
    contoso.pass(Duration.ofMinutes(15));

    assertEquals(
        new Refusal.TooLateToWipe(), contoso.refused(new Command.WipeDevice(ANKE, "dev-04")));
  }

  @Test
  void f60AConversionThatDoesNotWaitLosesTheWipe() {
    contoso.started(new Command.WipeDevice(ANKE, "dev-04"));
    contoso.started(new Command.ConvertToShared(ANKE));

    contoso.pass(Duration.ofHours(2));

    assertEquals(MobileDevice.WipeState.NONE, phone());
    assertTrue(
        contoso.person("a.visser").jobs().stream().noneMatch(job -> job.kind() == Job.Kind.WIPE));
  }

  @Test
  void f60AWipeThatReachedItsDeviceBeforeTheConversionWasDoneCounts() {
    contoso.started(new Command.WipeDevice(ANKE, "dev-04"));
    contoso.tenant.clock().to(CONTACT.minusSeconds(600));
    contoso.started(new Command.ConvertToShared(ANKE));

    contoso.pass(Duration.ofHours(2));

    assertEquals(MobileDevice.WipeState.WIPED, phone());
  }

  @Test
  void f60APersonalDeviceIsWipedOnlyWhenItIsNamed() {
    Upn karim = Contoso.upn("k.ouali");
    MobileDevice own =
        contoso.person("k.ouali").devices().stream()
            .filter(device -> !device.company())
            .findFirst()
            .orElseThrow();
    MobileDevice company =
        contoso.person("k.ouali").devices().stream()
            .filter(MobileDevice::company)
            .findFirst()
            .orElseThrow();
    contoso.started(new Command.WipeDevice(karim, company.id()));
    contoso.pass(Duration.ofHours(2));
    assertEquals(own.wipeState(), device(own.id()).wipeState());

    contoso.started(new Command.WipeDevice(karim, own.id()));
    contoso.pass(Duration.ofHours(2));

    assertEquals(MobileDevice.WipeState.WIPED, device(own.id()).wipeState());
  }

  private MobileDevice device(String id) {
    return contoso.person("k.ouali").devices().stream()
        .filter(device -> device.id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
