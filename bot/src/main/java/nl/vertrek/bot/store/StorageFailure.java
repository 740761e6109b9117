package nl.vertrek.bot.store;

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
    NEWER,
    UNREACHABLE
  }
}
