package nl.vertrek.tenant.sim.state;

import java.util.EnumSet;
import java.util.Set;
import nl.vertrek.tenant.Mailbox.Protocol;

/** The doors of a mailbox (F23); one that is not named is open. */
public record Protocols(
    Boolean activeSync,
    Boolean owaForDevices,
    Boolean owa,
    Boolean mapi,
    Boolean imap,
    Boolean pop) {

  static final Protocols ALL_OPEN = new Protocols(true, true, true, true, true, true);

  public Protocols {
    activeSync = Defaults.yes(activeSync);
    owaForDevices = Defaults.yes(owaForDevices);
    owa = Defaults.yes(owa);
    mapi = Defaults.yes(mapi);
    imap = Defaults.yes(imap);
    pop = Defaults.yes(pop);
  }

  /** Exactly these doors open. */
  public static Protocols open(Set<Protocol> doors) {
    return new Protocols(
        doors.contains(Protocol.ACTIVE_SYNC),
        doors.contains(Protocol.OWA_FOR_DEVICES),
        doors.contains(Protocol.OWA),
        doors.contains(Protocol.MAPI),
        doors.contains(Protocol.IMAP),
        doors.contains(Protocol.POP));
  }

  /** The doors that are open. */
  public Set<Protocol> open() {
    Set<Protocol> doors = EnumSet.allOf(Protocol.class);
    doors.removeIf(door -> !opens(door));
    return doors;
  }

  private boolean opens(Protocol door) {
    return switch (door) {
      case ACTIVE_SYNC -> activeSync;
      case OWA_FOR_DEVICES -> owaForDevices;
      case OWA -> owa;
      case MAPI -> mapi;
      case IMAP -> imap;
      case POP -> pop;
    };
  }
}
