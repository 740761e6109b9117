package nl.vertrek.tenant.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.vertrek.tenant.AdminRole;
import nl.vertrek.tenant.CalendarRight;
import nl.vertrek.tenant.Command;
import nl.vertrek.tenant.Lost;
import nl.vertrek.tenant.Mailbox;
import nl.vertrek.tenant.OnPremisesAct;
import nl.vertrek.tenant.Outcome;
import nl.vertrek.tenant.Person;
import nl.vertrek.tenant.Phone;
import nl.vertrek.tenant.TenantView;
import nl.vertrek.tenant.Undo;
import nl.vertrek.tenant.Upn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Every command, hours later taken back, against a tenant in which nothing was done. */
class UndoTest {

  private static final Upn ANKE = Contoso.upn("a.visser");
  private static final Upn JOOST = Contoso.upn("j.hendriks");
  private static final Upn BRAM = Contoso.upn("b.claes");
  private static final Upn DENNIS = Contoso.upn("d.wijdenbosch");
  private static final Upn DIRK = Contoso.upn("d.vermeulen");
  private static final Upn ESTHER = Contoso.upn("e.kalkman");
  private static final Upn HANNEKE = Contoso.upn("h.roelofs");
  private static final Upn KEVIN = Contoso.upn("k.obrien");
  private static final Upn KLANTENSERVICE = Contoso.upn("klantenservice");
  private static final Upn LOTTE = Contoso.upn("l.peeters");
  private static final Upn PRIYA = Contoso.upn("p.ramdin");
  private static final Upn RACHID = Contoso.upn("r.bouzidi");
  private static final Upn RUUD = Contoso.upn("r.vandam");
  private static final Upn SJOERD = Contoso.upn("s.dejong");
  private static final Upn TAMARA = Contoso.upn("t.blijd");
  private static final Upn WIM = Contoso.upn("w.terpstra");

  private final Contoso touched = new Contoso();
  private final Contoso untouched = new Contoso();

  @AfterEach
  void close() {
    touched.close();
    untouched.close();
  }

  /** An act, and what is done in both tenants before it. */
  record Taking(Command act, List<Command> before) {

    static Taking back(Command act, Command... before) {
      return new Taking(act, List.of(before));
    }

    @Override
    public String toString() {
      return act.toString();
    }
  }

  private static final Set<Mailbox.Protocol> WEB = Set.of(Mailbox.Protocol.OWA);
  private static final Phone.Forwarding TO_JOOST = new Phone.Forwarding(JOOST, Phone.Mode.FORWARD);

  static Stream<Taking> everyCommand() {
    return Stream.concat(accountsAndLicences(), mailAndCalls());
  }

  private static Stream<Taking> mailAndCalls() {
    Set<String> rule = Set.of("regel-2");
    return Stream.of(
        Taking.back(new Command.ImportMailbox(LOTTE, JOOST)),
        Taking.back(new Command.GrantSendAs(ANKE, DENNIS)),
        Taking.back(new Command.RevokeSendAs(KLANTENSERVICE, ANKE)),
        Taking.back(new Command.GrantSendOnBehalf(ANKE, DENNIS)),
        Taking.back(new Command.RevokeSendOnBehalf(JOOST, ANKE)),
        Taking.back(new Command.GrantCalendar(JOOST, ANKE, CalendarRight.OWNER)),
        Taking.back(new Command.GrantCalendar(ANKE, DENNIS, CalendarRight.REVIEWER)),
        Taking.back(new Command.RevokeCalendar(JOOST, ANKE)),
        Taking.back(new Command.HideFromAddressBook(ANKE)),
        Taking.back(new Command.ShowInAddressBook(LOTTE)),
        Taking.back(new Command.DisableInboxRules(ANKE, rule)),
        Taking.back(
            new Command.EnableInboxRules(ANKE, rule), new Command.DisableInboxRules(ANKE, rule)),
        Taking.back(new Command.StopOutsideForwarding(KEVIN)),
        Taking.back(new Command.ForwardOutside(ANKE, "anke@thuis.example")),
        Taking.back(new Command.CancelMeetings(ANKE, Set.of("afspraak-verkoop"))),
        Taking.back(
            new Command.AssignNumber(ANKE, "+31200120170"), new Command.ReleaseNumber(ANKE)),
        Taking.back(new Command.ReleaseNumber(SJOERD)));
  }

