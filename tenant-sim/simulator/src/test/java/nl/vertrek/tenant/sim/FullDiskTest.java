package nl.vertrek.tenant.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.vertrek.tenant.Actor;
import nl.vertrek.tenant.Command;
import nl.vertrek.tenant.Outcome;
import nl.vertrek.tenant.RequestId;
import nl.vertrek.tenant.Upn;
import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FullDiskTest {

  private static final Upn ANKE = Contoso.upn("a.visser");
  private static final AtomicBoolean FULL = new AtomicBoolean();

  @TempDir private Path folder;

  private TenantSimulator tenant;

  @BeforeEach
  void loadWhileThereIsRoom() {
    FilePath.register(new FillingDisk());
    FULL.set(false);
    String url = SimulatorSettings.inFolder(folder).url().replace(":file:", ":filling:");
    tenant = TenantSimulator.open(SimulatorSettings.at(url, "sa", "").by(new SettableWall()));
    tenant.load(Contoso.file());
  }

  @AfterEach
  void close() {
    FULL.set(false);
    tenant.close();
  }

  private Outcome rename(String to) {
    return tenant.execute(
        new Command.Rename(ANKE, to), new Actor(Contoso.upn("m.hoekstra")), new RequestId(to));
  }

  private String name() {
    return tenant.look().person(ANKE).orElseThrow().displayName();
  }

  @Test
  void failsAndLeavesEverythingAsItWasUntilThereIsRoomAgain() {
    assertInstanceOf(Outcome.Done.class, rename("Before"));
    FULL.set(true);
    assertInstanceOf(Outcome.Failed.class, rename("Meanwhile"));
    assertInstanceOf(Outcome.Failed.class, rename("Meanwhile"));

    FULL.set(false);

    assertEquals("Before", name());
    assertEquals(1, tenant.journal(null).size());
    assertInstanceOf(Outcome.Done.class, rename("After"));
    assertEquals("After", name());
  }

  /** Files as they are, on a disk that can be full. */
  public static final class FillingDisk extends FilePathWrapper {

    @Override
    public String getScheme() {
      return "filling";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
      return new FillingFile(super.open(mode));
    }
  }

  private static final class FillingFile extends FileBase {

    private final FileChannel file;

    FillingFile(FileChannel file) {
      this.file = file;
    }

    private static void needRoom() throws IOException {
      if (FULL.get()) {
        throw new IOException("No space left on device");
      }
    }

    @Override
    public synchronized int write(ByteBuffer from, long position) throws IOException {
      needRoom();
      return file.write(from, position);
    }

    @Override
    public int write(ByteBuffer from) throws IOException {
      needRoom();
      return file.write(from);
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
      return file.read(into);
    }

    @Override
    public synchronized int read(ByteBuffer into, long position) throws IOException {
      return file.read(into, position);
    }

    @Override
    public long position() throws IOException {
      return file.position();
    }

    @Override
    public FileChannel position(long position) throws IOException {
      file.position(position);
      return this;
    }

    @Override
    public long size() throws IOException {
      return file.size();
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
      file.truncate(size);
      return this;
    }

    @Override
    public void force(boolean metaData) throws IOException {
      file.force(metaData);
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
      return file.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
      file.close();
    }
  }
}
