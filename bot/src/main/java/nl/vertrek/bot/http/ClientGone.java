package nl.vertrek.bot.http;

import java.io.IOException;

/** Whoever sent a request went away before all of it was here, so that nobody hears an answer. */
final class ClientGone extends RuntimeException {

  ClientGone(IOException broken) {
    super(broken);
  }
}
