package nl.vertrek.tenant;

import java.util.List;
import java.util.Optional;

/**
 * What takes an act back that somebody did in Active Directory (F26, F54): mostly another one
 * there.
 *
 * @param before the person as they were before the act
 */
record OnPremisesUndo(Person before) {

  Undo of(OnPremisesAct act) {
    return switch (act) {
      case OnPremisesAct.AccountDisabled _ ->
          there(new OnPremisesAct.AccountEnabled(), Lost.SESSIONS);
      case OnPremisesAct.AccountEnabled _ ->
          there(new OnPremisesAct.AccountDisabled(), Lost.EFFECT);
      case OnPremisesAct.PasswordReset _ -> Undo.nothing(Lost.PASSWORD, Lost.SESSIONS);
      case OnPremisesAct.Renamed _ -> there(new OnPremisesAct.Renamed(before.displayName()));
      case OnPremisesAct.AliasesSet _ ->
          there(new OnPremisesAct.AliasesSet(aliases()), Lost.ADDRESS_IF_TAKEN);
      case OnPremisesAct.AccountRestored _ ->
          Undo.by(List.of(new Command.DeletedOnPremises(before.upn())), Lost.RETENTION);
    };
  }

  /** A deletion there, which is no act of its own, is taken back there all the same. */
  Undo ofDeletion(Lost... lost) {
    return there(new OnPremisesAct.AccountRestored(), lost);
  }

  private Undo there(OnPremisesAct inverse, Lost... lost) {
    return Undo.by(List.of(new Command.DoneOnPremises(before.upn(), inverse)), lost);
  }

  private List<String> aliases() {
    return Optional.ofNullable(before.mailbox()).map(Mailbox::aliases).orElse(List.of());
  }
}
