package nl.vertrek.bot.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.vertrek.bot.engine.Commit;
import nl.vertrek.bot.engine.Entry;
import nl.vertrek.bot.engine.Kept;
import nl.vertrek.bot.engine.Receipt;
import nl.vertrek.dialogs.Conversation;
import nl.vertrek.dialogs.ConversationId;
import nl.vertrek.tenant.Upn;
import nl.vertrek.understanding.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DestinationTableTest {

  private static final ConversationId TALK = new ConversationId("bf|msteams|a:1");

  @TempDir private Path home;
  private DataFolder folder;
  private Database database;
  private DestinationTable destinations;

  @BeforeEach
  void open() {
    folder = DataFolder.claim(home);
    database = Database.in(folder);
    destinations = database.destinations();
    var speaker = new Upn("m.hoekstra@contoso.nl");
    database.begin(Conversation.begun(TALK, speaker, Language.DUTCH));
  }

  @AfterEach
  void close() {
    database.close();
    folder.close();
  }

  @Test
  void keepsTheFirstWatermarkAndTheLatestAddressAlsoAfterARestart() {
    destinations.keep(TALK, "here", 3);
    destinations.keep(TALK, "elsewhere", 7);
    assertEquals(Optional.of(row("here", 3)), destinations.find(TALK));
    destinations.move(TALK, "there");
    database.close();
    database = Database.in(folder);
    assertEquals(Optional.of(row("there", 3)), database.destinations().find(TALK));
  }

  @Test
  void movesTheWatermarkOnAndNeverBack() {
    destinations.keep(TALK, "here", 3);
    destinations.delivered(TALK, 5);
    destinations.delivered(TALK, 4);
    assertEquals(Optional.of(row("here", 5)), destinations.find(TALK));
  }

  @Test
  void knowsTheLatestNameThatAChannelGave() {
    destinations.placed(TALK, "card", "theirs-1");
    destinations.placed(TALK, "card", "theirs-2");
    assertEquals(Optional.of("theirs-2"), destinations.place(TALK, "card"));
    assertEquals(Optional.empty(), destinations.place(TALK, "another"));
  }

  @Test
  void forgetsAllOfAConversation() {
    var part = new ConversationId(TALK.text() + "|somebody");
    database.begin(Conversation.begun(part, new Upn("somebody"), Language.DUTCH));
    destinations.keep(part, "here too", 0);
    destinations.keep(TALK, "here", 0);
    destinations.placed(TALK, "card", "theirs-1");
    destinations.forget(TALK);
    assertEquals(Optional.empty(), destinations.find(TALK));
    assertEquals(Optional.empty(), destinations.find(part));
    assertEquals(Optional.empty(), destinations.place(TALK, "card"));
  }

  @Test
  void namesThoseThatAreBehind() {
    destinations.keep(TALK, "here", 0);
    assertEquals(List.of(), destinations.behind(10));
    var kept = database.conversation(TALK).orElseThrow();
    database.commit(saying(kept));
    assertEquals(List.of(TALK), destinations.behind(10));
    destinations.delivered(TALK, 1);
    assertEquals(List.of(), destinations.behind(10));
  }

  private static Commit saying(Kept before) {
    var said = new Entry.What.Ours(Language.DUTCH, "Hallo", null, null, 0, List.of());
    var entry = new Entry(1, "said", Instant.EPOCH, said);
    return new Commit(
        new Commit.Cause.Heard(TALK, null, new Receipt("said", 0, 1, false)),
        null,
        List.of(new Commit.Said(before, before.conversation(), List.of(entry))));
  }

  private static DestinationTable.Row row(String address, long delivered) {
    return new DestinationTable.Row(address, delivered);
  }
}
