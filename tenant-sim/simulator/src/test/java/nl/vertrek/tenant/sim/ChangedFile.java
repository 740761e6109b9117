package nl.vertrek.tenant.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import nl.vertrek.tenant.sim.file.TenantFile;
import nl.vertrek.tenant.sim.file.TenantFileFault;
import nl.vertrek.tenant.sim.file.TenantFileFaults;
import tools.jackson.databind.node.ObjectNode;

/** The demo tenant's file with something in it changed, and what is found wrong with it then. */
final class ChangedFile {

  static final int MIRJAM = 3;
  static final int ANKE = 11;

  private ChangedFile() {}

  static byte[] content(Consumer<ObjectNode> change) {
    ObjectNode file = (ObjectNode) Contoso.JSON.readTree(Contoso.file());
    change.accept(file);
    return Contoso.JSON.writeValueAsBytes(file);
  }

  static ObjectNode user(ObjectNode file, int index) {
    return (ObjectNode) file.get("users").get(index);
  }

  /** The change brings one fault, there, that says this among other things. */
  static void assertFault(String pointer, String says, Consumer<ObjectNode> change) {
    TenantFileFault fault = only(change);
    assertEquals(pointer, fault.pointer(), fault.toString());
    assertTrue(fault.sentence().contains(says), fault.toString());
  }

  /** The one fault that the change brings. */
  static TenantFileFault only(Consumer<ObjectNode> change) {
    TenantFileFaults faults = check(change);
    assertEquals(1, faults.shown().size(), faults.shown().toString());
    return faults.shown().getFirst();
  }

  static TenantFileFaults check(Consumer<ObjectNode> change) {
    try {
      Path file = Files.createTempFile("tenant", ".json");
      try {
        return TenantFile.check(Files.write(file, content(change)));
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