  private static Stream<Taking> accountsAndLicences() {
    Set<AdminRole> helpdesk = Set.of(AdminRole.HELPDESK_ADMIN);
    Mailbox.AutomaticReply reply = new Mailbox.AutomaticReply("Weg", "Away");
    return Stream.of(
        Taking.back(new Command.RemoveAdminRoles(PRIYA, helpdesk)),
        Taking.back(new Command.GrantAdminRoles(ANKE, helpdesk)),
        Taking.back(new Command.BlockSignIn(ANKE)),
        Taking.back(new Command.UnblockSignIn(DIRK)),
        Taking.back(new Command.ResetPassword(ANKE)),
        Taking.back(new Command.SignOutEverywhere(ANKE)),
        Taking.back(new Command.RemoveSignInMethods(ANKE)),
        Taking.back(new Command.CloseProtocols(ANKE, WEB)),
        Taking.back(new Command.OpenProtocols(ANKE, WEB), new Command.CloseProtocols(ANKE, WEB)),
        Taking.back(new Command.ShutMailbox(ANKE)),
        Taking.back(new Command.ReopenMailbox(DIRK)),
        Taking.back(new Command.DoneOnPremises(WIM, new OnPremisesAct.AccountDisabled())),
        Taking.back(new Command.DoneOnPremises(WIM, new OnPremisesAct.PasswordReset())),
        Taking.back(new Command.DoneOnPremises(WIM, new OnPremisesAct.Renamed("Wim T."))),
        Taking.back(
            new Command.DoneOnPremises(
                WIM, new OnPremisesAct.AliasesSet(List.of("wt@contoso.nl")))),
        Taking.back(new Command.ExportMailbox(TAMARA)),
        Taking.back(new Command.PlaceHold(ANKE, Mailbox.Hold.LITIGATION)),
        Taking.back(new Command.ReleaseHold(RACHID)),
        Taking.back(new Command.ForwardMail(ANKE, JOOST)),
        Taking.back(new Command.StopForwardingMail(BRAM)),
        Taking.back(new Command.ConvertToShared(ANKE)),
        Taking.back(
            new Command.ConvertToUserMailbox(LOTTE),
            new Command.AssignLicenses(LOTTE, Set.of("SPE_E3"))),
        Taking.back(new Command.GrantFullAccess(ANKE, JOOST)),
        Taking.back(new Command.RevokeFullAccess(LOTTE, DIRK)),
        Taking.back(new Command.Rename(ANKE, "Anke V.")),
        Taking.back(new Command.SetAutomaticReply(ANKE, reply)),
        Taking.back(new Command.ClearAutomaticReply(BRAM)),
        Taking.back(
            new Command.RemoveAliases(HANNEKE, List.of("hanneke@contoso.nl")),
            new Command.RestoreAccount(HANNEKE)),
        Taking.back(new Command.AddAliases(ANKE, List.of("av@contoso.nl"))),
        Taking.back(new Command.WipeDevice(ANKE, "dev-04")),
        Taking.back(new Command.BlockDevice(ANKE, "dev-04")),
        Taking.back(new Command.UnblockDevice(DIRK, "dev-11")),
        Taking.back(new Command.CheckedOffBlackBerry(RUUD, "dev-10")),
        Taking.back(
            new Command.BackInBlackBerry(RUUD, "dev-10"),
            new Command.CheckedOffBlackBerry(RUUD, "dev-10")),
        Taking.back(new Command.GiveOneDriveAccess(ANKE, JOOST)),
        Taking.back(
            new Command.TakeOneDriveAccess(ANKE, JOOST),
            new Command.GiveOneDriveAccess(ANKE, JOOST)),
        Taking.back(new Command.MoveOneDrive(RUUD, JOOST)),
        Taking.back(new Command.UnassignLicenses(ANKE, Set.of("SPE_E3", "MCOPSTN1"))),
        Taking.back(new Command.UnassignLicenses(BRAM, Set.of("SPE_E3", "SPB"))),
        Taking.back(new Command.AssignLicenses(ANKE, Set.of("POWER_BI_PRO"))),
        Taking.back(new Command.UnassignFromMany("SPE_E3", Set.of(ANKE, JOOST))),
        Taking.back(new Command.ReplaceLicenses(Set.of(JOOST, BRAM), Set.of("SPE_F1"))),
        Taking.back(new Command.TakeOverPurchase("sub-planner-selfservice")),
        Taking.back(new Command.LowerTotal("sub-e3", 24)),
        Taking.back(new Command.RaiseTotal("sub-e3", 30)),
        Taking.back(new Command.LeaveQueue(ESTHER, "cq-klantenservice")),
        Taking.back(new Command.JoinQueue(ANKE, "cq-klantenservice")),
        Taking.back(new Command.LeaveGroup(ANKE, "grp-vpn")),
        Taking.back(new Command.LeaveGroup(TAMARA, "grp-licentie-magazijn")),
        Taking.back(new Command.JoinGroup(ANKE, "grp-licentie-magazijn", false)),
        Taking.back(new Command.ForwardCalls(ANKE, TO_JOOST)),
        Taking.back(new Command.StopForwardingCalls(SJOERD)),
        Taking.back(new Command.DeleteAccount(ANKE)),
        Taking.back(new Command.RestoreAccount(HANNEKE)),
        Taking.back(new Command.PurgeAccount(HANNEKE)),
        Taking.back(new Command.DeletedOnPremises(WIM)));
  }

