package nl.vertrek.tenant.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import nl.vertrek.tenant.Actor;
import nl.vertrek.tenant.Command;
import nl.vertrek.tenant.Outcome;
import nl.vertrek.tenant.RequestId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashTest {

  private static final int ANSWERED = 200;
  private static final int LIVES = 10;

  @TempDir private Path folder;

  /** What is killed: renames Anke again and again, and prints each outcome once it has it. */
  static final class Victim {

    private Victim() {}

    public static void main(String[] args) {
      TenantSimulator tenant = TenantSimulator.open(reusingSpace(Path.of(args[0])));
      if (tenant.isEmpty()) {
        tenant.load(Contoso.file());
      }
      for (int i = tenant.journal(null).size(); true; i++) {
        tenant.execute(rename(i), mirjam(), new RequestId("rename-" + i));
        System.out.println(i);
      }
    }
  }

  /** Space in the file is written anew after half a second already, where H2 waits for 45. */
  private static SimulatorSettings reusingSpace(Path folder) {
    SimulatorSettings settings = SimulatorSettings.inFolder(folder);
    return new SimulatorSettings(
        settings.url() + ";RETENTION_TIME=500",
        settings.user(),
        settings.password(),
        settings.files(),
        settings.wall(),
        settings.pause());
  }

  private static Command rename(int i) {
    return new Command.Rename(Contoso.upn("a.visser"), "Anke " + i);
  }

  private static Actor mirjam() {
    return new Actor(Contoso.upn("m.hoekstra"));
  }

  @Test
  void findsEveryAnsweredCommandAgainAfterTheProcessIsKilled()
      throws IOException, InterruptedException {
    int last = killAfter(ANSWERED);

    try (TenantSimulator tenant = TenantSimulator.open(SimulatorSettings.inFolder(folder))) {
      List<String> requests =
          tenant.journal(null).stream().map(entry -> entry.requestId().text()).toList();
      assertTrue(requests.size() > last, requests.size() + " of " + last);
      for (int i = 0; i <= last; i++) {
        assertEquals("rename-" + i, requests.get(i));
      }
      Outcome first = tenant.journal(null).get(last).outcome();
      assertEquals(first, tenant.execute(rename(last), mirjam(), new RequestId("rename-" + last)));
      assertEquals(
          "Anke " + (requests.size() - 1),
          tenant.look().person(Contoso.upn("a.visser")).orElseThrow().displayName());
    }
  }

  /** H2 2.5.252 loses its last commits within a few of these lives, 2.4.240 never did. */
  @Test
  void losesNothingHoweverOftenItIsKilled() throws IOException, InterruptedException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    int next = 0;
    for (int life = 0; life < LIVES; life++) {
      int last = killAfter(next + random.nextInt(60));
      try (TenantSimulator tenant = TenantSimulator.open(reusingSpace(folder))) {
        next = tenant.journal(null).size();
      }
      assertTrue(next > last, "seed %d, life %d: %d of %d".formatted(seed, life, next, last));
    }
  }

  /** The number of the last command whose outcome was seen before the process died. */
  private int killAfter(int answered) throws IOException, InterruptedException {
    List<String> seen =
        KilledProcess.printed(Victim.class, folder, number -> Integer.parseInt(number) >= answered);
    int last = seen.isEmpty() ? -1 : Integer.parseInt(seen.getLast());
    assertTrue(last >= answered, "It died by itself after " + last);
    return last;
  }
}
