package nl.vertrek.tenant.sim.rehearsal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.vertrek.tenant.Call;
import nl.vertrek.tenant.Upn;
import nl.vertrek.tenant.sim.rules.Facts;
import nl.vertrek.tenant.sim.state.Effective;
import nl.vertrek.tenant.sim.state.PhoneDocument;

/** The way of one call (F46, F47, F48). */
public final class CallRoute {

  private CallRoute() {}

  /** What becomes of a call to this number. */
  public static Call of(String number, Facts facts) {
    Optional<Effective> holder =
        facts.holderOf(number).flatMap(facts::user).filter(it -> !it.user().deleted());
    if (holder.isPresent() && holder.get().user().phone() != null) {
      return answered(rings(holder.get().user().upn(), holder.get().user().phone()), facts);
    }
    return facts.freeNumber(number).isPresent()
        ? new Call(Call.Fate.RELEASED, List.of())
        : unknown();
  }

  private static Stream<Upn> rings(Upn holder, PhoneDocument phone) {
    PhoneDocument.CallForwarding forwarding = phone.callForwarding();
    if (forwarding == null) {
      return Stream.of(holder);
    }
    Upn colleague = new Upn(forwarding.to());
    return switch (forwarding.mode()) {
      case FORWARD -> Stream.of(colleague);
      case SIMULTANEOUS_RING -> Stream.of(holder, colleague);
    };
  }

  /** What becomes of a call on this queue; only valid agents count (F47). */
  public static Call ofQueue(String queue, Facts facts) {
    return facts.queueExists(queue)
        ? answered(
            facts.agentsOf(queue).stream()
                .filter(agent -> facts.user(agent).filter(Effective::validAgent).isPresent()),
            facts)
        : unknown();
  }

  private static Call answered(Stream<Upn> people, Facts facts) {
    List<Upn> rings = WhoCanSignIn.among(people, facts);
    return new Call(rings.isEmpty() ? Call.Fate.NOBODY_THERE : Call.Fate.ANSWERABLE, rings);
  }

  private static Call unknown() {
    return new Call(Call.Fate.UNKNOWN, List.of());
  }
}
