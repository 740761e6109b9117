package nl.vertrek.tenant;

/** Names one asking, so that asking again after a lost answer never acts twice. */
public record RequestId(String text) {}
