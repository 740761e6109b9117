package nl.vertrek.bot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import nl.vertrek.dialogs.offboarding.Case;
import nl.vertrek.dialogs.offboarding.CaseId;
import nl.vertrek.tenant.Command;
import nl.vertrek.tenant.RequestId;
import nl.vertrek.tenant.sim.store.Journal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that dies at any moment loses nothing and does nothing twice. */
class KillTest {

  private static final int KILLS = 10;

  @TempDir private Path undisturbed;
  @TempDir private Path killed;

  @Test
  void endsAsItWouldHaveWhenKilledTenTimes() throws Exception {
    List<String> quiet = run(undisturbed, Integer.MAX_VALUE);
    assertEquals("settled", quiet.getLast(), String.join("\n", quiet));

    long seed = System.nanoTime();
    Random random = new Random(seed);
    int kills = 0;
    for (int life = 0; life < KILLS; life++) {
      int lines = random.nextInt(1 + quiet.size() / KILLS * 2);
      kills += KilledProcess.run(OffboardAnke.class, lines, killed.toString()).killed() ? 1 : 0;
    }
    assertTrue(kills > 0, "nothing was killed, seed " + seed);
    List<String> last = run(killed, Integer.MAX_VALUE);
    assertEquals("settled", last.getLast(), "seed " + seed + "\n" + String.join("\n", last));

    assertEquals(commands(undisturbed), commands(killed), "seed " + seed);
  }

  /** What the tenant was told about Anke, in order; nothing under the same request id twice. */
  private static List<Command> commands(Path data) {
    try (House house = House.open(new Settings(data, null, false, null, null))) {
      assertFalse(new Admin(house).isOpen());
      assertEquals(
          Case.Status.COMPLETE,
          house.database().cases().byId(new CaseId(1)).orElseThrow().status());
      List<Journal.Entry> journal = house.tenant().journal(null);
      HashSet<RequestId> ids = new HashSet<>();
      journal.forEach(entry -> assertTrue(ids.add(entry.requestId()), entry::toString));
      return journal.stream().map(Journal.Entry::command).toList();
    }
  }

  private static List<String> run(Path data, int lines) throws IOException, InterruptedException {
    return KilledProcess.run(OffboardAnke.class, lines, data.toString()).said();
  }
}
