package nl.vertrek.tenant;

import java.util.Locale;

/** A numbered fact of the domain, for instance F51; what a refusal and an explanation point at. */
public record Fact(int number) {

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "F%02d", number);
  }
}
