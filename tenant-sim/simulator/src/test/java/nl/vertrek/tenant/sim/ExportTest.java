package nl.vertrek.tenant.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.vertrek.tenant.Actor;
import nl.vertrek.tenant.CalendarRight;
import nl.vertrek.tenant.Command;
import nl.vertrek.tenant.Mailbox;
import nl.vertrek.tenant.RequestId;
import nl.vertrek.tenant.Upn;
import nl.vertrek.tenant.sim.file.TenantFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ExportTest {

  private static final Upn ANKE = Contoso.upn("a.visser");
  private static final Upn JOOST = Contoso.upn("j.hendriks");

  @TempDir private Path folder;

  private final Contoso contoso = new Contoso();

  @AfterEach
  void close() {
    contoso.close();
  }

  private Path export() throws IOException {
    Path file = folder.resolve("export.json");
    try (OutputStream out = Files.newOutputStream(file)) {
      contoso.tenant.tenant(out);
    }
    return file;
  }

  private TenantSimulator elsewhere(Path file) {
    TenantSimulator other =
        TenantSimulator.open(
            SimulatorSettings.inMemory(UUID.randomUUID().toString()).by(contoso.wall));
    other.load(file);
    return other;
  }

  private static List<String> everybody(TenantSimulator tenant) {
    List<String> all = new ArrayList<>();
    tenant.directory(entry -> all.add(tenant.user(entry.upn()).orElseThrow()));
    return all;
  }

  @Test
  void saysOfAnUntouchedTenantWhatItsFileSaid() throws IOException {
    JsonNode exported = Contoso.JSON.readTree(export());
    JsonNode file = Contoso.JSON.readTree(Contoso.file());

    assertEquals(file.get("organization"), exported.get("organization"));
    assertEquals(file.get("subscriptions"), exported.get("subscriptions"));
    assertEquals(file.get("callQueues"), exported.get("callQueues"));
    assertEquals(file.get("products").size(), exported.get("products").size());
    assertEquals(file.get("users").size(), exported.get("users").size());
  }

  /** By this a bot that is registered with Teams knows who speaks. */
  @Test
  void keepsWhatTheDirectoryCallsAnAccountAndSaysNothingOfTheOthers() throws IOException {
    ObjectNode file = (ObjectNode) Contoso.JSON.readTree(Contoso.file());
    String object = "0a0a0a0a-0000-1111-2222-333333333333";
    String name = file.at("/users/3/userPrincipalName").stringValue();
    ((ObjectNode) file.at("/users/3")).put("objectId", object);
    Path changed = Files.writeString(folder.resolve("changed.json"), file.toString());
    try (TenantSimulator other = elsewhere(changed)) {
      assertEquals(object, other.look().person(new Upn(name)).orElseThrow().profile().objectId());
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      other.tenant(out);
      JsonNode exported = Contoso.JSON.readTree(out.toByteArray());
      assertEquals(
          List.of(object),
          exported.findValues("objectId").stream().map(JsonNode::stringValue).toList());
      assertFalse(other.user(ANKE).orElseThrow().contains("objectId"));
    }
  }

  @Test
  void givesAValidFileThatShowsTheSameElsewhereInTheMiddleOfEverything() throws IOException {
    contoso.done(new Command.BlockSignIn(ANKE));
    contoso.done(new Command.ResetPassword(ANKE));
    contoso.done(new Command.SignOutEverywhere(ANKE));
    contoso.started(new Command.WipeDevice(ANKE, "dev-04"));
    contoso.started(new Command.PlaceHold(ANKE, Mailbox.Hold.LITIGATION));
    contoso.started(new Command.ConvertToShared(ANKE));
    contoso.started(new Command.MoveOneDrive(ANKE, JOOST));
    contoso.done(new Command.UnassignLicenses(ANKE, Set.of("MCOPSTN1")));
    contoso.done(new Command.DisableInboxRules(ANKE, Set.of("regel-2")));
    contoso.done(new Command.CancelMeetings(ANKE, Set.of("afspraak-noord")));
    contoso.done(new Command.GrantSendAs(ANKE, JOOST));
    contoso.done(new Command.HideFromAddressBook(ANKE));
    contoso.done(new Command.GrantCalendar(JOOST, Contoso.upn("e.kalkman"), CalendarRight.EDITOR));
    contoso.started(new Command.ImportMailbox(Contoso.upn("l.peeters"), JOOST));
    contoso.done(new Command.DeleteAccount(Contoso.upn("e.kalkman")));
    contoso.done(new Command.DeletedOnPremises(Contoso.upn("w.terpstra")));
    contoso.pass(Duration.ofMinutes(10));

    Path file = export();

    assertEquals(List.of(), TenantFile.check(file).shown());
    try (TenantSimulator other = elsewhere(file)) {
      assertEquals(everybody(contoso.tenant), everybody(other));
      assertEquals(contoso.tenant.look().freeNumbers(), other.look().freeNumbers());
      contoso.pass(Duration.ofHours(30));
      other.clock().advance(Duration.ofHours(30));
      assertEquals(everybody(contoso.tenant), everybody(other));
      Command restore = new Command.RestoreAccount(Contoso.upn("e.kalkman"));
      contoso.done(restore);
      other.execute(restore, new Actor(Contoso.upn("m.hoekstra")), new RequestId("elsewhere"));
      assertEquals(everybody(contoso.tenant), everybody(other));
      assertEquals(
          contoso.person("e.kalkman"), other.look().person(Contoso.upn("e.kalkman")).orElseThrow());
    }
  }

  @Test
  void exportsWhatWasLoadedAgain() throws IOException {
    contoso.done(new Command.DeleteAccount(JOOST));
    contoso.pass(Duration.ofDays(100));
    Path first = export();
    try (TenantSimulator other = elsewhere(first)) {
      Path second = folder.resolve("second.json");
      try (OutputStream out = Files.newOutputStream(second)) {
        other.tenant(out);
      }
      assertEquals(read(first), read(second));
    }
  }

  private static ObjectNode read(Path file) {
    return (ObjectNode) Contoso.JSON.readTree(file);
  }
}
