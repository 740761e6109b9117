package nl.vertrek.tenant.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.vertrek.tenant.Account;
import nl.vertrek.tenant.Actor;
import nl.vertrek.tenant.Command;
import nl.vertrek.tenant.Mailbox;
import nl.vertrek.tenant.OneDrive;
import nl.vertrek.tenant.Outcome;
import nl.vertrek.tenant.Person;
import nl.vertrek.tenant.RequestId;
import nl.vertrek.tenant.Subscription;
import nl.vertrek.tenant.TenantView;
import nl.vertrek.tenant.Upn;
import nl.vertrek.tenant.sim.file.TenantFile;

/**
 * One walk through the tenant, and what must hold at each of its steps. What it expects it has
 * written down itself, from the outcomes that it was told.
 */
final class RandomTenantWalk implements AutoCloseable {

  private static final Actor MIRJAM = new Actor(Contoso.upn("m.hoekstra"));

  private static final List<Upn> PEOPLE =
      List.of(
              "a.visser",
              "j.hendriks",
              "m.dijkstra",
              "p.bouma",
              "e.kalkman",
              "c.doekhi",
              "r.bouzidi",
              "w.terpstra",
              "b.claes",
              "h.roelofs")
          .stream()
          .map(Contoso::upn)
          .toList();

  private record Asked(Command command, RequestId id, Outcome outcome) {}

  private final Random dice;
  private final SettableWall wall = new SettableWall();
  private final SimulatorSettings settings =
      SimulatorSettings.inMemory(UUID.randomUUID().toString()).by(wall);
  private final List<Asked> asked = new ArrayList<>();
  private final Map<Upn, Instant> deleted = new HashMap<>();
  private List<Upn> watched = List.of();
  private TenantSimulator tenant;

  RandomTenantWalk(long seed) {
    dice = new Random(seed);
    tenant = TenantSimulator.open(settings);
    tenant.load(Contoso.file());
  }

  void step() {
    watch(oneOf(PEOPLE));
    switch (dice.nextInt(12)) {
      case 0 -> letTimePass();
      case 1 -> askAgain();
      case 2 -> failOnce();
      case 3 -> startAgain();
      default -> ask(any());
    }
    inspect();
  }

  /** Looks from now on at this person and at two others, who should have nothing to do with it. */
  private void watch(Upn upn) {
    watched = List.of(upn, oneOf(PEOPLE), oneOf(PEOPLE));
  }

  private Command any() {
    Command command = new AnyCommand(dice, PEOPLE, tenant.look()).next();
    command.target().ifPresent(this::watch);
    return command;
  }

  private Upn oneOf(List<Upn> all) {
    return all.get(dice.nextInt(all.size()));
  }

  private void ask(Command command) {
    RequestId id = new RequestId("walk-" + asked.size());
    Map<Upn, Person> before = watched();
    Outcome outcome = tenant.execute(command, MIRJAM, id);
    asked.add(new Asked(command, id, outcome));
    note(command, outcome, before);
  }

  private void note(Command command, Outcome outcome, Map<Upn, Person> before) {
    switch (outcome) {
      case Outcome.Done _ -> noteDone(command, before);
      case Outcome.Started started -> assertFalse(started.job().finished(), started.toString());
      case Outcome.AlreadySo _, Outcome.Refused _, Outcome.Failed _ ->
          assertEquals(before, watched(), command + " changed something: " + outcome);
    }
  }

  private void noteDone(Command command, Map<Upn, Person> before) {
    switch (command) {
      case Command.DeleteAccount it -> {
        Mailbox mailbox = Objects.requireNonNull(before.get(it.person())).mailbox();
        if (mailbox != null) {
          assertNull(mailbox.forwardingTo(), "Deleted while mail was forwarded (F51).");
          assertNotEquals(Mailbox.Type.SHARED, mailbox.type(), "Deleted while shared (F51).");
        }
        deleted.put(it.person(), tenant.look().now());
      }
      case Command.RestoreAccount it -> {
        deleted.remove(it.person());
        assertEquals(
            Account.State.ACTIVE,
            tenant.look().person(it.person()).orElseThrow().account().state(),
            "not restored");
      }
      default -> {}
    }
  }

  private void askAgain() {
    if (!asked.isEmpty()) {
      Asked before = asked.get(dice.nextInt(asked.size()));
      before.command().target().ifPresent(this::watch);
      Map<Upn, Person> people = watched();
      assertEquals(before.outcome(), tenant.execute(before.command(), MIRJAM, before.id()));
      assertEquals(people, watched(), "A repeated request acted twice: " + before);
    }
  }

