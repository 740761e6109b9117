package nl.vertrek.tenant.sim.file;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects faults: the first thousand, then only how many. */
final class FaultList {

  static final int SHOWN = 1_000;

  private final List<TenantFileFault> faults = new ArrayList<>();
  private long total;

  void add(TenantFileFault fault) {
    total++;
    if (faults.size() < SHOWN) {
      faults.add(fault);
    }
  }

  void inFile(int line, String sentence) {
    add(new TenantFileFault("", line, null, sentence));
  }

  void in(Element element, String pointer, @Nullable String person, String sentence) {
    add(new TenantFileFault(pointer, element.line(), person, sentence));
  }

  /** There are so many more, of which nothing else is known. */
  void addUnseen(long more) {
    total += more;
  }

  boolean empty() {
    return total == 0;
  }

  TenantFileFaults all() {
    return new TenantFileFaults(faults, total - faults.size());
  }
}
