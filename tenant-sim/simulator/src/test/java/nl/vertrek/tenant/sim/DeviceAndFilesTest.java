package nl.vertrek.tenant.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.vertrek.tenant.Command;
import nl.vertrek.tenant.Fact;
import nl.vertrek.tenant.MobileDevice;
import nl.vertrek.tenant.MobileDevice.WipeState;
import nl.vertrek.tenant.OneDrive;
import nl.vertrek.tenant.Refusal;
import nl.vertrek.tenant.Upn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeviceAndFilesTest {

  private static final Upn ANKE = Contoso.upn("a.visser");
  private static final Upn MARIEKE = Contoso.upn("m.dijkstra");

  private final Contoso contoso = new Contoso();

  @AfterEach
  void close() {
    contoso.close();
  }

  private MobileDevice phone() {
    return contoso.person("a.visser").devices().getFirst();
  }

  @Test
  void wipesAtTheNextContactF60() {
    Instant contact = Instant.parse("2026-05-18T07:39:00Z");

    assertEquals(contact, contoso.started(new Command.WipeDevice(ANKE, "dev-04")).job().endsAt());

    assertEquals(WipeState.PENDING, phone().wipeState());
    contoso.tenant.clock().to(contact);
    assertEquals(WipeState.WIPED, phone().wipeState());
    contoso.alreadySo(new Command.WipeDevice(ANKE, "dev-04"));
  }

  @Test
  void countsContactsFromTheLastOneHoweverLongAgoF60() {
    assertEquals(
        Instant.parse("2026-05-18T07:16:00Z"),
        contoso.started(new Command.WipeDevice(ANKE, "dev-05")).job().endsAt());
  }

  @Test
  void goesOnWipingADeviceThatIsBlockedMeanwhileF60() {
    contoso.started(new Command.WipeDevice(ANKE, "dev-04"));
    contoso.done(new Command.BlockDevice(ANKE, "dev-04"));

    contoso.pass(Duration.ofHours(1));

    assertEquals(WipeState.WIPED, phone().wipeState());
    assertTrue(phone().blocked());
  }

  @Test
  void refusesToWipeAfterConversionF60() {
    contoso.started(new Command.ConvertToShared(ANKE));
    contoso.pass(Duration.ofHours(1));

    assertEquals(
        new Refusal.TooLateToWipe(), contoso.refused(new Command.WipeDevice(ANKE, "dev-04")));
  }

  @Test
  void refusesADeviceOfSomebodyElse() {
    assertEquals(
        new Refusal.Unknown("dev-01"), contoso.refused(new Command.BlockDevice(ANKE, "dev-01")));
  }

  @Test
  void letsADeviceConnectAgain() {
    contoso.done(new Command.BlockDevice(ANKE, "dev-04"));
    contoso.alreadySo(new Command.BlockDevice(ANKE, "dev-04"));
    contoso.done(new Command.UnblockDevice(ANKE, "dev-04"));

    assertTrue(!phone().blocked());
  }

  @Test
  void movesTwentyGigabytesAnHourF28() {
    int before = contoso.oneDrive("m.dijkstra").fileCount();
    Instant end = contoso.started(new Command.MoveOneDrive(ANKE, MARIEKE)).job().endsAt();
    assertEquals(Contoso.START.plusSeconds(1674), end);

    contoso.tenant.clock().to(end.minusSeconds(1));
    assertEquals(1874, contoso.oneDrive("a.visser").fileCount());
    contoso.tenant.clock().to(end);

    assertEquals(0, contoso.oneDrive("a.visser").fileCount());
    assertEquals(MARIEKE, contoso.oneDrive("a.visser").movedTo());
    assertEquals(before + 1874, contoso.oneDrive("m.dijkstra").fileCount());
    contoso.alreadySo(new Command.MoveOneDrive(ANKE, MARIEKE));
  }

  @Test
  void refusesToMoveFilesToWhoCannotHoldThemF28() {
    Upn klantenservice = Contoso.upn("klantenservice");

    assertEquals(
        new Refusal.UnfitReceiver(klantenservice, new Fact(28)),
        contoso.refused(new Command.MoveOneDrive(ANKE, klantenservice)));
    assertInstanceOf(
        Refusal.UnfitReceiver.class, contoso.refused(new Command.MoveOneDrive(ANKE, ANKE)));
  }

  @Test
  void refusesWhereThereIsNoOneDrive() {
    assertEquals(
        new Refusal.NoOneDrive(),
        contoso.refused(new Command.MoveOneDrive(Contoso.upn("t.blijd"), MARIEKE)));
  }

  @Test
  void givesAndTakesAccessToTheFilesF30() {
    contoso.done(new Command.GiveOneDriveAccess(ANKE, MARIEKE));
    contoso.alreadySo(new Command.GiveOneDriveAccess(ANKE, MARIEKE));
    assertEquals(List.of(MARIEKE), contoso.oneDrive("a.visser").sharedWith());

    contoso.done(new Command.TakeOneDriveAccess(ANKE, MARIEKE));
    assertEquals(List.of(), contoso.oneDrive("a.visser").sharedWith());
  }

  @Test
  void keepsAnUnlicensedOneDriveReachableForThirtyDaysAndThenKeepsItClosedF27() {
    contoso.done(new Command.UnassignLicenses(ANKE, Set.of("SPE_E3")));

    contoso.pass(Duration.ofDays(30).minusSeconds(1));
    assertEquals(OneDrive.State.REACHABLE, contoso.oneDrive("a.visser").state());
    contoso.pass(Duration.ofDays(400));
    assertEquals(OneDrive.State.UNREACHABLE, contoso.oneDrive("a.visser").state());
    contoso.done(new Command.AssignLicenses(ANKE, Set.of("SPE_E3")));
    assertEquals(OneDrive.State.REACHABLE, contoso.oneDrive("a.visser").state());
  }

  @Test
  void losesTheFilesOfADeletedAccountAfterItsRetentionF28() {
    contoso.done(new Command.DeleteAccount(ANKE));

    assertEquals(OneDrive.State.UNREACHABLE, contoso.oneDrive("a.visser").state());
    contoso.pass(Duration.ofDays(30));
    assertEquals(OneDrive.State.PURGED, contoso.oneDrive("a.visser").state());
  }
}