  /** Told nothing, or not whether it was done; asked again, the tenant gives one true answer. */
  private void failOnce() {
    Fault.Kind kind = dice.nextBoolean() ? Fault.Kind.LOST_ANSWER : Fault.Kind.THROTTLED;
    Command command = any();
    RequestId id = new RequestId("walk-" + asked.size());
    Map<Upn, Person> before = watched();
    tenant.faults().add(new Fault(kind, null, null, 1, null, null, null, null));
    assertInstanceOf(Outcome.Failed.class, tenant.execute(command, MIRJAM, id));
    if (kind == Fault.Kind.THROTTLED) {
      assertEquals(before, watched(), command + " was done although it was throttled");
    }
    Map<Upn, Person> after = watched();
    Outcome outcome = tenant.execute(command, MIRJAM, id);
    if (kind == Fault.Kind.LOST_ANSWER) {
      assertEquals(after, watched(), command + " was done twice");
    }
    asked.add(new Asked(command, id, outcome));
    note(command, outcome, before);
  }

  private void letTimePass() {
    long most =
        dice.nextInt(8) == 0 ? Duration.ofDays(40).toMinutes() : Duration.ofHours(5).toMinutes();
    tenant.clock().advance(Duration.ofMinutes(1 + dice.nextLong(most)));
  }

  private void startAgain() {
    Map<Upn, Person> before = watched();
    tenant.close();
    tenant = TenantSimulator.open(settings);
    assertEquals(before, watched(), "Started again, it shows something else.");
  }

  private void inspect() {
    TenantView view = tenant.look();
    for (Subscription bought : view.subscriptions()) {
      assertTrue(bought.assignedOfProduct() <= bought.totalOfProduct(), bought.toString());
    }
    for (Person person : watched().values()) {
      if (person.account().state() != Account.State.ACTIVE) {
        assertEquals(List.of(), person.sessions(), "Deleted, and signed in");
      }
    }
    deleted.forEach((upn, at) -> keepsWhatItPromised(view, upn, at));
  }

  /** What was deleted is there until its time, and gone after it (F28, F52). */
  private static void keepsWhatItPromised(TenantView view, Upn upn, Instant at) {
    Person person = view.person(upn).orElseThrow();
    boolean over = !view.now().isBefore(at.plus(Duration.ofDays(30)));
    assertEquals(
        over ? Account.State.PURGED : Account.State.DELETED, person.account().state(), upn.text());
    OneDrive files = person.oneDrive();
    if (files != null) {
      assertEquals(over, files.state() == OneDrive.State.PURGED, upn.text());
    }
  }

  /** A tenant that is written out and loaded elsewhere gives the same answers, also later. */
  void moveElsewhere() {
    everyLicenceIsCounted();
    SimulatorSettings there = SimulatorSettings.inMemory(UUID.randomUUID().toString()).by(wall);
    try (TenantSimulator other = TenantSimulator.open(there)) {
      Path file = export();
      assertEquals(List.of(), TenantFile.check(file).shown());
      other.load(file);
      assertEquals(shown(tenant), shown(other));
      tenant.clock().advance(Duration.ofDays(3));
      other.clock().advance(Duration.ofDays(3));
      assertEquals(shown(tenant), shown(other), "three days later");
    } finally {
      drop(there);
    }
  }

  private void everyLicenceIsCounted() {
    List<String> assigned = new ArrayList<>();
    TenantView view = tenant.look();
    tenant.directory(entry -> {
      Person person = view.person(entry.upn()).orElseThrow();
      if (person.account().state() == Account.State.ACTIVE) {
        assigned.addAll(person.licenses());
      }
    });
    for (Subscription bought : view.subscriptions()) {
      assertEquals(
          assigned.stream().filter(bought.sku()::equals).count(),
          bought.assignedOfProduct(),
          bought.sku());
    }
  }

  private Path export() {
    try {
      ByteArrayOutputStream written = new ByteArrayOutputStream();
      tenant.tenant(written);
      Path file = Files.createTempFile("walk", ".json");
      file.toFile().deleteOnExit();
      return Files.write(file, written.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<Upn, Person> watched() {
    TenantView view = tenant.look();
    return watched.stream()
        .distinct()
        .collect(Collectors.toMap(upn -> upn, upn -> view.person(upn).orElseThrow()));
  }

  private static List<String> shown(TenantSimulator tenant) {
    List<String> all = new ArrayList<>();
    tenant.directory(entry -> all.add(tenant.user(entry.upn()).orElseThrow()));
    return all;
  }

  @Override
  public void close() {
    tenant.close();
    drop(settings);
  }

  private static void drop(SimulatorSettings settings) {
    try (Connection memory =
            DriverManager.getConnection(settings.url(), settings.user(), settings.password());
        Statement statement = memory.createStatement()) {
      statement.execute("shutdown immediately");
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
