package nl.vertrek.dialogs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.vertrek.dialogs.guide.ClickPath;
import nl.vertrek.dialogs.guide.PowerShell;
import nl.vertrek.dialogs.offboarding.Choices;
import nl.vertrek.dialogs.offboarding.Situation;
import nl.vertrek.dialogs.offboarding.StepName;
import nl.vertrek.dialogs.offboarding.StepState;
import nl.vertrek.tenant.Command;
import nl.vertrek.tenant.Mailbox;
import nl.vertrek.tenant.Organization.Cloud;
import nl.vertrek.tenant.Upn;
import nl.vertrek.tenant.sim.SimulatorSettings;
import nl.vertrek.tenant.sim.TenantSimulator;
import nl.vertrek.understanding.Language;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Who lacks the role, or wants to click themselves, is shown the way. */
class GuideTest {

  private static final Upn ANKE = Contoso.upn("a.visser");

  @AutoClose private final Contoso contoso = new Contoso();
  @TempDir private Path folder;

  private Transcript inStepTwo(Language language) {
    return contoso
        .with(language)
        .said("Nadia Bouzid gaat nu uit dienst", "Nadia Bouzid is leaving now")
        .pressed("begin")
        .pressed("save-nothing")
        .pressed("leave-files")
        .pressed("share")
        .pressed("receiver")
        .isAsked("step.mail.ask-besides");
  }

  @ParameterizedTest
  @EnumSource
  void showsTheWayOfTheStepThatIsAskedAboutAndAsksAgain(Language language) {
    inStepTwo(language)
        .said("hoe doe ik dat zelf?", "how do I do that myself?")
        .hears("guide.title", "guide.convert-to-shared", "guide.grant-full-access")
        .isAsked("step.mail.ask-besides")
        .tenantWasAskedNothing();
  }

  @ParameterizedTest
  @EnumSource
  void givesTheCommandWithThePersonFilledIn(Language language) {
    inStepTwo(language)
        .said("geef me het powershell-commando", "give me the powershell command")
        .hears("guide.title-command")
        .hearsCode("Set-Mailbox -Identity 'n.bouzid@contoso.nl' -Type Shared")
        .isAsked("step.mail.ask-besides")
        .tenantWasAskedNothing();
  }

  @Test
  void asksFirstWhoLeaves() {
    contoso.with(Language.DUTCH).said("hoe doe ik dat zelf?").hears("guide.no-case");
  }

  @Test
  void isOfferedWhereTheTenantRefusesAndChecksWhatWasDoneByHand() {
    var priya =
        contoso
            .with("p.ramdin", Language.DUTCH)
            .said("Nadia Bouzid gaat nu uit dienst")
            .pressed("begin")
            .isAsked("ask.rescue-refused")
            .pressed("show-how")
            .hears("guide.title", "guide.block-sign-in")
            .isAsked("ask.rescue-refused")
            .said("dat heb ik zelf gedaan")
            .hears("did-it.not-seen")
            .isAsked("ask.rescue-refused");
    contoso.doneByHand(new Command.BlockSignIn(Contoso.upn("n.bouzid")));
    contoso.doneByHand(
        new Command.CloseProtocols(Contoso.upn("n.bouzid"), Set.of(Mailbox.Protocol.values())));
    priya.said("dat heb ik zelf gedaan");
    assertTrue(contoso.theCase().state(StepName.BLOCK) instanceof StepState.AlreadySo);
  }

  /** PowerShell takes typographic quotes for quotes: none may end the quotation. */
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "\"K. O'Brien\",\"'K. O''Brien'\"",
        "\"K. O’Brien\",\"'K. O’’Brien'\"",
        "\"‘; Remove-MgUser #\",\"'‘‘; Remove-MgUser #'\"",
        "\"$(whoami) `n\",\"'$(whoami) `n'\"",
      })
  void quotesWhateverSomebodyIsCalled(String name, String quoted) {
    assertEquals(
        "Update-MgUser -UserId 'a.visser@contoso.nl' -DisplayName " + quoted,
        PowerShell.of(new Command.Rename(ANKE, name)).orElseThrow());
  }

  @ParameterizedTest
  @EnumSource
  void hasAWayForEveryActInEveryCloud(Cloud cloud) throws IOException {
    try (var tenant =
        TenantSimulator.open(SimulatorSettings.inMemory(UUID.randomUUID().toString()))) {
      tenant.load(demoIn(cloud));
      var view = tenant.look();
      var situation =
          new Situation(
              view.person(ANKE).orElseThrow(),
              "Anke Visser",
              view,
              Choices.NONE,
              Contoso.CATALOGUE);
      for (Command command : oneOfEach()) {
        var way = new ClickPath(situation).to(command);
        for (var locale : Contoso.CATALOGUE.offered()) {
          var words = Contoso.CATALOGUE.render(way, locale);
          assertFalse(words.contains("{") || words.equals(way.key()), command + ": " + words);
        }
      }
    }
  }

  private Path demoIn(Cloud cloud) throws IOException {
    try (var demo = TenantSimulator.class.getResourceAsStream("contoso-nl.json")) {
      var text = new String(Objects.requireNonNull(demo).readAllBytes(), StandardCharsets.UTF_8);
      return Files.writeString(
          folder.resolve("tenant.json"),
          text.replace(
              "\"cloud\": \"worldwide\"",
              "\"cloud\": \"" + cloud.name().toLowerCase(Locale.ROOT) + "\""));
    }
  }

  private static List<Command> oneOfEach() {
    var all = new ArrayList<Command>();
    records(Command.class).forEach(kind -> all.add((Command) any(kind)));
    return all;
  }

  private static Stream<Class<?>> records(Class<?> type) {
    return type.isSealed()
        ? Stream.of(type.getPermittedSubclasses()).flatMap(GuideTest::records)
        : Stream.of(type);
  }

  private static Object any(Class<?> type) {
    if (type == Upn.class) {
      return ANKE;
    } else if (type == String.class) {
      return "something";
    } else if (type == int.class) {
      return 7;
    } else if (type == boolean.class) {
      return true;
    } else if (type == Set.class) {
      return Set.of();
    } else if (type == List.class) {
      return List.of();
    } else if (type.isEnum()) {
      return type.getEnumConstants()[0];
    } else if (type.isSealed()) {
      return any(records(type).findFirst().orElseThrow());
    }
    return made(type);
  }

  private static Object made(Class<?> kind) {
    RecordComponent[] components = kind.getRecordComponents();
    try {
      return kind.getDeclaredConstructor(
              Stream.of(components).map(RecordComponent::getType).toArray(Class[]::new))
          .newInstance(
              Stream.of(components).map(RecordComponent::getType).map(GuideTest::any).toArray());
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("No " + kind, e);
    }
  }
}
