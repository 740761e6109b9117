package nl.vertrek.bot;

import java.nio.file.Path;
import nl.vertrek.bot.store.Database;
import nl.vertrek.dialogs.offboarding.TwoPeople;
import nl.vertrek.tenant.Upn;
import org.jspecify.annotations.Nullable;

/**
 * With what the house is opened.
 *
 * @param data the folder with everything that outlives the process
 * @param as who speaks when nobody else is named; null: the first Global admin of the tenant file
 * @param reset whether to begin again
 * @param tenantFile what a new tenant begins from; null: Contoso Nederland
 * @param database the JDBC URL of the bot's own database; null: a file in the data folder. In one
 *     of PostgreSQL the tenant lives too, and other nodes may use both
 * @param keeping how long what was said and done is kept
 * @param twoPeople what takes the consent of a second admin
 */
record Settings(
    Path data,
    @Nullable Upn as,
    boolean reset,
    @Nullable Path tenantFile,
    @Nullable String database,
    Keeping keeping,
    TwoPeople twoPeople) {

  /** Whether several nodes can share everything but the data folder, the tenant too. */
  boolean isShared() {
    return database != null && Database.isShared(database);
  }

  /** Keeps everything for good, and has nobody ask a colleague. */
  Settings(
      Path data,
      @Nullable Upn as,
      boolean reset,
      @Nullable Path tenantFile,
      @Nullable String database) {
    this(data, as, reset, tenantFile, database, Keeping.FOR_GOOD, TwoPeople.NEVER);
  }
}
