package nl.vertrek.tenant.sim.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.vertrek.tenant.Command;
import nl.vertrek.tenant.Refusal;
import nl.vertrek.tenant.Upn;
import nl.vertrek.tenant.sim.state.Effective;
import nl.vertrek.tenant.sim.state.MailboxDocument;
import nl.vertrek.tenant.sim.state.UserDocument;

/** Extra addresses, and when somebody else can have them (F18). */
final class AliasRules {

  static final Pattern ADDRESS =
      Pattern.compile("[^@\\s\"<>,;]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

  static final int MOST_ALIASES = 200;

  private AliasRules() {}

  static Verdict remove(Command.RemoveAliases command, Situation on) {
    return on.onMailbox(
        18,
        mailbox -> {
          List<String> left = new ArrayList<>(mailbox.aliases());
          boolean changed =
              left.removeIf(alias -> command.aliases().stream().anyMatch(alias::equalsIgnoreCase));
          return on.doneUnless(!changed, on.user().with(mailbox.withAliases(left)));
        });
  }

  /** Each address once, whatever its capitals, and without the name that somebody signs in by. */
  static List<String> distinct(List<String> addresses, Upn own) {
    List<String> distinct = new ArrayList<>();
    for (String address : addresses) {
      if (!new Upn(address).equals(own) && distinct.stream().noneMatch(address::equalsIgnoreCase)) {
        distinct.add(address);
      }
    }
    return distinct;
  }

  /** Whether this is an address that the person has, or can have. */
  static boolean free(String address, Situation on) {
    return ADDRESS.matcher(address).matches()
        && on.facts().ownerOf(address).map(on.upn()::equals).orElse(true);
  }

  static Verdict add(Command.AddAliases command, Situation on) {
    return on.onMailbox(18, mailbox -> add(command.aliases(), mailbox, on));
  }

  private static Verdict add(List<String> addresses, MailboxDocument mailbox, Situation on) {
    List<String> all = new ArrayList<>(mailbox.aliases());
    List<Change> changes = new ArrayList<>();
    for (String address : addresses) {
      if (!ADDRESS.matcher(address).matches()) {
        return Verdict.impossible(18, address);
      }
      Optional<Effective> holder = on.facts().ownerOf(address).flatMap(on.facts()::user);
      if (holder.isPresent() && !passesOn(address, holder.get(), on)) {
        if (!holder.get().user().upn().equals(on.upn())) {
          return taken(address, holder.get());
        }
      } else if (all.stream().noneMatch(address::equalsIgnoreCase)) {
        holder.ifPresent(it -> changes.add(new Change.Save(without(address, it.user()))));
        all.add(address);
      }
    }
    if (all.size() > MOST_ALIASES) {
      return Verdict.impossible(18, "more than " + MOST_ALIASES + " aliases");
    }
    if (all.size() == mailbox.aliases().size()) {
      return Verdict.alreadySo();
    }
    changes.add(new Change.Save(on.user().with(mailbox.withAliases(all))));
    return Verdict.done(on.now(), changes);
  }

  /** Whether a deleted mailbox must let go of it. */
  private static boolean passesOn(String address, Effective holder, Situation on) {
    Instant freeAt = holder.addressFreeAt(address);
    return freeAt != null && !on.now().isBefore(freeAt);
  }

  private static Verdict taken(String address, Effective holder) {
    Upn upn = holder.user().upn();
    return Verdict.refused(new Refusal.AddressTaken(address, upn, holder.addressFreeAt(address)));
  }

  private static UserDocument without(String address, UserDocument holder) {
    return holder.mailbox() == null ? holder : holder.with(holder.mailbox().passingOn(address));
  }
}
