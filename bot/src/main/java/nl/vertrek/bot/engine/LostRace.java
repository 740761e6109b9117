package nl.vertrek.bot.engine;

/** Somebody else changed a conversation or a case first: the turn must be taken again. */
public final class LostRace extends RuntimeException {
  public LostRace(String what) {
    super("Somebody else changed " + what + " first.");
  }

  public LostRace(String what, Throwable cause) {
    super("Somebody else changed " + what + " first.", cause);
  }
}
