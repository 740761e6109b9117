package nl.vertrek.bot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import nl.vertrek.bot.channel.ChannelKeys;
import nl.vertrek.bot.channel.trust.Registration;
import nl.vertrek.bot.web.Served;
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
   * @throws Misuse when the port cannot be had, or the environment gives half a registration or a
   *     key that is too short
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
        ServerSettings.local(
            port, house.speaker(), keys(house.folder().path(), System.getenv()), registration),
        served(house));
  }

  private static Served served(House house) {
    return new Served(
        house.engine(),
        house.tenant(),
        new Bookshelf(house.database()),
        house.archive(),
        new Mailroom(house.database().destinations(), house.database().nodes()),
        new Workbench(house.catalogue()),
        new SideDoor(house.tenant(), new TimeTravel(house.tenant().clock(), house.database())),
        house.operations());
  }

  /** A port that is taken is the usual trouble, and deserves a plain sentence. */
  private static void probe(int port) {
    try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      // Free: the server takes it next.
    } catch (BindException taken) {
      throw new Misuse(
          "Port %d cannot be had (%s): stop what is using it, or give another with --port."
              .formatted(port, taken.getMessage()));
    } catch (IOException failure) {
      throw new UncheckedIOException("Port " + port + " cannot be listened on", failure);
    }
  }

  /**
   * The keys of a data folder, or those that the environment gives instead.
   *
   * @throws Misuse when a key that is given is too short
   */
  static ChannelKeys keys(Path data, Map<String, String> environment) {
    try {
      return ChannelKeys.of(
          data, environment.get("DIRECTLINE_SECRET"), environment.get("DIRECTLINE_SIGNING_KEY"));
    } catch (IllegalArgumentException tooShort) {
      throw new Misuse(
          "DIRECTLINE_SIGNING_KEY: %s Give a longer one, or none."
              .formatted(tooShort.getMessage()));
    } catch (IOException failure) {
      throw new UncheckedIOException(
          "The secrets cannot be kept in the data folder: " + failure.getMessage(), failure);
    }
  }
}
