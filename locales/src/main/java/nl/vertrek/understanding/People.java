package nl.vertrek.understanding;

/**
 * The names and products of one state of the directory, ready to be found in messages. Immutable.
 */
public final class People {

  People() {}
}
