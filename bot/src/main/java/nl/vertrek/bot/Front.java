package nl.vertrek.bot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import nl.vertrek.bot.channel.ChannelKeys;
import nl.vertrek.bot.channel.trust.Registration;
import nl.vertrek.bot.web.Server;
import nl.vertrek.bot.web.ServerSettings;
import nl.vertrek.bot.workbench.Workbench;
import org.jspecify.annotations.Nullable;

/** The front door: the page and the channels of a house, served over HTTP. */
final class Front {

  private Front() {}

  /**
   * Opens the door on this port; 0 takes any that is free.
   *
   * @throws Misuse when the port is taken, or the environment gives half a registration
   */
  static Server open(House house, int port) {
    return open(house, port, RegistrationSettings.read(System.getenv()));
  }

  /**
   * The same for a bot that is registered, or not.
   *
   * @param registration null: it is not
   */
  static Server open(House house, int port, @Nullable Registration registration) {
    probe(port);
    return Server.start(
        ServerSettings.local(port, house.speaker(), keys(house.folder().path()), registration),
        house.engine(),
        house.tenant(),
        new Bookshelf(house.database()),
        house.archive(),
        new Mailroom(house.database().destinations()),
        new Workbench(house.catalogue()),
        new SideDoor(house.tenant(), new TimeTravel(house.tenant().clock(), house.database())),
        house.operations());
  }

  /** A port that is taken is the usual trouble, and deserves a plain sentence. */
  private static void probe(int port) {
    try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      // Free: the server takes it next.
    } catch (IOException taken) {
      throw new Misuse(
          "Port %d is taken: stop what is using it, or give another with --port.".formatted(port));
    }
  }

  /** The secrets of a data folder, or those that the environment gives instead. */
  static ChannelKeys keys(Path data) {
    try {
      return ChannelKeys.of(
          data, System.getenv("DIRECTLINE_SECRET"), System.getenv("DIRECTLINE_SIGNING_KEY"));
    } catch (IOException failure) {
      throw new UncheckedIOException(
          "The secrets cannot be kept in the data folder: " + failure.getMessage(), failure);
    }
  }
}
