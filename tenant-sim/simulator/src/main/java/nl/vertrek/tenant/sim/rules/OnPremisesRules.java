package nl.vertrek.tenant.sim.rules;

import java.time.Instant;
import java.util.List;
import nl.vertrek.tenant.Account.Mastered;
import nl.vertrek.tenant.Command;
import nl.vertrek.tenant.OnPremisesAct;
import nl.vertrek.tenant.Refusal;
import nl.vertrek.tenant.sim.state.Durations;
import nl.vertrek.tenant.sim.state.Incoming;
import nl.vertrek.tenant.sim.state.Incoming.Aliases;
import nl.vertrek.tenant.sim.state.Incoming.Password;
import nl.vertrek.tenant.sim.state.MailboxDocument;
import nl.vertrek.tenant.sim.state.UserDocument;
import org.jspecify.annotations.Nullable;

/**
 * What Active Directory masters of a synchronised account: what is changed here only is overwritten
 * at the next synchronisation, and what is done there comes with it (F25, F26, F54).
 */
final class OnPremisesRules {

  private OnPremisesRules() {}

  /** Notes what a command changed here, so that synchronisation takes it back (F26). */
  static Verdict noting(Verdict verdict, Situation on) {
    return on.user().onPremises().onPremisesSyncEnabled()
        ? new Verdict(
            verdict.outcome(),
            verdict.changes().stream().map(change -> noting(change, on)).toList())
        : verdict;
  }

  private static Change noting(Change change, Situation on) {
    return change instanceof Change.Save save
            && save.user().upn().equals(on.upn())
            && !save.user().deleted()
        ? new Change.Save(noting(save.user(), on))
        : change;
  }

  private static UserDocument noting(UserDocument after, Situation on) {
    Incoming incoming = incoming(after, on);
    incoming = enabledHere(incoming, on.user(), after);
    incoming = passwordHere(incoming, on.user(), after);
    incoming = nameHere(incoming, on.user(), after);
    incoming = aliasesHere(incoming, on.user(), after);
    return after.with(after.onPremises().expecting(incoming));
  }

  private static Incoming incoming(Situation on) {
    return incoming(on.user(), on);
  }

  private static Incoming incoming(UserDocument user, Situation on) {
    Incoming incoming = user.onPremises().nextSynchronisation();
    return incoming == null
        ? Incoming.nothing(on.facts().organization().nextSynchronisation(on.now()))
        : incoming;
  }

  private static Incoming enabledHere(Incoming incoming, UserDocument before, UserDocument after) {
    boolean now = after.access().accountEnabled();
    if (before.access().accountEnabled() == now) {
      return incoming;
    }
    return incoming.accountEnabled() == null
        ? incoming.withEnabled(!now).overwriting(Mastered.ACCOUNT_ENABLED)
        : incoming.withEnabled(null).notOverwriting(Mastered.ACCOUNT_ENABLED);
  }

  private static Incoming passwordHere(Incoming incoming, UserDocument before, UserDocument after) {
    Instant reset = after.access().measures().passwordResetAt();
    boolean changed = reset != null && !reset.equals(before.access().measures().passwordResetAt());
    return changed && incoming.password() == null
        ? incoming.with(Password.OLD).overwriting(Mastered.PASSWORD)
        : incoming;
  }

  private static Incoming nameHere(Incoming incoming, UserDocument before, UserDocument after) {
    String now = after.identity().displayName();
    String was = before.identity().displayName();
    if (was.equals(now)) {
      return incoming;
    }
    String there = incoming.displayName() == null ? was : incoming.displayName();
    return there.equals(now)
        ? incoming.withName(null).notOverwriting(Mastered.DISPLAY_NAME)
        : incoming.withName(there).overwriting(Mastered.DISPLAY_NAME);
  }

  private static Incoming aliasesHere(Incoming incoming, UserDocument before, UserDocument after) {
    List<String> now = aliases(after);
    List<String> was = aliases(before);
    if (was.equals(now)) {
      return incoming;
    }
    Aliases there = incoming.aliases() == null ? new Aliases(was) : incoming.aliases();
    return there.same(now)
        ? incoming.with((Aliases) null).notOverwriting(Mastered.ALIASES)
        : incoming.with(there).overwriting(Mastered.ALIASES);
  }

  private static List<String> aliases(UserDocument user) {
    MailboxDocument mailbox = user.mailbox();
    return mailbox == null ? List.of() : mailbox.aliases();
  }

