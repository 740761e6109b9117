package nl.vertrek.tenant.sim.state;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import nl.vertrek.tenant.Mailbox;
import org.jspecify.annotations.Nullable;

/**
 * What is in a mailbox.
 *
 * @param archive what was put away beside it (F63); null when there is none
 * @param unlicensedSince when its licence went while other licences stayed
 * @param lastExport when the last export to PST was finished (F06)
 * @param pst what that export brought
 */
public record MailboxContent(
    double sizeGb,
    int itemCount,
    Mailbox.Type type,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Archive archive,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant unlicensedSince,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant lastExport,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Pst pst) {

  /** Mail that was put away. */
  public record Archive(double sizeGb) {}

  /** A file that an export made. */
  public record Pst(String name, double sizeGb, int itemCount) {

    Mailbox.PstFile file() {
      return new Mailbox.PstFile(name, sizeGb, itemCount);
    }
  }

  /** Nothing yet. */
  static MailboxContent empty() {
    return new MailboxContent(0, 0, Mailbox.Type.USER, null, null, null, null);
  }

  MailboxContent ofType(Mailbox.Type other) {
    return new MailboxContent(sizeGb, itemCount, other, archive, unlicensedSince, lastExport, pst);
  }

  MailboxContent unlicensed(@Nullable Instant since) {
    return new MailboxContent(sizeGb, itemCount, type, archive, since, lastExport, pst);
  }

  /** Exported, as it is at this moment, to a file of this name. */
  MailboxContent exported(Instant at, String file) {
    Pst made = new Pst(file, sizeGb, itemCount);
    return new MailboxContent(sizeGb, itemCount, type, archive, unlicensedSince, at, made);
  }

  /** With what a file holds added. */
  MailboxContent importing(Pst file) {
    return new MailboxContent(
        sizeGb + file.sizeGb(),
        itemCount + file.itemCount(),
        type,
        archive,
        unlicensedSince,
        lastExport,
        pst);
  }

  /** Size of the mailbox and its archive together. */
  public double withArchiveGb() {
    return archive == null ? sizeGb : sizeGb + archive.sizeGb();
  }
}
