package nl.vertrek.bot.store;

/**
 * An event in the chain of a case, as it is kept.
 *
 * @param text empty where what it said was erased: its hash still holds its place
 * @param previous the hash of the event before
 */
record Link(int place, String text, String previous, String hash) {

  boolean erased() {
    return text.isEmpty();
  }
}
