package nl.vertrek.tenant.sim.store;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.vertrek.tenant.Actor;
import nl.vertrek.tenant.Command;
import nl.vertrek.tenant.OnPremisesAct;
import nl.vertrek.tenant.Outcome;
import nl.vertrek.tenant.Refusal;
import nl.vertrek.tenant.RequestId;
import nl.vertrek.tenant.Upn;
import nl.vertrek.tenant.sim.state.Json;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Who asked what, when, and what came of it; also what answers a repeated request. */
public final class Journal {

  /** One command that was answered. */
  public record Entry(
      Instant at, Upn actor, RequestId requestId, Command command, Outcome outcome) {}

  private static final JsonMapper JSON = typed(Json.forStorage());

  private final Handle handle;

  public Journal(Handle handle) {
    this.handle = handle;
  }

  /** A mapper that says of every command, outcome and refusal which it is. */
  public static JsonMapper typed(JsonMapper mapper) {
    return mapper
        .rebuild()
        .addMixIn(Command.class, Typed.class)
        .addMixIn(Outcome.class, Typed.class)
        .addMixIn(Refusal.class, Typed.class)
        .addMixIn(OnPremisesAct.class, Typed.class)
        .build();
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "type")
  private interface Typed {}

  /** What came of this asking before, if it was answered. */
  public Optional<Outcome> answered(RequestId id) {
    return handle
        .createQuery("select outcome from journal where request_id = :id")
        .bind("id", id.text())
        .mapTo(String.class)
        .findOne()
        .map(outcome -> JSON.readValue(outcome, Outcome.class));
  }

  public void write(Instant at, Actor actor, RequestId id, Command command, Outcome outcome) {
    handle
        .createUpdate(
            """
            insert into journal (request_id, moment, actor, person_key, command, outcome)
            values (:id, :moment, :actor, :person, :command, :outcome)\
            """)
        .bind("id", id.text())
        .bind("moment", Moments.column(at))
        .bind("actor", actor.upn().text())
        .bind("person", command.target().map(Upn::key).orElse(null))
        .bind("command", JSON.writerFor(Command.class).writeValueAsString(command))
        .bind("outcome", JSON.writerFor(Outcome.class).writeValueAsString(outcome))
        .execute();
  }

  /** How many commands were answered. */
  public long length() {
    return handle.createQuery("select count(*) from journal").mapTo(Long.class).one();
  }

  /** Everything in order, or only what was about this person. */
  public List<Entry> entries(@Nullable Upn person) {
    String about = person == null ? "" : "where person_key = :person";
    var query =
        handle.createQuery(
            "select request_id, moment, actor, command, outcome from journal "
                + about
                + " order by seq");
    if (person != null) {
      query.bind("person", person.key());
    }
    return query
        .map((row, context) ->
            new Entry(
                Moments.from(row, "moment"),
                new Upn(row.getString("actor")),
                new RequestId(row.getString("request_id")),
                JSON.readValue(row.getString("command"), Command.class),
                JSON.readValue(row.getString("outcome"), Outcome.class)))
        .list();
  }
}
