package nl.vertrek.bot;

/** The front door: the page and the channels, served over HTTP. */
interface Front extends AutoCloseable {

  /** Opens the door of a house on this port; 0 takes any that is free. */
  static Front open(House house, int port) {
    throw new Misuse("The page is not joined to the house yet; use ./run chat.");
  }

  int port();

  @Override
  void close();
}
