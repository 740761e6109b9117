package nl.vertrek.bot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import nl.vertrek.locales.Arg;
import nl.vertrek.locales.Catalogue;
import nl.vertrek.locales.Message;
import nl.vertrek.understanding.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/**
 * Four people leave, in each language. Afterwards the tenant was told exactly what was to be done,
 * and shows it.
 */
class MainJobTest {

  private static final String JOOST = "j.hendriks@contoso.nl";

  private static final String SHUT_OUT =
      "BlockSignIn CloseProtocols ResetPassword SignOutEverywhere";
  private static final String SHARED = "ConvertToShared GrantFullAccess Rename SetAutomaticReply";
  private static final String HIDDEN = "HideFromAddressBook";
  private static final String TWO_GROUPS = "LeaveGroup LeaveGroup";

  private final Catalogue catalogue = Catalogue.load();

  @TempDir private Path data;
  private LiveHouse live;
  private Language language = Language.DUTCH;
  private List<JsonNode> answer = List.of();

  @BeforeEach
  void open() {
    live = new LiveHouse(data);
  }

  @AfterEach
  void close() {
    live.close();
  }

  @ParameterizedTest
  @EnumSource
  void sharesAnkesMailboxAndFreesHerLicenses(Language spoken) throws Exception {
    language = spoken;
    say(
        "Anke Visser gaat nu uit dienst, Joost Hendriks krijgt haar postvak",
        "Anke Visser is leaving now, Joost Hendriks gets her mailbox");
    choose("answer.as-planned");
    say("Anke Visser", "Anke Visser");
    live.pass("PT25H");

    var anke = live.user("a.visser@contoso.nl");
    assertShutOut(anke);
    assertShared(anke, "Anke Visser (uit dienst)");
    assertEquals(List.of(), texts(anke.path("assignedLicenses")));
    assertEquals(JOOST, anke.at("/oneDrive/movedTo").stringValue());
    assertEquals(2, anke.path("mobileDevices").size());
    for (var device : anke.path("mobileDevices")) {
      assertEquals("wiped", device.path("wipeState").stringValue());
      assertEquals("blocked", device.path("deviceAccessState").stringValue());
    }
    var devices = "WipeDevice BlockDevice WipeDevice BlockDevice";
    var files = "CancelMeetings GiveOneDriveAccess MoveOneDrive";
    var groups = TWO_GROUPS + " " + TWO_GROUPS + " ReleaseNumber LeaveGroup";
    String shutOut = SHUT_OUT.replace("CloseProtocols", "CloseProtocols DisableInboxRules");
    assertTold(anke, shutOut, devices, files, groups, SHARED, HIDDEN, "UnassignLicenses");
    assertComplete("Anke Visser", 12);
  }

  @ParameterizedTest
  @EnumSource
  void refusesToDeleteBramWhileHisMailIsForwarded(Language spoken) throws Exception {
    language = spoken;
    say("Bram Claes gaat nu uit dienst", "Bram Claes is leaving now");
    say("verwijder het account", "delete the account");
    assertSaid(
        Message.of("conflict.account-forwarding")
            .with("name", "Bram Claes")
            .with("first", "Bram")
            .with("to", "Joost Hendriks"));
    choose("answer.keep-account");
    choose("answer.as-planned");
    live.pass("PT25H");

    var bram = live.user("b.claes@contoso.nl");
    assertShutOut(bram);
    assertEquals("active", bram.at("/now/account/state").stringValue());
    assertEquals(List.of("SPE_E3"), texts(bram.path("assignedLicenses")));
    assertEquals(JOOST, bram.at("/mailbox/forwardingTo").stringValue());
    assertEquals("user", bram.at("/mailbox/type").stringValue());
    assertTold(bram, SHUT_OUT, "GiveOneDriveAccess LeaveGroup");
    assertComplete("Bram Claes", 5);
  }

  @ParameterizedTest
  @EnumSource
  void leavesPietsLicenseWithHisBigSharedMailbox(Language spoken) throws Exception {
    language = spoken;
    say(
        "Piet Bouma gaat nu uit dienst, Joost Hendriks krijgt zijn postvak",
        "Piet Bouma is leaving now, Joost Hendriks gets his mailbox");
    choose("answer.as-planned");
    live.pass("PT25H");

    var piet = live.user("p.bouma@contoso.nl");
    assertShutOut(piet);
    assertShared(piet, "Piet Bouma (uit dienst)");
    assertEquals(List.of("SPE_E3"), texts(piet.path("assignedLicenses")));
    assertTold(piet, SHUT_OUT, "GiveOneDriveAccess", SHARED, TWO_GROUPS, HIDDEN);
    assertComplete("Piet Bouma", 6);
  }