  /** Somebody says that it was done there; the tenant follows (F26). */
  static Verdict done(Command.DoneOnPremises command, Situation on) {
    if (!on.user().onPremises().onPremisesSyncEnabled()) {
      return Verdict.impossible(26, "an account that is not in Active Directory");
    }
    return switch (command.act()) {
      case OnPremisesAct.AccountDisabled _ -> enabledThere(false, on);
      case OnPremisesAct.AccountEnabled _ -> enabledThere(true, on);
      case OnPremisesAct.PasswordReset _ -> passwordThere(on);
      case OnPremisesAct.Renamed it -> nameThere(it.displayName().strip(), on);
      case OnPremisesAct.AliasesSet it -> aliasesThere(it.addresses(), on);
      case OnPremisesAct.AccountRestored _ -> restoredThere(on);
    };
  }

  private static Verdict enabledThere(boolean enabled, Situation on) {
    Incoming incoming = incoming(on);
    boolean here = on.user().access().accountEnabled();
    boolean there = incoming.accountEnabled() == null ? here : incoming.accountEnabled();
    if (there == enabled) {
      return Verdict.alreadySo();
    }
    if (!enabled && SignInRules.lastGlobalAdmin(on)) {
      return Verdict.refused(new Refusal.LastGlobalAdmin());
    }
    return followed(
        incoming
            .withEnabled(here == enabled ? null : enabled)
            .notOverwriting(Mastered.ACCOUNT_ENABLED),
        endingSessions(enabled ? null : on.now().plus(Durations.ON_PREMISES), on.user()));
  }

  private static Verdict passwordThere(Situation on) {
    UserDocument user = endingSessions(on.now().plus(Durations.ON_PREMISES), on.user());
    return followed(
        incoming(on).with(Password.NEW).notOverwriting(Mastered.PASSWORD),
        user.with(user.onPremises().passwordReset(on.now())));
  }

  private static UserDocument endingSessions(@Nullable Instant by, UserDocument user) {
    return user.with(user.access().withEach(session -> session.endingBy(by)));
  }

  private static Verdict nameThere(String name, Situation on) {
    if (!MailRules.nameFits(name)) {
      return MailRules.unfitName(name);
    }
    Incoming incoming = incoming(on);
    String here = on.user().identity().displayName();
    String there = incoming.displayName() == null ? here : incoming.displayName();
    return there.equals(name)
        ? Verdict.alreadySo()
        : followed(
            incoming
                .withName(here.equals(name) ? null : name)
                .notOverwriting(Mastered.DISPLAY_NAME),
            on.user());
  }

  private static Verdict aliasesThere(List<String> addresses, Situation on) {
    return on.onMailbox(
        18,
        mailbox -> {
          if (addresses.stream().anyMatch(address -> !AliasRules.free(address, on))) {
            return Verdict.impossible(18, String.join(", ", addresses));
          }
          List<String> extra = AliasRules.distinct(addresses, on.upn());
          if (extra.size() > AliasRules.MOST_ALIASES) {
            return Verdict.impossible(18, "more than " + AliasRules.MOST_ALIASES + " aliases");
          }
          Incoming incoming = incoming(on);
          Aliases wanted = new Aliases(extra);
          Aliases there =
              incoming.aliases() == null ? new Aliases(mailbox.aliases()) : incoming.aliases();
          return wanted.same(there.addresses())
              ? Verdict.alreadySo()
              : followed(
                  incoming
                      .with(wanted.same(mailbox.aliases()) ? null : wanted)
                      .notOverwriting(Mastered.ALIASES),
                  on.user());
        });
  }

  private static Verdict followed(Incoming incoming, UserDocument changed) {
    return Verdict.done(incoming.at(), changed.with(changed.onPremises().expecting(incoming)));
  }

  /** The tenant follows at its next synchronisation (F26, F54). */
  static Verdict deleted(Situation on) {
    if (!on.user().onPremises().onPremisesSyncEnabled()) {
      return Verdict.impossible(54, "an account that is not in Active Directory");
    }
    if (SignInRules.lastGlobalAdmin(on)) {
      return Verdict.refused(new Refusal.LastGlobalAdmin());
    }
    return on.user().onPremises().onPremisesDeletedAt() != null
        ? Verdict.alreadySo()
        : Verdict.done(
            on.facts().organization().nextSynchronisation(on.now()),
            on.user().with(on.user().onPremises().deletedAt(on.now())));
  }

  /** Back before the tenant knew that it was gone, or back with the next synchronisation (F54). */
  static Verdict restoredThere(Situation on) {
    UserDocument user = on.user();
    if (!user.onPremises().onPremisesSyncEnabled()) {
      return Verdict.impossible(54, "an account that is not in Active Directory");
    }
    if (!user.deleted()) {
      return on.doneUnless(
          user.onPremises().onPremisesDeletedAt() == null,
          user.with(user.onPremises().deletedAt(null)));
    }
    return user.onPremises().onPremisesRestoredAt() != null
        ? Verdict.alreadySo()
        : Verdict.done(
            on.facts().organization().nextSynchronisation(on.now()),
            user.with(user.onPremises().restoredAt(on.now())));
  }
}
