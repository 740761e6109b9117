package nl.vertrek.tenant.sim.state;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The personal files of somebody.
 *
 * @param unlicensedSince when its licence went while other licences stayed
 * @param movedTo who got the files
 */
public record OneDriveDocument(
    int fileCount,
    double sizeGb,
    List<String> sharedWith,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant unlicensedSince,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String movedTo) {

  public OneDriveDocument {
    sharedWith = Defaults.list(sharedWith);
  }

  /** One that was just opened. */
  public static OneDriveDocument empty() {
    return new OneDriveDocument(0, 0, List.of(), null, null);
  }

  public boolean sharedWith(String upn) {
    return Defaults.contains(sharedWith, upn);
  }

  public OneDriveDocument sharing(String upn) {
    return new OneDriveDocument(
        fileCount, sizeGb, Defaults.with(sharedWith, upn), unlicensedSince, movedTo);
  }

  public OneDriveDocument notSharing(String upn) {
    return new OneDriveDocument(
        fileCount, sizeGb, Defaults.without(sharedWith, upn), unlicensedSince, movedTo);
  }

  public OneDriveDocument unlicensed(@Nullable Instant since) {
    return new OneDriveDocument(fileCount, sizeGb, sharedWith, since, movedTo);
  }

  /** Emptied into somebody else's. */
  public OneDriveDocument movedTo(String upn) {
    return new OneDriveDocument(0, 0, sharedWith, unlicensedSince, upn);
  }

  /** With somebody else's files added. */
  public OneDriveDocument receiving(OneDriveDocument other) {
    return new OneDriveDocument(
        fileCount + other.fileCount, sizeGb + other.sizeGb, sharedWith, unlicensedSince, movedTo);
  }
}
