package nl.vertrek.bot.http;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * So many places for each, such as open sockets.
 *
 * @param <K> for whom they are counted apart
 */
public final class Places<K> {

  private final int most;
  private final Map<K, Integer> taken = new ConcurrentHashMap<>();

  public Places(int most) {
    this.most = most;
  }

  /**
   * Looks whether there is a place left.
   *
   * @throws Problem 429 when there is none
   */
  public void require(K one) {
    if (taken.getOrDefault(one, 0) >= most) {
      throw new Problem(
          429, "TooManyOpen", "Too many connections are open already; close one of them first.");
    }
  }

  public void take(K one) {
    taken.merge(one, 1, Integer::sum);
  }

  public void giveBack(K one) {
    taken.computeIfPresent(one, (_, count) -> count > 1 ? count - 1 : null);
  }
}
