package nl.vertrek.bot.engine;

import java.util.concurrent.locks.ReentrantLock;
import nl.vertrek.understanding.People;
import nl.vertrek.understanding.Understanding;
import org.jspecify.annotations.Nullable;

/** The tenant's names, ready to be found in messages; prepared again only when they changed. */
final class Names {

  private final TenantSite tenant;
  private final Understanding understanding;
  private final ReentrantLock preparing = new ReentrantLock();
  private volatile @Nullable Prepared prepared;

  Names(TenantSite tenant, Understanding understanding) {
    this.tenant = tenant;
    this.understanding = understanding;
  }

  People now() {
    Prepared known = prepared;
    if (known != null && known.edition() == tenant.edition()) {
      return known.people();
    }
    preparing.lock();
    try {
      // Read before the names: a change in between makes them older than they say, never newer.
      long edition = tenant.edition();
      known = prepared;
      if (known == null || known.edition() != edition) {
        known = new Prepared(edition, understanding.index(tenant.directory()));
        prepared = known;
      }
      return known.people();
    } finally {
      preparing.unlock();
    }
  }

  private record Prepared(long edition, People people) {}
}
