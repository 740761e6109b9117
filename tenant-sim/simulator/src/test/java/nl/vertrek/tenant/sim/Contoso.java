package nl.vertrek.tenant.sim;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import nl.vertrek.tenant.Actor;
import nl.vertrek.tenant.Command;
import nl.vertrek.tenant.Mailbox;
import nl.vertrek.tenant.OneDrive;
import nl.vertrek.tenant.Outcome;
import nl.vertrek.tenant.Person;
import nl.vertrek.tenant.Refusal;
import nl.vertrek.tenant.RequestId;
import nl.vertrek.tenant.Upn;
import nl.vertrek.tenant.sim.rules.Happening;
import org.junit.jupiter.api.Assertions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The demo tenant on a database of its own, on Monday 18 May 2026 at nine. */
final class Contoso implements AutoCloseable {

  static final JsonMapper JSON = JsonMapper.shared();
  static final Instant START = Instant.parse("2026-05-18T07:00:00Z");

  final SettableWall wall = new SettableWall();
  final TenantSimulator tenant;
  private int requests;

  Contoso() {
    this(SimulatorSettings.inMemory(UUID.randomUUID().toString()));
  }

  private Contoso(SimulatorSettings settings) {
    this(settings, file());
  }

  private Contoso(SimulatorSettings settings, Path file) {
    tenant = TenantSimulator.open(settings.by(wall));
    tenant.load(file);
  }

  /** The same tenant with something in its file changed. */
  static Contoso changed(Consumer<ObjectNode> change) {
    return holding(ChangedFile.content(change));
  }

  /** A tenant with this for its file. */
  static Contoso holding(byte[] content) {
    try {
      Path file = Files.createTempFile("contoso", ".json");
      try {
        Files.write(file, content);
        return new Contoso(SimulatorSettings.inMemory(UUID.randomUUID().toString()), file);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  static Path file() {
    try {
      return Path.of(Objects.requireNonNull(Contoso.class.getResource("contoso-nl.json")).toURI());
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  static Upn upn(String name) {
    return new Upn(name.contains("@") ? name : name + "@contoso.nl");
  }

  /** As Mirjam Hoekstra, who may everything. */
  Outcome run(Command command) {
    return runAs("m.hoekstra", command);
  }

  /** Something that people do themselves. */
  Happening.Answer happens(Happening happening) {
    return tenant.happen(happening);
  }

  Outcome runAs(String actor, Command command) {
    return tenant.execute(command, new Actor(upn(actor)), new RequestId("test-" + requests++));
  }

  Instant done(Command command) {
    return Assertions.assertInstanceOf(Outcome.Done.class, run(command)).effectiveAt();
  }

  Outcome.Started started(Command command) {
    return Assertions.assertInstanceOf(Outcome.Started.class, run(command));
  }

  void alreadySo(Command command) {
    Assertions.assertInstanceOf(Outcome.AlreadySo.class, run(command));
  }

  Refusal refused(Command command) {
    return refusedTo("m.hoekstra", command);
  }

  Refusal refusedTo(String actor, Command command) {
    return Assertions.assertInstanceOf(Outcome.Refused.class, runAs(actor, command)).reason();
  }

  Person person(String name) {
    return tenant.look().person(upn(name)).orElseThrow();
  }

  Mailbox mailbox(String name) {
    return Objects.requireNonNull(person(name).mailbox());
  }

  OneDrive oneDrive(String name) {
    return Objects.requireNonNull(person(name).oneDrive());
  }

  /** The person as {@code GET /sim/users} shows them. */
  JsonNode shown(String name) {
    return JSON.readTree(tenant.user(upn(name)).orElseThrow());
  }

  void pass(Duration time) {
    tenant.clock().advance(time);
  }

  @Override
  public void close() {
    tenant.close();
  }
}
