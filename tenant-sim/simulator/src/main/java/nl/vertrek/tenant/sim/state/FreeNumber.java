package nl.vertrek.tenant.sim.state;

/** A telephone number of the organisation that nobody has (F46). */
public record FreeNumber(String number, PhoneDocument.Kind kind) {}