  @ParameterizedTest
  @EnumSource
  void hasWimDeletedOnPremisesByAPerson(Language spoken) throws Exception {
    language = spoken;
    say(
        "Wim Terpstra gaat nu uit dienst, account verwijderen",
        "Wim Terpstra is leaving now, delete the account");
    choose("answer.as-planned");
    live.pass("PT3H");
    var done = "ExportMailbox GiveOneDriveAccess MoveOneDrive UnassignLicenses";
    assertTold(live.user("w.terpstra@contoso.nl"), SHUT_OUT, done);

    assertTrue(live.user("w.terpstra@contoso.nl").path("accountEnabled").booleanValue());
    say("status", "status");
    assertSaid(
        Message.of("ask.again")
            .with("name", "Wim Terpstra")
            .with("steps", List.of(new Arg.Phrase(Message.of("step.block.name")))));
    say("heb ik gedaan", "I did it");
    live.pass("PT1H");
    assertFalse(live.user("w.terpstra@contoso.nl").path("accountEnabled").booleanValue());
    doesByHand("step.account.name");
    var synchronising = live.user("w.terpstra@contoso.nl");
    assertEquals("active", synchronising.at("/now/account/state").stringValue());

    live.pass("PT24H");
    var wim = live.user("w.terpstra@contoso.nl");
    assertEquals("deleted", wim.at("/now/account/state").stringValue());
    assertEquals(List.of(), texts(wim.path("assignedLicenses")));
    assertTold(wim, SHUT_OUT, done, "DoneOnPremises DoneOnPremises", "DeletedOnPremises");
    assertComplete("Wim Terpstra", 7);
  }

  private void doesByHand(String step) throws IOException, InterruptedException {
    say("status", "status");
    assertSaid(
        Message.of("told.waiting-for-somebody")
            .with("name", "Wim Terpstra")
            .with("step", Message.of(step)));
    say("heb ik gedaan", "I did it");
  }

  @ParameterizedTest
  @EnumSource
  void asksAgainForWhatTheTenantTurnedAway(Language spoken) throws Exception {
    language = spoken;
    say("Bram Claes gaat nu uit dienst", "Bram Claes is leaving now");
    live.throttle("BlockSignIn");
    choose("answer.as-planned");
    live.pass("PT25H");

    assertShutOut(live.user("b.claes@contoso.nl"));
    assertComplete("Bram Claes", 5);
  }

  private void say(String dutch, String english) throws IOException, InterruptedException {
    answer = live.say("job", language, language == Language.DUTCH ? dutch : english);
  }

  /** Chooses an answer that is offered, by the words on its button. */
  private void choose(String option) throws IOException, InterruptedException {
    var words = rendered(Message.of(option));
    var offered =
        answer.stream()
            .flatMap(activity -> activity.path("suggestedActions").path("actions").valueStream())
            .map(action -> action.path("title").stringValue())
            .toList();
    assertTrue(offered.contains(words), () -> words + " is not among " + offered);
    say(words, words);
  }

  private void assertSaid(Message message) {
    var said = answer.stream().map(one -> one.path("text").stringValue("")).toList();
    assertTrue(said.contains(rendered(message)), said::toString);
  }

  private void assertComplete(String name, int needed) throws IOException, InterruptedException {
    say("status", "status");
    assertSaid(
        Message.of("status.complete").with("name", name).with("over", needed).with("all", needed));
  }

  private String rendered(Message message) {
    return catalogue.render(message, language.locale());
  }

  private static void assertShutOut(JsonNode user) {
    assertEquals("blocked", user.at("/now/signIn").stringValue());
    assertEquals(0, user.at("/now/sessions").size());
    user.at("/mailbox/protocols").forEach(open -> assertEquals("false", open.toString()));
  }

  private static void assertShared(JsonNode user, String name) {
    assertEquals("active", user.at("/now/account/state").stringValue());
    assertEquals("shared", user.at("/mailbox/type").stringValue());
    assertEquals(List.of(JOOST), texts(user.at("/mailbox/fullAccess")));
    assertEquals(name, user.path("displayName").stringValue());
  }

  /** The tenant was told these commands about somebody, in this order, and no others. */
  private void assertTold(JsonNode user, String... commands)
      throws IOException, InterruptedException {
    assertEquals(
        String.join(" ", commands),
        String.join(" ", live.commands(user.path("userPrincipalName").stringValue())));
  }

  private static List<String> texts(JsonNode array) {
    return array.valueStream().map(JsonNode::stringValue).toList();
  }
}
