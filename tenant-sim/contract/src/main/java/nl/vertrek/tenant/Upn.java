package nl.vertrek.tenant;

import java.util.Locale;

/**
 * The sign-in name of an account, the key of everything about it. Two that differ only in capitals
 * are the same account, so equality ignores case while the text keeps the tenant's spelling.
 */
public record Upn(String text) implements Comparable<Upn> {

  public Upn {
    if (text.isBlank()) {
      throw new IllegalArgumentException("A UPN cannot be blank.");
    }
  }

  /** The form in which equal names are equal strings: what an index is made of. */
  public String key() {
    return text.toLowerCase(Locale.ROOT);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Upn upn && key().equals(upn.key());
  }

  @Override
  public int hashCode() {
    return key().hashCode();
  }

  @Override
  public int compareTo(Upn other) {
    return key().compareTo(other.key());
  }

  @Override
  public String toString() {
    return text;
  }
}
