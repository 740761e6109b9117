package nl.vertrek.bot.channel;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The secrets of the channels. What is not given is made once and kept in the data folder, readable
 * by its owner only, so that tokens outlive a restart.
 *
 * @param secret with it a page's server asks for tokens
 * @param signing what tokens are signed with; the same on every node, so that they hold on each
 */
public record ChannelKeys(String secret, String signing) {

  /** As long as the digest that tokens are signed with. */
  static final int SHORTEST_SIGNING = 32;

  public ChannelKeys {
    if (secret.isBlank()) {
      throw new IllegalArgumentException("An empty Direct Line secret is known to everybody.");
    }
    if (signing.length() < SHORTEST_SIGNING) {
      throw new IllegalArgumentException(
          "The key that signs tokens needs %d characters or more, not %d."
              .formatted(SHORTEST_SIGNING, signing.length()));
    }
  }

  /**
   * The keys of this data folder.
   *
   * @param givenSecret from the environment; null or blank: the folder's own
   * @param givenSigning from the environment, 32 characters or more; null or blank: the folder's
   * @throws IOException when the folder cannot be written
   * @throws IllegalArgumentException when the signing key is too short
   */
  public static ChannelKeys of(
      Path folder, @Nullable String givenSecret, @Nullable String givenSigning) throws IOException {
    Files.createDirectories(folder);
    return new ChannelKeys(
        given(givenSecret, folder.resolve("directline-secret")),
        given(givenSigning, folder.resolve("token-key")));
  }

  /** Names no secret, so that none comes into a log. */
  @Override
  public String toString() {
    return "ChannelKeys[not shown]";
  }

  private static String given(@Nullable String key, Path otherwise) throws IOException {
    return key == null || key.isBlank() ? kept(otherwise) : key;
  }

  private static String kept(Path file) throws IOException {
    try {
      create(file);
      Files.writeString(file, made());
    } catch (FileAlreadyExistsException madeBefore) {
      // The usual case: every start but the first.
    }
    var secret = Files.readString(file).strip();
    if (secret.isEmpty()) {
      throw new IOException(file + " is empty; delete it, and a new secret is made.");
    }
    return secret;
  }

  private static void create(Path file) throws IOException {
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    } else {
      Files.createFile(file);
    }
  }

  private static String made() {
    var random = new byte[48];
    new SecureRandom().nextBytes(random);
    return new String(
        Base64.getUrlEncoder().withoutPadding().encode(random), StandardCharsets.US_ASCII);
  }
}
