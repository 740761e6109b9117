package nl.vertrek.dialogs.offboarding;

/** The number of a case: what people call it by. */
public record CaseId(long number) implements Comparable<CaseId> {

  @Override
  public int compareTo(CaseId other) {
    return Long.compare(number, other.number);
  }

  @Override
  public String toString() {
    return Long.toString(number);
  }
}
