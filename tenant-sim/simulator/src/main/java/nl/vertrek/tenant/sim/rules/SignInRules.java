package nl.vertrek.tenant.sim.rules;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import nl.vertrek.tenant.AdminRole;
import nl.vertrek.tenant.Command;
import nl.vertrek.tenant.Refusal;
import nl.vertrek.tenant.sim.state.Access;
import nl.vertrek.tenant.sim.state.Durations;
import nl.vertrek.tenant.sim.state.SessionEnds;
import nl.vertrek.tenant.sim.state.UserDocument;

/** Who gets in: admin roles, the block, the password, sessions and sign-in methods. */
final class SignInRules {

  private SignInRules() {}

  static Verdict removeRoles(Command.RemoveAdminRoles command, Situation on) {
    Set<AdminRole> left = roles(on);
    if (!left.removeAll(command.roles())) {
      return Verdict.alreadySo();
    }
    boolean governsNoMore = !left.contains(AdminRole.GLOBAL_ADMIN);
    return governsNoMore && lastGlobalAdmin(on)
        ? Verdict.refused(new Refusal.LastGlobalAdmin())
        : on.done(on.user().with(on.user().access().withRoles(left)));
  }

  static Verdict grantRoles(Command.GrantAdminRoles command, Situation on) {
    Set<AdminRole> held = roles(on);
    return on.doneUnless(
        !held.addAll(command.roles()), on.user().with(on.user().access().withRoles(held)));
  }

  private static Set<AdminRole> roles(Situation on) {
    Set<AdminRole> roles = EnumSet.noneOf(AdminRole.class);
    roles.addAll(on.user().access().adminRoles());
    return roles;
  }

  /** Nobody would be left to govern the tenant (F67). */
  static boolean lastGlobalAdmin(Situation on) {
    return on.user().actingGlobalAdmin() && on.facts().otherGlobalAdmins(on.upn()) == 0;
  }

  static Verdict block(Situation on) {
    if (!on.user().access().accountEnabled()) {
      return Verdict.alreadySo();
    }
    if (lastGlobalAdmin(on)) {
      return Verdict.refused(new Refusal.LastGlobalAdmin());
    }
    UserDocument blocked = on.user().with(on.user().access().blocked(on.now()));
    return Verdict.done(on.now().plus(Durations.BLOCK), blocked);
  }

  static Verdict unblock(Situation on) {
    Access access = on.user().access();
    return on.doneUnless(access.accountEnabled(), on.user().with(access.allowed()));
  }

  /** The new password is known to nobody, so none is kept (F01). */
  static Verdict resetPassword(Situation on) {
    return once(on.user().with(on.user().access().passwordReset(on.now())), on);
  }

  static Verdict signOut(Situation on) {
    return signedOutSinceTheReset(on)
        ? Verdict.alreadySo()
        : once(on.user().with(on.user().access().signedOut(on.now())), on);
  }

  /** In force when the last token has run out (F02, F25). */
  private static Verdict once(UserDocument shutOut, Situation on) {
    SessionEnds ends = new SessionEnds(shutOut);
    Instant lastEnd =
        shutOut.access().sessions().stream()
            .map(ends::of)
            .flatMap(Optional::stream)
            .max(Instant::compareTo)
            .orElse(on.now());
    return Verdict.done(lastEnd, shutOut);
  }

  /** Signing out before the reset closes nothing for long: the old password still works (F61). */
  private static boolean signedOutSinceTheReset(Situation on) {
    Instant signedOut = on.user().access().measures().signedOutAt();
    Instant reset = on.person().passwordResetAt();
    SessionEnds ends = on.person().sessionEnds();
    return signedOut != null
        && (reset == null || !signedOut.isBefore(reset))
        && on.user().access().sessions().stream()
            .allMatch(open -> ends.noNewTokenFrom(open).isPresent());
  }

  static Verdict removeMethods(Situation on) {
    Access access = on.user().access();
    return on.doneUnless(
        access.signInMethods().isEmpty(), on.user().with(access.withoutSignInMethods()));
  }
}
