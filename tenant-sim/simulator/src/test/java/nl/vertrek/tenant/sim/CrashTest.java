package nl.vertrek.tenant.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
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
    Process victim =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                Victim.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    int last = -1;
    try (BufferedReader seen =
        new BufferedReader(
            new InputStreamReader(victim.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = seen.readLine(); line != null; line = seen.readLine()) {
        last = Integer.parseInt(line);
        if (last >= answered) {
          // By its handle, which leaves what it has printed to be read.
          victim.toHandle().destroyForcibly();
        }
      }
    }
    victim.waitFor();
    assertTrue(last >= answered, "It died by itself after " + last);
    return last;
  }
}
