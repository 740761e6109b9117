package nl.vertrek.tenant.sim.state;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import nl.vertrek.tenant.AdminRole;
import nl.vertrek.tenant.Job;
import nl.vertrek.tenant.Upn;
import org.jspecify.annotations.Nullable;

/**
 * One account as it is stored: an element of {@code users} in a tenant file.
 *
 * @param jobs work under way, and the last of each kind that is done
 * @param remembered what comes back with the account; null while it lives
 */
public record UserDocument(
    @JsonUnwrapped Identity identity,
    @JsonUnwrapped Access access,
    @JsonUnwrapped OnPremises onPremises,
    @JsonUnwrapped Licensing licensing,
    @Nullable Instant deletedAt,
    @Nullable MailboxDocument mailbox,
    List<DeviceDocument> mobileDevices,
    @Nullable OneDriveDocument oneDrive,
    int sharePointFiles,
    @Nullable PhoneDocument phone,
    int officeActivations,
    int personalComputersSynced,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<JobDocument> jobs,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Remembered remembered) {

  public UserDocument {
    mobileDevices = Defaults.list(mobileDevices);
    jobs = Defaults.list(jobs);
  }

  public Upn upn() {
    return identity.upn();
  }

  public String upnText() {
    return identity.userPrincipalName();
  }

  public boolean deleted() {
    return deletedAt != null;
  }

  /** Whether any admin role is held and can be used. */
  public boolean actingAdmin() {
    return !deleted() && access.accountEnabled() && !access.adminRoles().isEmpty();
  }

  /** Whether this is one of those without whom nobody governs the tenant (F67). */
  public boolean actingGlobalAdmin() {
    return actingAdmin() && access.holds(AdminRole.GLOBAL_ADMIN);
  }

  /** Whether Active Directory has nothing in store that takes the power away (F26, F54). */
  public boolean staysAbleToGovern() {
    Incoming incoming = onPremises.nextSynchronisation();
    return onPremises.onPremisesDeletedAt() == null
        && (incoming == null || !Boolean.FALSE.equals(incoming.accountEnabled()));
  }

  /** Licences that count: a deleted account has none (F41). */
  public List<String> countedLicenses() {
    return deleted() ? List.of() : licensing.assignedLicenses();
  }

  public Optional<DeviceDocument> device(String id) {
    return mobileDevices.stream().filter(device -> device.id().equals(id)).findFirst();
  }

  /** Work of this kind that has not ended. */
  public Optional<JobDocument> underWay(Job.Kind kind, Instant now) {
    return jobs.stream().filter(job -> job.kind() == kind && job.underWay(now)).findFirst();
  }

  public UserDocument with(Identity other) {
    return new UserDocument(
        other,
        access,
        onPremises,
        licensing,
        deletedAt,
        mailbox,
        mobileDevices,
        oneDrive,
        sharePointFiles,
        phone,
        officeActivations,
        personalComputersSynced,
        jobs,
        remembered);
  }

  public UserDocument with(Access other) {
    return new UserDocument(
        identity,
        other,
        onPremises,
        licensing,
        deletedAt,
        mailbox,
        mobileDevices,
        oneDrive,
        sharePointFiles,
        phone,
        officeActivations,
        personalComputersSynced,
        jobs,
        remembered);
  }

  public UserDocument with(OnPremises other) {
    return new UserDocument(
        identity,
        access,
        other,
        licensing,
        deletedAt,
        mailbox,
        mobileDevices,
        oneDrive,
        sharePointFiles,
        phone,
        officeActivations,
        personalComputersSynced,
        jobs,
        remembered);
  }

  public UserDocument with(Licensing other) {
    return new UserDocument(
        identity,
        access,
        onPremises,
        other,
        deletedAt,
        mailbox,
        mobileDevices,
        oneDrive,
        sharePointFiles,
        phone,
        officeActivations,
        personalComputersSynced,
        jobs,
        remembered);
  }

  public UserDocument with(MailboxDocument other) {
    return new UserDocument(
        identity,
        access,
        onPremises,
        licensing,
        deletedAt,
        other,
        mobileDevices,
        oneDrive,
        sharePointFiles,
        phone,
        officeActivations,
        personalComputersSynced,
        jobs,
        remembered);
  }

  public UserDocument with(OneDriveDocument other) {
    return new UserDocument(
        identity,
        access,
        onPremises,
        licensing,
        deletedAt,
        mailbox,
        mobileDevices,
        other,
        sharePointFiles,
        phone,
        officeActivations,
        personalComputersSynced,
        jobs,
        remembered);
  }

  public UserDocument withPhone(@Nullable PhoneDocument other) {
    return new UserDocument(
        identity,
        access,
        onPremises,
        licensing,
        deletedAt,
        mailbox,
        mobileDevices,
        oneDrive,
        sharePointFiles,
        other,
        officeActivations,
        personalComputersSynced,
        jobs,
        remembered);
  }

  /** Deleted at this moment, or alive when both are null. */
  public UserDocument withDeletion(@Nullable Instant at, @Nullable Remembered what) {
    return new UserDocument(
        identity,
        access,
        onPremises,
        licensing,
        at,
        mailbox,
        mobileDevices,
        oneDrive,
        sharePointFiles,
        phone,
        officeActivations,
        personalComputersSynced,
        jobs,
        what);
  }

  /** With one device changed. */
  public UserDocument withDevice(String id, UnaryOperator<DeviceDocument> change) {
    return withDevices(
        mobileDevices.stream()
            .map(device -> device.id().equals(id) ? change.apply(device) : device)
            .toList());
  }

  private UserDocument withDevices(List<DeviceDocument> devices) {
    return new UserDocument(
        identity,
        access,
        onPremises,
        licensing,
        deletedAt,
        mailbox,
        devices,
        oneDrive,
        sharePointFiles,
        phone,
        officeActivations,
        personalComputersSynced,
        jobs,
        remembered);
  }

  /** With this work begun; what was done of its kind before is forgotten. */
  public UserDocument starting(JobDocument job) {
    List<JobDocument> all = new ArrayList<>(jobs);
    all.removeIf(old -> old.kind() == job.kind() && Objects.equals(old.about(), job.about()));
    all.add(job);
    return withJobs(all);
  }

  /** Without the work that this is true of. */
  public UserDocument abandoning(Predicate<JobDocument> which) {
    return withJobs(jobs.stream().filter(which.negate()).toList());
  }

  /** With one job changed. */
  public UserDocument withJob(String id, UnaryOperator<JobDocument> change) {
    return withJobs(
        jobs.stream().map(job -> job.id().equals(id) ? change.apply(job) : job).toList());
  }

  private UserDocument withJobs(List<JobDocument> other) {
    return new UserDocument(
        identity,
        access,
        onPremises,
        licensing,
        deletedAt,
        mailbox,
        mobileDevices,
        oneDrive,
        sharePointFiles,
        phone,
        officeActivations,
        personalComputersSynced,
        other,
        remembered);
  }
}
