package nl.vertrek.dialogs;

/**
 * What the chain of a case's events says about itself.
 *
 * @param events how many there are
 * @param head the hash that the chain ends in
 * @param unbroken whether every event is as it was written, and none is missing
 */
public record Seal(int events, String head, boolean unbroken) {}
