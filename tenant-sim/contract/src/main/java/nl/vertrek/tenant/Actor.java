package nl.vertrek.tenant;

/** Who asks. The tenant looks up their roles when it executes, not before. */
public record Actor(Upn upn) {}
