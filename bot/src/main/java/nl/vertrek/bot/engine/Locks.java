package nl.vertrek.bot.engine;

import java.util.Arrays;
import java.util.concurrent.locks.ReentrantLock;

/** A lock for each key, out of a fixed number: two keys may share one, no key has two. */
final class Locks {

  private final ReentrantLock[] stripes = new ReentrantLock[1024];

  Locks() {
    Arrays.setAll(stripes, _ -> new ReentrantLock());
  }

  ReentrantLock of(Object key) {
    int hash = key.hashCode();
    return stripes[Math.floorMod(hash ^ (hash >>> 16), stripes.length)];
  }
}
