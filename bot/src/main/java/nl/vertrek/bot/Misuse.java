package nl.vertrek.bot;

/** The command line cannot be followed; the message says what is wrong in one sentence. */
final class Misuse extends RuntimeException {
  Misuse(String message) {
    super(message);
  }
}
