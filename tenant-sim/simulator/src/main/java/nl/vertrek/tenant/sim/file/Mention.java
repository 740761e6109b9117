package nl.vertrek.tenant.sim.file;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A place in a file where something is named.
 *
 * @param order how many mentions came before it
 * @param name what is named, in small letters
 * @param element the place of the element in its list, from 0
 * @param line where that element begins, counted from 1
 * @param person the UPN of the user it stands in; null outside users
 */
record Mention(
    long order,
    FileIndex.Kind kind,
    String name,
    String pointer,
    int element,
    int line,
    @Nullable String person) {

  /** Whether a user names their manager here. */
  boolean manager() {
    return person != null && pointer.endsWith("/manager");
  }

  void write(DataOutputStream out) throws IOException {
    out.writeLong(order);
    out.writeUTF(kind.name());
    out.writeUTF(name);
    out.writeUTF(pointer);
    out.writeInt(element);
    out.writeInt(line);
    out.writeBoolean(person != null);
    if (person != null) {
      out.writeUTF(person);
    }
  }

  static Mention read(DataInputStream in) throws IOException {
    return new Mention(
        in.readLong(),
        FileIndex.Kind.valueOf(in.readUTF()),
        in.readUTF(),
        in.readUTF(),
        in.readInt(),
        in.readInt(),
        in.readBoolean() ? in.readUTF() : null);
  }

  TenantFileFault fault(String sentence) {
    return new TenantFileFault(pointer, line, person, sentence.formatted(name));
  }
}
