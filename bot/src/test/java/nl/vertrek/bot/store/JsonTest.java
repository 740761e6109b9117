package nl.vertrek.bot.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import nl.vertrek.bot.engine.Entry;
import nl.vertrek.dialogs.Conversation;
import nl.vertrek.dialogs.ConversationId;
import nl.vertrek.dialogs.Question;
import nl.vertrek.dialogs.offboarding.Act;
import nl.vertrek.dialogs.offboarding.CaseEntry;
import nl.vertrek.dialogs.offboarding.CaseEvent;
import nl.vertrek.dialogs.offboarding.CaseId;
import nl.vertrek.dialogs.offboarding.Planned;
import nl.vertrek.tenant.Command;
import nl.vertrek.tenant.Outcome;
import nl.vertrek.tenant.Refusal;
import nl.vertrek.tenant.Upn;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class JsonTest {

  private final Json json = new Json();

  @TestFactory
  Stream<DynamicTest> comesBackAsItWas() {
    return Stream.of(
            CaseEvent.class,
            CaseEntry.class,
            Act.class,
            Command.class,
            Outcome.class,
            Refusal.class,
            Question.class,
            Conversation.class,
            Entry.What.class)
        .flatMap(this::comesBackAsItWas);
  }

  private <T> Stream<DynamicTest> comesBackAsItWas(Class<T> type) {
    return Samples.everyOne(type)
        .map(value ->
            DynamicTest.dynamicTest(
                value.getClass().getName(),
                () -> assertEquals(value, json.read(json.write(value, type), type))));
  }

  @Test
  void namesWhatBelongsToAFamilyAndKeepsPlainThingsPlain() {
    Command block = new Command.BlockSignIn(new Upn("A.Visser@contoso.nl"));
    assertEquals(
        "{\"is\":\"BlockSignIn\",\"person\":\"A.Visser@contoso.nl\"}",
        json.write(block, Command.class));
    assertEquals("\"c-1\"", json.write(new ConversationId("c-1"), ConversationId.class));
    assertEquals("12", json.write(new CaseId(12), CaseId.class));
  }

  @Test
  void readsWhatANewerVersionWrote() {
    String newer =
        "{\"is\":\"Done\",\"effectiveAt\":\"2026-05-18T07:00:00Z\",\"since\":{\"a\":[1]}}";
    assertEquals(
        java.time.Instant.parse("2026-05-18T07:00:00Z"),
        ((Outcome.Done) json.read(newer, Outcome.class)).effectiveAt());
  }

  @Test
  void readsActsFromBeforeOneCouldHaveSeveralInverses() {
    String older =
        "{\"command\":{\"is\":\"BlockSignIn\",\"person\":\"a@contoso.nl\"},"
            + "\"inverse\":{\"is\":\"UnblockSignIn\",\"person\":\"a@contoso.nl\"}}";
    var person = new Upn("a@contoso.nl");
    assertEquals(
        new Planned(new Command.BlockSignIn(person), new Command.UnblockSignIn(person), List.of()),
        json.read(older, Planned.class));
  }
}
