package nl.vertrek.tenant.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import nl.vertrek.tenant.AdminRole;
import nl.vertrek.tenant.Command;
import nl.vertrek.tenant.Mailbox;
import nl.vertrek.tenant.OnPremisesAct;
import nl.vertrek.tenant.Outcome;
import nl.vertrek.tenant.Phone;
import nl.vertrek.tenant.Refusal;
import nl.vertrek.tenant.Upn;
import nl.vertrek.tenant.sim.file.TenantFile;
import nl.vertrek.tenant.sim.state.Timeline;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one act makes of another: no data goes before its time, no promise outlives its reason. */
class InterplayTest {

  private static final Upn ANKE = Contoso.upn("a.visser");
  private static final Upn JOOST = Contoso.upn("j.hendriks");
  private static final Upn MARIEKE = Contoso.upn("m.dijkstra");
  private static final Upn WIM = Contoso.upn("w.terpstra");

  @TempDir private Path folder;

  private final Contoso contoso = new Contoso();

  @AfterEach
  void close() {
    contoso.close();
  }

  private List<Timeline.What> fellDue(Instant after) {
    return contoso.tenant.fellDue(after, contoso.tenant.clock().instant()).first().stream()
        .map(entry -> entry.what())
        .toList();
  }

  private void exportsAValidFile() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    contoso.tenant.tenant(out);
    Path file = Files.write(folder.resolve("export.json"), out.toByteArray());
    assertEquals(List.of(), TenantFile.check(file).shown());
  }

  @Test
  void whoReadsTheTenantSlowlyKeepsNobodyWaiting() {
    List<Outcome> meanwhile = new ArrayList<>();
    contoso.tenant.tenant(
        new OutputStream() {
          @Override
          public void write(int one) {
            if (meanwhile.isEmpty()) {
              meanwhile.add(contoso.run(new Command.Rename(ANKE, "Anke V.")));
            }
          }
        });
    assertInstanceOf(Outcome.Done.class, meanwhile.getFirst());
  }

  @Test
  void aliasesOfActiveDirectoryKeepTheRulesOfAFile() throws IOException {
    contoso.done(
        new Command.DoneOnPremises(
            WIM,
            new OnPremisesAct.AliasesSet(
                List.of("wt@contoso.nl", "WT@contoso.nl", "w.terpstra@contoso.nl"))));
    contoso.refused(
        new Command.DoneOnPremises(
            WIM,
            new OnPremisesAct.AliasesSet(
                IntStream.range(0, 201).mapToObj(each -> each + "@contoso.nl").toList())));
    contoso.pass(Duration.ofHours(1));

    assertEquals(List.of("wt@contoso.nl"), contoso.mailbox("w.terpstra").aliases());
    exportsAValidFile();
  }

  @Test
  void callsOfSomebodyWhoComesBackGoToNobodyWhoHasGone() throws IOException {
    contoso.done(new Command.ForwardCalls(ANKE, new Phone.Forwarding(MARIEKE, Phone.Mode.FORWARD)));
    contoso.done(new Command.DeleteAccount(ANKE));
    contoso.done(new Command.DeleteAccount(MARIEKE));
    contoso.done(new Command.RestoreAccount(ANKE));

    assertNull(Objects.requireNonNull(contoso.person("a.visser").phone()).forwarding());
    exportsAValidFile();
  }

  @Test
  void anImportThatMakesASharedMailboxTooBigBeginsItsThirtyDays() {
    contoso.started(new Command.ConvertToShared(ANKE));
    contoso.pass(Duration.ofHours(1));
    contoso.done(new Command.UnassignLicenses(ANKE, Set.of("SPE_E3", "MCOPSTN1")));
    contoso.started(new Command.ExportMailbox(Contoso.upn("p.bouma")));
    contoso.pass(Duration.ofDays(40));
    contoso.started(new Command.ImportMailbox(Contoso.upn("p.bouma"), ANKE));
    contoso.pass(Duration.ofDays(1));

    Mailbox big = contoso.mailbox("a.visser");
    assertEquals(Mailbox.State.DEACTIVATED, big.state());
    assertNotNull(big.purgeAt());
    contoso.pass(Duration.ofDays(28));
    assertEquals(Mailbox.State.DEACTIVATED, contoso.mailbox("a.visser").state());
    contoso.pass(Duration.ofDays(2));
    assertEquals(Mailbox.State.PURGED, contoso.mailbox("a.visser").state());
  }

  @Test
  void whoIsOnTheWayOutIsNoOtherGlobalAdmin() {
    contoso.done(new Command.GrantAdminRoles(WIM, Set.of(AdminRole.GLOBAL_ADMIN)));
    contoso.done(new Command.DeletedOnPremises(WIM));

    assertEquals(
        new Refusal.LastGlobalAdmin(),
        contoso.refused(
            new Command.RemoveAdminRoles(
                Contoso.upn("m.hoekstra"), Set.of(AdminRole.GLOBAL_ADMIN))));
  }

  @Test
  void whatFallsDueTogetherIsToldOnce() {
    contoso.started(new Command.ExportMailbox(ANKE));
    contoso.pass(Duration.ofHours(3));
    contoso.started(new Command.ImportMailbox(ANKE, JOOST));
    contoso.started(new Command.ImportMailbox(ANKE, MARIEKE));
    Instant before = contoso.tenant.clock().instant();
    contoso.pass(Duration.ofHours(5));

    assertEquals(
        2, fellDue(before).stream().filter(what -> what == Timeline.What.MAIL_IMPORTED).count());
  }

  @Test
  void filesThatReachNobodyAreNotToldToHaveMoved() {
    contoso.started(new Command.MoveOneDrive(ANKE, MARIEKE));
    contoso.done(new Command.DeleteAccount(MARIEKE));
    Instant before = contoso.tenant.clock().instant();
    contoso.pass(Duration.ofHours(5));

    assertEquals(
        List.of(Timeline.What.ONEDRIVE_NOT_MOVED),
        fellDue(before).stream().filter(what -> what.name().startsWith("ONEDRIVE")).toList());
    assertNull(contoso.oneDrive("a.visser").movedTo());
  }

  @Test
  void mailIsNotForwardedAgainFromAnAccountThatHasGone() {
    contoso.done(new Command.ForwardMail(ANKE, MARIEKE));
    contoso.done(new Command.DeleteAccount(MARIEKE));
    contoso.done(new Command.DeleteAccount(ANKE));
    contoso.done(new Command.RestoreAccount(MARIEKE));

    assertNull(contoso.mailbox("a.visser").forwardingTo());
  }

  @Test
  void aMailboxThatComesBackWithoutALicenceGoesAfterThirtyDays() {
    Upn tamara = Contoso.upn("t.blijd");
    contoso.done(new Command.LeaveGroup(tamara, "grp-licentie-magazijn"));
    contoso.done(new Command.DeleteAccount(tamara));
    contoso.pass(Duration.ofHours(1));
    contoso.done(new Command.RestoreAccount(tamara));

    assertNotNull(contoso.mailbox("t.blijd").purgeAt());
    contoso.pass(Duration.ofDays(31));
    assertEquals(Mailbox.State.PURGED, contoso.mailbox("t.blijd").state());
  }

  @Test
  void aHoldThatWasBrokenOffNeverComesIntoForce() {
    contoso.started(new Command.PlaceHold(ANKE, Mailbox.Hold.LITIGATION));
    contoso.done(new Command.UnassignLicenses(ANKE, Set.of("SPE_E3")));
    contoso.pass(Duration.ofHours(2));
    contoso.done(new Command.AssignLicenses(ANKE, Set.of("SPE_E3")));

    assertEquals(Mailbox.Hold.NONE, contoso.mailbox("a.visser").hold());
    assertEquals(Mailbox.State.ACTIVE, contoso.mailbox("a.visser").state());
  }
}
