package nl.vertrek.understanding;

/**
 * One intent that a clause may have.
 *
 * @param probability between 0 and 1
 */
public record Candidate(Intent intent, double probability) {}
