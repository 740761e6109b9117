package nl.vertrek.bot.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Moments go in and out as moments, never through the time zone of the machine. */
final class Instants extends AbstractArgumentFactory<Instant> implements ColumnMapper<Instant> {

  Instants() {
    super(Types.TIMESTAMP_WITH_TIMEZONE);
  }

  @Override
  protected Argument build(Instant moment, ConfigRegistry config) {
    return (position, statement, context) ->
        statement.setObject(position, kept(moment).atOffset(ZoneOffset.UTC));
  }

  @Override
  public @Nullable Instant map(ResultSet row, int column, StatementContext context)
      throws SQLException {
    OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }

  /** Databases keep microseconds; rounded up, so that nothing falls due before its time. */
  static Instant kept(Instant moment) {
    Instant cut = moment.truncatedTo(ChronoUnit.MICROS);
    return cut.equals(moment) ? moment : cut.plus(1, ChronoUnit.MICROS);
  }
}
