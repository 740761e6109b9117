package nl.vertrek.tenant.sim.rehearsal;

import java.util.List;
import java.util.stream.Stream;
import nl.vertrek.tenant.Upn;
import nl.vertrek.tenant.sim.rules.Facts;
import nl.vertrek.tenant.sim.state.Effective;

/** Mail, calls and files reach nobody who cannot sign in any more. */
final class WhoCanSignIn {

  private WhoCanSignIn() {}

  /** Those of them who can sign in, in their order. */
  static List<Upn> among(Stream<Upn> people, Facts facts) {
    return people.filter(upn -> facts.user(upn).filter(Effective::canSignIn).isPresent()).toList();
  }
}
