package nl.vertrek.tenant.sim.file;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a tenant file.
 *
 * @param pointer where, as a JSON pointer; empty for the file as a whole
 * @param line the line on which the element begins, counted from 1; 0 when there is none
 * @param person the UPN of the user it is in; null outside users
 * @param sentence what is wrong and what to do
 */
public record TenantFileFault(String pointer, int line, @Nullable String person, String sentence) {

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    if (line > 0) {
      text.append("line ").append(line).append(", ");
    }
    text.append(pointer.isEmpty() ? "the file" : pointer);
    if (person != null) {
      text.append(" (").append(person).append(')');
    }
    return text.append(": ").append(sentence).toString();
  }
}
