package nl.vertrek.bot;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import nl.vertrek.bot.http.Json;

/**
 * Plays conversations with a bot on {@code /api/messages}, each connection one after another, and
 * says the next thing only once the last is answered. It speaks plain sockets, so that it takes as
 * little of the processor as it can from the bot on the same machine.
 */
record ClosedLoop(URI address, List<Exchange> script) {

  /** What is said, and what the answer must have in it. */
  record Exchange(String words, Pattern answer) {}

  /**
   * What came of it.
   *
   * @param wrong answers that were none, or others than expected
   */
  record Result(int turns, double perSecond, double median, double slowest, int wrong) {

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%,7.0f turns/s   p50 %7.2f ms   p99 %7.2f ms   wrong %d",
          perSecond,
          median,
          slowest,
          wrong);
    }
  }

  /** Plays over so many connections, so long; what happened while it warms up does not count. */
  Result play(int connections, Duration warmUp, Duration time) throws InterruptedException {
    long from = System.nanoTime() + warmUp.toNanos();
    long until = from + time.toNanos();
    List<Future<Played>> playing = new ArrayList<>();
    try (var workers = Executors.newFixedThreadPool(connections)) {
      for (int number = 0; number < connections; number++) {
        String name = Long.toString(System.nanoTime(), 36) + "-" + number;
        playing.add(workers.submit(() -> play(name, from, until)));
      }
    }
    long[] taken = new long[0];
    int wrong = 0;
    for (Future<Played> one : playing) {
      try {
        long[] theirs = one.get().taken;
        int length = taken.length;
        taken = Arrays.copyOf(taken, length + theirs.length);
        System.arraycopy(theirs, 0, taken, length, theirs.length);
        wrong += one.get().wrong;
      } catch (ExecutionException failed) {
        wrong++;
      }
    }
    Arrays.sort(taken);
    return new Result(
        taken.length,
        taken.length / (time.toNanos() / 1e9),
        at(taken, 0.5),
        at(taken, 0.99),
        wrong);
  }

  /** Plays the script once. */
  void sayOnce() throws IOException {
    try (Connection connection = new Connection(address)) {
      for (Exchange exchange : script) {
        String answer = connection.post(activity("first", exchange.words()));
        if (!exchange.answer().matcher(answer).find()) {
          throw new IOException("The bot answered: " + answer);
        }
      }
    }
  }

  private static double at(long[] sorted, double share) {
    return sorted.length == 0 ? Double.NaN : sorted[(int) (sorted.length * share)] / 1e6;
  }

  /** What one connection saw: how long each answer took, and how many were wrong. */
  private static final class Played {

    private final long[] taken;
    private final int wrong;

    Played(long[] taken, int wrong) {
      this.taken = taken;
      this.wrong = wrong;
    }
  }

  private Played play(String name, long from, long until) throws IOException {
    long[] taken = new long[1024];
    int turns = 0;
    int wrong = 0;
    try (Connection connection = new Connection(address)) {
      for (int talk = 0; ; talk++) {
        for (Exchange exchange : script) {
          long begun = System.nanoTime();
          if (begun >= until) {
            return new Played(Arrays.copyOf(taken, turns), wrong);
          }
          String answer = connection.post(activity(name + "-" + talk, exchange.words()));
          if (begun >= from) {
            taken = turns == taken.length ? Arrays.copyOf(taken, 2 * turns) : taken;
            taken[turns++] = System.nanoTime() - begun;
          }
          wrong += exchange.answer().matcher(answer).find() ? 0 : 1;
        }
      }
    }
  }

  private static String activity(String conversation, String words) {
    var activity = Json.object().put("type", "message").put("text", words);
    activity.put("id", Long.toString(System.nanoTime(), 36)).put("textFormat", "plain");
    activity.put("channelId", "emulator").put("serviceUrl", "http://127.0.0.1:1");
    activity.put("deliveryMode", "expectReplies").put("locale", "nl-NL");
    activity.put("timestamp", Instant.now().toString());
    activity.putObject("from").put("id", "u-" + conversation).put("name", "Beheerder");
    activity.putObject("recipient").put("id", "bot").put("name", "Bot").put("role", "bot");
    activity.putObject("conversation").put("id", conversation);
    return activity.toString();
  }

  /** One connection that stays open. */
  private static final class Connection implements AutoCloseable {

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final String head;

    Connection(URI address) throws IOException {
      socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort());
      socket.setTcpNoDelay(true);
      in = new BufferedInputStream(socket.getInputStream());
      out = new BufferedOutputStream(socket.getOutputStream());
      head =
          "POST %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nContent-Type: application/json\r\n"
              .formatted(address.getPath(), address.getPort());
    }

    String post(String body) throws IOException {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      out.write(
          (head + "Content-Length: " + bytes.length + "\r\n\r\n")
              .getBytes(StandardCharsets.US_ASCII));
      out.write(bytes);
      out.flush();
      String status = line();
      int length = -1;
      boolean chunked = false;
      for (String line = line(); !line.isEmpty(); line = line()) {
        String header = line.toLowerCase(Locale.ROOT);
        if (header.startsWith("content-length:")) {
          length = Integer.parseInt(header.substring(15).strip());
        }
        chunked |= header.startsWith("transfer-encoding:") && header.endsWith("chunked");
      }
      String answer = chunked ? chunks() : text(Math.max(0, length));
      return status.contains(" 200 ") ? answer : "";
    }

    private String chunks() throws IOException {
      StringBuilder all = new StringBuilder();
      while (true) {
        int length = Integer.parseInt(line(), 16);
        all.append(text(length));
        String _ = line();
        if (length == 0) {
          return all.toString();
        }
      }
    }

    private String text(int length) throws IOException {
      return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    private String line() throws IOException {
      StringBuilder line = new StringBuilder();
      for (int next = in.read(); next != '\n'; next = in.read()) {
        if (next < 0) {
          throw new EOFException("The bot hung up.");
        }
        line.append((char) next);
      }
      return line.toString().strip();
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
