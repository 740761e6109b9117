package nl.vertrek.tenant.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import nl.vertrek.tenant.Actor;
import nl.vertrek.tenant.Command;
import nl.vertrek.tenant.Outcome;
import nl.vertrek.tenant.RequestId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashTest {

  private static final int ANSWERED = 200;

  @TempDir private Path folder;

  /** What is killed: renames Anke again and again, and prints each outcome once it has it. */
  static final class Victim {

    private Victim() {}

    public static void main(String[] args) {
      TenantSimulator tenant = TenantSimulator.open(SimulatorSettings.inFolder(Path.of(args[0])));
      tenant.load(Contoso.file());
      for (int i = 0; true; i++) {
        tenant.execute(rename(i), mirjam(), new RequestId("rename-" + i));
        System.out.println(i);
      }
    }
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

  /** The number of the last command whose outcome was seen before the process died. */
  private int killAfter(int answered) throws IOException, InterruptedException {
    List<String> seen =
        KilledProcess.printed(Victim.class, folder, number -> Integer.parseInt(number) >= answered);
    assertTrue(seen.size() > answered, "It died by itself after " + seen.size());
    return Integer.parseInt(seen.getLast());
  }
}
