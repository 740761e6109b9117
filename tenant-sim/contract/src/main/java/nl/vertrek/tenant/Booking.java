package nl.vertrek.tenant;

/** A room that is kept booked by a meeting of somebody (F69). */
public record Booking(Upn organizer, Meeting meeting) {}
