package nl.vertrek.bot.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import nl.vertrek.bot.http.Body;
import nl.vertrek.bot.http.Loopback;
import nl.vertrek.bot.http.Problem;
import nl.vertrek.bot.http.SameOrigin;
import nl.vertrek.tenant.Upn;
import tools.jackson.databind.JsonNode;

/**
 * {@code /sim}: a look behind the tenant, its clock, and trouble on demand; for this machine only.
 */
final class Simulator {

  private final SimulatorDoor door;
  private final Runnable changed;

  /**
   * @param changed told when something in the tenant moved by itself
   */
  Simulator(SimulatorDoor door, Runnable changed) {
    this.door = door;
    this.changed = changed;
  }

  /** Turns away everybody but this machine and our own page. */
  static void verifyCaller(Context ctx) {
    Loopback.require(ctx);
    SameOrigin.require(ctx);
  }

  void user(Context ctx) {
    var upn = ctx.pathParam("upn");
    ctx.json(
        door.user(new Upn(upn))
            .orElseThrow(() -> Problem.notFound("The tenant knows no account " + upn + ".")));
  }

  void tenant(Context ctx) throws IOException {
    ctx.contentType("application/json");
    door.tenant(ctx.outputStream());
  }

  void journal(Context ctx) {
    var person = ctx.queryParam("person");
    ctx.json(door.journal(person == null || person.isBlank() ? null : new Upn(person)));
  }

  void clock(Context ctx) {
    ctx.json(Map.of("now", door.now()));
  }

  void moveClock(Context ctx) {
    var order = Body.json(ctx);
    var before = door.now();
    move(order);
    var fellDue = door.fellDueAfter(before);
    changed.run();
    ctx.json(Map.of("now", door.now(), "fellDue", fellDue.first(), "fellDueMore", fellDue.more()));
  }

  void fault(Context ctx) {
    var order = Body.json(ctx);
    understood(() -> door.fault(order.toString()));
    ctx.status(204);
  }

  void happen(Context ctx) {
    var order = Body.json(ctx);
    understood(() -> ctx.json(door.happen(order.toString())));
    changed.run();
  }

  void clearFaults(Context ctx) {
    door.clearFaults();
    ctx.status(204);
  }

  private void move(JsonNode order) {
    var advance = order.path("advance").stringValue("");
    var to = order.path("to").stringValue("");
    if (order.size() != 1 || advance.isEmpty() == to.isEmpty()) {
      throw Problem.malformed("Give either \"advance\", as PT24H, or \"to\", and nothing else.");
    }
    understood(() -> {
      if (advance.isEmpty()) {
        door.to(moment(to));
      } else {
        door.advance(forward(duration(advance)));
      }
    });
  }

  private static Instant moment(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException wrong) {
      throw Problem.malformed(
          "\"to\" is a moment with its offset, such as 2026-06-01T09:00:00+02:00.");
    }
  }

  private static Duration duration(String text) {
    try {
      return Duration.parse(text);
    } catch (DateTimeException wrong) {
      throw Problem.malformed("\"advance\" is a duration, such as PT24H or P30D.");
    }
  }

  private static Duration forward(Duration duration) {
    if (duration.isNegative()) {
      throw Problem.malformed("The clock moves forward only.");
    }
    return duration;
  }

  private static void understood(Runnable order) {
    try {
      order.run();
    } catch (IllegalArgumentException wrong) {
      throw Problem.malformed(String.valueOf(wrong.getMessage()));
    }
  }
}
