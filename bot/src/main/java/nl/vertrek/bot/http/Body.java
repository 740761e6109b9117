package nl.vertrek.bot.http;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import tools.jackson.databind.node.ObjectNode;

/** The body of a request, of bounded size. */
public final class Body {

  /** The largest body that is read, in bytes; the longest honest activity is a tenth of it. */
  public static final int LARGEST = 256 * 1024;

  private static final Duration SLOWEST = Duration.ofSeconds(20);

  /** What is read and thrown away before a refusal, so that the sender gets to hear it. */
  private static final long DRAINED = 16L * 1024 * 1024;

  private Body() {}

  /**
   * The JSON object that was sent.
   *
   * @throws Problem 413 when it is too large, 400 when it is no JSON object
   */
  public static ObjectNode json(Context ctx) {
    return Json.read(bytes(ctx));
  }

  /** The JSON object that was sent; an empty one when nothing was. */
  public static ObjectNode jsonIfAny(Context ctx) {
    var bytes = bytes(ctx);
    return bytes.length == 0 ? Json.object() : Json.read(bytes);
  }

  /** Reads past what will not be looked at. */
  public static void ignore(Context ctx) {
    try {
      drain(ctx.bodyInputStream());
    } catch (IOException gone) {
      throw new ClientGone(gone);
    }
  }

  private static byte[] bytes(Context ctx) {
    try (InputStream in = ctx.bodyInputStream()) {
      var bytes = read(in);
      if (bytes.length > LARGEST) {
        drain(in);
        throw new Problem(
            413, "TooLarge", "The body is larger than " + LARGEST + " bytes; send less at once.");
      }
      return bytes;
    } catch (IOException gone) {
      throw new ClientGone(gone);
    }
  }

  /** One byte more than is allowed, at most; a client that dawdles is let go. */
  private static byte[] read(InputStream in) throws IOException {
    var started = System.nanoTime();
    var bytes = new ByteArrayOutputStream();
    for (var chunk = next(in, LARGEST + 1); chunk.length > 0; ) {
      bytes.write(chunk);
      if (System.nanoTime() - started > SLOWEST.toNanos()) {
        throw new Problem(408, "TooSlow", "The body took too long to arrive; send it again.");
      }
      chunk = next(in, LARGEST + 1 - bytes.size());
    }
    return bytes.toByteArray();
  }

  /** What is there to be read, at most so much; empty at the end. */
  private static byte[] next(InputStream in, int most) throws IOException {
    var chunk = new byte[Math.min(most, 8 * 1024)];
    var length = chunk.length == 0 ? 0 : in.read(chunk);
    return length <= 0 ? new byte[0] : Arrays.copyOf(chunk, length);
  }

  private static void drain(InputStream in) throws IOException {
    var chunk = new byte[64 * 1024];
    long left = DRAINED;
    for (int read = 0; read >= 0 && left > 0; left -= read) {
      read = in.read(chunk);
    }
  }
}
