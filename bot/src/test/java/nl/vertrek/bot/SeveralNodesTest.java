package nl.vertrek.bot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.vertrek.bot.engine.Commit;
import nl.vertrek.bot.engine.Engine;
import nl.vertrek.bot.engine.Entry;
import nl.vertrek.bot.engine.Incoming;
import nl.vertrek.bot.engine.Memory;
import nl.vertrek.bot.engine.Receipt;
import nl.vertrek.bot.store.DataFolder;
import nl.vertrek.bot.store.Database;
import nl.vertrek.dialogs.ConversationId;
import nl.vertrek.dialogs.Dialogs;
import nl.vertrek.dialogs.offboarding.ActId;
import nl.vertrek.locales.Catalogue;
import nl.vertrek.tenant.Upn;
import nl.vertrek.tenant.sim.SimulatorSettings;
import nl.vertrek.tenant.sim.TenantSimulator;
import nl.vertrek.understanding.Language;
import nl.vertrek.understanding.Understanding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An engine on a memory of which another engine is always just ahead. */
class SeveralNodesTest {

  private static final ConversationId TALK = new ConversationId("talk");
  private static final Upn MIRJAM = new Upn("m.hoekstra@contoso.nl");
  private static final Upn ANKE = new Upn("a.visser@contoso.nl");

  @TempDir private Path data;
  private final MeterRegistry registry = new SimpleMeterRegistry();
  private final Map<ActId, Integer> attempts = new ConcurrentHashMap<>();

  @Test
  void letsGoOfAnActWhoseOutcomeAnotherBroughtHome() {
    try (DataFolder folder = DataFolder.claim(data);
        Database database = Database.in(folder);
        TenantSimulator tenant = TenantSimulator.open(SimulatorSettings.inMemory("nodes"));
        Engine engine = engine(outpaced(database), tenant)) {
      engine.open(TALK, MIRJAM, Language.DUTCH);
      send(
          engine, new Incoming.Content.Words("Anke Visser gaat nu uit dienst, Joost krijgt alles"));
      send(engine, new Incoming.Content.Press(lastQuestion(engine), "as-planned"));

      assertFalse(tenant.journal(ANKE).isEmpty());
      assertFalse(attempts.isEmpty());
      attempts.forEach((act, times) -> assertEquals(1, times, act.toString()));
      assertTrue(
          registry.find("vertrek.acts").counters().isEmpty(), "whoever brings it home counts it");
    }
  }

  private Engine engine(Memory memory, TenantSimulator tenant) {
    TenantSource.load(tenant, null);
    Catalogue catalogue = Catalogue.load();
    return new Engine(
        memory,
        new SimulatedTenant(tenant),
        Understanding.load(),
        new Dialogs(catalogue),
        catalogue,
        InstantSource.system(),
        registry);
  }

  /** The memory, but whatever came of an act is committed by somebody else first. */
  private Memory outpaced(Memory memory) {
    return (Memory)
        Proxy.newProxyInstance(
            Memory.class.getClassLoader(),
            new Class<?>[] {Memory.class},
            (_, method, arguments) -> {
              if (arguments != null
                  && arguments[0] instanceof Commit commit
                  && commit.cause() instanceof Commit.Cause.ActEnded ended
                  && attempts.merge(ended.act(), 1, Integer::sum) == 1) {
                memory.commit(commit);
              }
              try {
                return method.invoke(memory, arguments);
              } catch (InvocationTargetException failure) {
                throw failure.getCause();
              }
            });
  }

  private static void send(Engine engine, Incoming.Content content) {
    Receipt _ = engine.receive(new Incoming(TALK, null, content, null));
  }

  private static int lastQuestion(Engine engine) {
    return engine.since(TALK, 0, 1000).stream()
        .map(Entry::what)
        .filter(Entry.What.Ours.class::isInstance)
        .mapToInt(what -> ((Entry.What.Ours) what).question())
        .max()
        .orElseThrow();
  }
}