  @ParameterizedTest
  @MethodSource("everyCommand")
  void takenBackEverythingIsAsItWasButForWhatIsNamed(Taking taking) {
    for (Command command : taking.before()) {
      touched.done(command);
      untouched.done(command);
    }
    Undo undo = Undo.of(taking.act(), touched.tenant.look());
    Outcome outcome = touched.run(taking.act());
    assertTrue(
        outcome instanceof Outcome.Done || outcome instanceof Outcome.Started, outcome.toString());
    passBoth();

    undo.commands().forEach(this::carriesOut);

    passBoth();
    if (!undo.lost().contains(Lost.EVERYTHING)) {
      for (Upn upn : taking.act().people()) {
        assertEquals(
            without(undo.lost(), untouched.person(upn.text())),
            without(undo.lost(), touched.person(upn.text())),
            undo.toString());
      }
    }
    if (!undo.lost().contains(Lost.PURCHASE)) {
      assertEquals(untouched.tenant.look().subscriptions(), touched.tenant.look().subscriptions());
    }
  }

  private void passBoth() {
    touched.pass(Duration.ofHours(3));
    untouched.pass(Duration.ofHours(3));
  }

  private void carriesOut(Command command) {
    Outcome outcome = touched.run(command);
    assertFalse(outcome instanceof Outcome.Refused, () -> command + ": " + outcome);
  }

  /** The view without what may differ; work that is over is history. */
  private static ObjectNode without(Set<Lost> lost, Person person) {
    ObjectNode view = Contoso.JSON.valueToTree(person);
    ArrayNode jobs = view.putArray("jobs");
    person.jobs().stream()
        .filter(job -> !job.finished())
        .forEach(job -> jobs.add(Contoso.JSON.valueToTree(job)));
    lost.forEach(what -> take(what, view));
    return (ObjectNode) inAnyOrder(view);
  }

  /** Lists compare as sets do. */
  private static JsonNode inAnyOrder(JsonNode node) {
    if (node instanceof ArrayNode list) {
      ArrayNode sorted = Contoso.JSON.createArrayNode();
      list.values().stream()
          .map(UndoTest::inAnyOrder)
          .sorted(Comparator.comparing(JsonNode::toString))
          .forEach(sorted::add);
      return sorted;
    }
    if (node instanceof ObjectNode object) {
      ObjectNode copy = Contoso.JSON.createObjectNode();
      object.properties().forEach(each -> copy.set(each.getKey(), inAnyOrder(each.getValue())));
      return copy;
    }
    return node;
  }

  private static void take(Lost what, ObjectNode view) {
    switch (what) {
      case PASSWORD -> take(view, "account", "passwordResetAt");
      case SESSIONS -> {
        view.remove("sessions");
        take(view, "account", "signedOutAt");
      }
      case SIGN_IN_METHODS -> take(view, "account", "signInMethods");
      case WIPED_DEVICE -> view.remove("devices");
      case MOVED_FILES -> view.remove("oneDrive");
      case COPY -> take(view, "mailbox", "lastExport", "pst");
      case MEETINGS -> take(view, "mailbox", "meetings");
      case EFFECT -> {
        take(view, "account", "signIn", "blockedEverywhereAt", "mailboxShutAt");
        take(view, "mailbox", "holdEffectiveAt", "state");
        view.withArray("devices").forEach(device -> take(device, "removedFromBlackBerryAt"));
      }
      case RETENTION -> {
        take(view, "account", "deletedAt", "purgeAt");
        take(view, "mailbox", "purgeAt");
        take(view, "oneDrive", "purgeAt");
      }
      case WORK_UNDER_WAY -> view.remove("jobs");
      case LICENSE_IF_TAKEN, NUMBER_IF_TAKEN, ADDRESS_IF_TAKEN, PURCHASE, EVERYTHING -> {}
    }
  }

  private static void take(ObjectNode view, String part, String... properties) {
    take(view.get(part), properties);
  }

  private static void take(JsonNode part, String... properties) {
    if (part instanceof ObjectNode object) {
      object.remove(List.of(properties));
    }
  }

  @Test
  void noCommandIsLeftOut() {
    assertEquals(
        CommandNames.all(),
        Stream.concat(accountsAndLicences(), mailAndCalls())
            .map(taking -> CommandNames.of(taking.act()))
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void whatChangesNothingNeedsNoTakingBack() {
    TenantView before = touched.tenant.look();
    List<Command> idle =
        List.of(
            new Command.BlockSignIn(DIRK),
            new Command.UnblockSignIn(ANKE),
            new Command.OpenProtocols(ANKE, WEB),
            new Command.AssignLicenses(ANKE, Set.of("SPE_E3")),
            new Command.GrantAdminRoles(PRIYA, Set.of(AdminRole.HELPDESK_ADMIN)),
            new Command.LowerTotal("no-such", 1),
            new Command.BlockSignIn(Contoso.upn("nobody")));
    for (Command command : idle) {
      assertFalse(Undo.of(command, before).possible(), command.toString());
    }
  }
}
