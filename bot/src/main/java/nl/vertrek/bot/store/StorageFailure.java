package nl.vertrek.bot.store;

import java.sql.SQLException;
import org.h2.api.ErrorCode;

/** The storage cannot be used; the message says why and what to do, for whoever starts the bot. */
public final class StorageFailure extends RuntimeException {

  private final Kind kind;

  StorageFailure(Kind kind, String message, Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  StorageFailure(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }

  /** What is the matter. */
  public enum Kind {
    IN_USE,
    DAMAGED,
    NOT_WRITABLE,
    OTHER_VERSION,
    UNREACHABLE
  }

  /** Whether this failure comes from a database. */
  public static boolean comesFromDatabase(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException) {
        return true;
      }
    }
    return false;
  }

  /**
   * What it means that a database could not be opened.
   *
   * @param name the file or the place of the database, without secrets
   */
  public static StorageFailure explaining(Throwable failure, String name) {
    return switch (errorCode(failure)) {
      case ErrorCode.DATABASE_ALREADY_OPEN_1 ->
          new StorageFailure(
              Kind.IN_USE,
              "The database %s is in use by another process: stop that one first.".formatted(name),
              failure);
      case ErrorCode.FILE_CORRUPTED_1,
          ErrorCode.IO_EXCEPTION_1,
          ErrorCode.IO_EXCEPTION_2,
          ErrorCode.GENERAL_ERROR_1 ->
          new StorageFailure(
              Kind.DAMAGED,
              "The database %s is damaged and was left as it is: put a backup in its place, or begin again with --reset."
                  .formatted(name),
              failure);
      case ErrorCode.FILE_VERSION_ERROR_1 ->
          new StorageFailure(
              Kind.OTHER_VERSION,
              "The database %s was written by another version of Vertrek: start that version."
                  .formatted(name),
              failure);
      default ->
          new StorageFailure(
              Kind.UNREACHABLE,
              "The database %s cannot be opened (%s).".formatted(name, rootOf(failure)),
              failure);
    };
  }

  private static int errorCode(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return sql.getErrorCode();
      }
    }
    return 0;
  }

  /** The kind of the first cause and no more: messages of drivers repeat what they were given. */
  private static String rootOf(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String kind = root.getClass().getSimpleName();
    return root instanceof SQLException sql && sql.getSQLState() != null
        ? kind + ", SQL state " + sql.getSQLState()
        : kind;
  }
}
