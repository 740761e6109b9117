package nl.vertrek.bot.channel;

import java.io.IOException;
import java.util.Optional;

/** With what the bot shows channels who it is. */
public interface Credentials {

  /** A bot that is not registered: its channel is on this machine and asks nothing. */
  Credentials NONE = new Unregistered();

  /**
   * The token to send; empty when none is needed.
   *
   * @throws IOException when it is not to be had now
   */
  Optional<String> token() throws IOException, InterruptedException;

  /** Has the next token be a new one, because this one was not taken. */
  void refused(String token);

  /** See {@link #NONE}. */
  record Unregistered() implements Credentials {

    @Override
    public Optional<String> token() {
      return Optional.empty();
    }

    @Override
    public void refused(String token) {}
  }
}
