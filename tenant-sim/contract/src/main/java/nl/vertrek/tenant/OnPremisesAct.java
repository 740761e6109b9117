package nl.vertrek.tenant;

import java.util.List;

/** What somebody can do to an account in Active Directory, which then masters it (F26, F54). */
public sealed interface OnPremisesAct {

  /** Disabled there; its sessions end within three hours (F25). */
  record AccountDisabled() implements OnPremisesAct {}

  record AccountEnabled() implements OnPremisesAct {}

  /** A new password there; sessions end within three hours (F25). */
  record PasswordReset() implements OnPremisesAct {}

  record Renamed(String displayName) implements OnPremisesAct {}

  /** The extra addresses there are exactly these now. */
  record AliasesSet(List<String> addresses) implements OnPremisesAct {}

  /** A deleted account was brought back there (F54). */
  record AccountRestored() implements OnPremisesAct {}
}
