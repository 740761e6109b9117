package nl.vertrek.tenant.sim.state;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.vertrek.tenant.Account.Mastered;
import org.jspecify.annotations.Nullable;

/**
 * What the next synchronisation changes of an account, because Active Directory says otherwise than
 * the tenant (F26). What both say alike is not in it.
 *
 * @param at when it comes
 * @param accountEnabled what Active Directory says; null: the same as the tenant
 * @param password NEW: one that was set there arrives; OLD: the one that was reset here only comes
 *     back; null: the same as here
 * @param overwritten what somebody changed here only, and so loses
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Incoming(
    Instant at,
    @Nullable Boolean accountEnabled,
    @Nullable Password password,
    @Nullable String displayName,
    @Nullable Aliases aliases,
    Set<Mastered> overwritten) {

  /** Which password Active Directory has. */
  public enum Password {
    NEW,
    OLD
  }

  /** All of the extra addresses, of which there may be none. */
  public record Aliases(List<String> addresses) {
    public Aliases {
      addresses = Defaults.list(addresses);
    }

    /** Whether these are the same, in whatever order. */
    public boolean same(List<String> others) {
      Set<String> all = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
      all.addAll(addresses);
      return all.size() == others.size() && all.containsAll(others);
    }
  }

  public Incoming {
    overwritten = Defaults.set(overwritten);
  }

  /** One that brings nothing yet. */
  public static Incoming nothing(Instant at) {
    return new Incoming(at, null, null, null, null, Set.of());
  }

  /** What it changes. */
  public Set<Mastered> brings() {
    Set<Mastered> all = EnumSet.noneOf(Mastered.class);
    if (accountEnabled != null) {
      all.add(Mastered.ACCOUNT_ENABLED);
    }
    if (password != null) {
      all.add(Mastered.PASSWORD);
    }
    if (displayName != null) {
      all.add(Mastered.DISPLAY_NAME);
    }
    if (aliases != null) {
      all.add(Mastered.ALIASES);
    }
    return all;
  }

  public Incoming withEnabled(@Nullable Boolean enabled) {
    return new Incoming(at, enabled, password, displayName, aliases, overwritten);
  }

  public Incoming with(@Nullable Password which) {
    return new Incoming(at, accountEnabled, which, displayName, aliases, overwritten);
  }

  public Incoming withName(@Nullable String name) {
    return new Incoming(at, accountEnabled, password, name, aliases, overwritten);
  }

  public Incoming with(@Nullable Aliases addresses) {
    return new Incoming(at, accountEnabled, password, displayName, addresses, overwritten);
  }

  /** Somebody changed this here only. */
  public Incoming overwriting(Mastered what) {
    Set<Mastered> all = EnumSet.of(what);
    all.addAll(overwritten);
    return withOverwritten(all);
  }

  /** This is as Active Directory wants it, whoever changed it first. */
  public Incoming notOverwriting(Mastered what) {
    Set<Mastered> all = EnumSet.noneOf(Mastered.class);
    all.addAll(overwritten);
    all.remove(what);
    return withOverwritten(all);
  }

  private Incoming withOverwritten(Set<Mastered> what) {
    return new Incoming(at, accountEnabled, password, displayName, aliases, what);
  }

  /** The account as synchronisation leaves it. */
  UserDocument arriveAt(UserDocument user) {
    UserDocument changed = aliases(password(enabled(user)));
    return (displayName == null ? changed : changed.with(changed.identity().named(displayName)))
        .with(changed.onPremises().expecting(null));
  }

  private UserDocument enabled(UserDocument user) {
    if (accountEnabled == null) {
      return user;
    }
    return user.with(accountEnabled ? user.access().allowed() : user.access().blocked(at));
  }

  private UserDocument password(UserDocument user) {
    return password == Password.OLD
        ? user.with(user.access().with(user.access().measures().passwordReset(null)))
        : user;
  }

  private UserDocument aliases(UserDocument user) {
    return aliases == null || user.mailbox() == null
        ? user
        : user.with(user.mailbox().withAliases(aliases.addresses()));
  }
}
