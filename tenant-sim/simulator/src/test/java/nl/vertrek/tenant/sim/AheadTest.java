package nl.vertrek.tenant.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import nl.vertrek.tenant.Command;
import nl.vertrek.tenant.Upn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the page's timeline is drawn from. */
class AheadTest {

  private static final Upn ANKE = Contoso.upn("a.visser");

  private final Contoso contoso = new Contoso();

  @AfterEach
  void close() {
    contoso.close();
  }

  /** Each coming event as "what, about, hours from now", a loss with an exclamation mark. */
  private List<String> ahead(String name) {
    JsonNode now = contoso.shown(name).get("now");
    OffsetDateTime at = moment(now.get("at"));
    return StreamSupport.stream(now.get("ahead").spliterator(), false)
        .map(next ->
            next.get("what").asString()
                + (next.get("loss").asBoolean() ? "!" : "")
                + (next.get("about").isNull() ? "" : " " + next.get("about").asString())
                + " in "
                + Duration.between(at, moment(next.get("at"))).toHours())
        .toList();
  }

  private static OffsetDateTime moment(JsonNode text) {
    return OffsetDateTime.parse(text.asString());
  }

  @Test
  void nothingIsComingToSomebodyWhoStays() {
    assertEquals(List.of(), ahead("a.visser"));
  }

  @Test
  void tellsWhatIsUnderWayAndWhatWillBeLostInOrder() {
    contoso.done(new Command.BlockSignIn(ANKE));
    contoso.started(new Command.WipeDevice(ANKE, "dev-04"));
    contoso.started(new Command.MoveOneDrive(ANKE, Contoso.upn("m.dijkstra")));
    contoso.done(new Command.UnassignLicenses(ANKE, Set.of("SPE_E3")));

    assertEquals(
        List.of(
            "onedrive-moved m.dijkstra@contoso.nl in 0",
            "device-wiped! dev-04 in 0",
            "sign-in-blocked in 24",
            "session-ended s3 in 24",
            "session-ended s1 in 24",
            "session-ended s5 in 24",
            "session-ended s2 in 24",
            "session-ended s4 in 24",
            "onedrive-unreachable! in 720",
            "mailbox-purged! in 720"),
        ahead("a.visser"));
  }

  @Test
  void forgetsWhatHasHappened() {
    contoso.done(new Command.DeleteAccount(ANKE));
    assertEquals(
        List.of(
            "addresses-free in 720",
            "mailbox-purged! in 720",
            "onedrive-purged! in 720",
            "account-purged! in 720"),
        ahead("a.visser"));
    contoso.pass(Duration.ofDays(30));
    assertEquals(List.of(), ahead("a.visser"));
  }
}
