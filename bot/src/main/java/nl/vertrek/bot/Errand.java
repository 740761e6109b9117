package nl.vertrek.bot;

import java.nio.file.Path;
import nl.vertrek.bot.teams.TeamsApp;
import nl.vertrek.understanding.Language;
import org.jspecify.annotations.Nullable;

/** What the program was started for. */
sealed interface Errand {

  /** Serves the page and the channels over HTTP, until it is told to stop. */
  record Serve(Settings settings, int port) implements Errand {}

  /**
   * Talks in the terminal.
   *
   * @param language what it begins in; null: the speaker's own
   */
  record Chat(Settings settings, @Nullable Language language) implements Errand {}

  /**
   * Tells of each line of input what it means.
   *
   * @param language what the lines are read as; null: what they are in themselves
   * @param tenantFile whose names are known; null: Contoso Nederland
   */
  record Understand(@Nullable Language language, @Nullable Path tenantFile) implements Errand {}

  /** Tells what is wrong with a tenant file. */
  record CheckTenant(Path file) implements Errand {}

  /** Makes a tenant of so many users; another one for every seed. */
  record MakeTenant(int users, long seed, Path file) implements Errand {}

  /** Tells how well the classifier does on the labelled texts of a folder. */
  record ScoreClassifier(Path folder) implements Errand {}

  /** Writes the app package with which Teams gets to know the bot. */
  record PackForTeams(TeamsApp app, Path file) implements Errand {}

  /** Tells whether the history of every case is as it was written. */
  record VerifyAudit(Path data, @Nullable String database) implements Errand {}

  /** Writes all data into one file, also while a server is using it. */
  record Backup(Path data, Path file) implements Errand {}

  /** Puts a backup into a data folder, in the place of what is there only when told so. */
  record Restore(Path data, Path file, boolean reset) implements Errand {}

  /** Erases what is kept of a case; that there was one, and that nothing else changed, stays. */
  record Erase(Path data, @Nullable String database, long number) implements Errand {}

  /** Tells how the program is used. */
  record Help() implements Errand {}

  /** Telling what is wrong with the words of any language. */
  record CheckLocales() implements Errand {}
}
