package nl.vertrek.tenant.sim.rules;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import nl.vertrek.tenant.Command;
import nl.vertrek.tenant.Job;
import nl.vertrek.tenant.Refusal;
import nl.vertrek.tenant.sim.state.DeviceDocument;
import nl.vertrek.tenant.sim.state.DeviceDocument.AccessState;
import nl.vertrek.tenant.sim.state.JobDocument;
import org.jspecify.annotations.Nullable;

/** Phones and tablets (F19, F60). */
final class DeviceRules {

  private DeviceRules() {}

  static Verdict wipe(Command.WipeDevice command, Situation on) {
    return on(command.device(), on, device -> wipe(device, on));
  }

  private static Verdict wipe(DeviceDocument device, Situation on) {
    return switch (device.wipeState()) {
      case WIPED -> Verdict.alreadySo();
      case PENDING -> wipeUnderWay(device, on);
      case NONE ->
          on.user().mailbox() != null && on.user().mailbox().shared()
              ? Verdict.refused(new Refusal.TooLateToWipe())
              : on.start(
                  Job.Kind.WIPE,
                  device.nextContact(on.now()),
                  device.id(),
                  on.user().withDevice(device.id(), it -> it.wiping(on.now())));
    };
  }

  private static Verdict wipeUnderWay(DeviceDocument device, Situation on) {
    Optional<JobDocument> wipe =
        on.user().jobs().stream()
            .filter(job -> job.kind() == Job.Kind.WIPE && device.id().equals(job.about()))
            .findFirst();
    return wipe.map(job -> Verdict.underWay(job.job(on.now()))).orElseGet(Verdict::alreadySo);
  }

  /** Somebody says that this was done in the BlackBerry Enterprise Service (F20). */
  static Verdict checkOffBlackBerry(Command.CheckedOffBlackBerry command, Situation on) {
    return setBlackBerry(command.device(), on.now(), on);
  }

  static Verdict backInBlackBerry(Command.BackInBlackBerry command, Situation on) {
    return setBlackBerry(command.device(), null, on);
  }

  private static Verdict setBlackBerry(String id, @Nullable Instant removedAt, Situation on) {
    return on(
        id,
        on,
        device -> {
          if (!device.blackBerry()) {
            return Verdict.impossible(20, "a device that is no BlackBerry");
          }
          boolean alreadySo = (device.removedFromBlackBerryAt() == null) == (removedAt == null);
          return on.doneUnless(
              alreadySo, on.user().withDevice(id, it -> it.outOfBlackBerry(removedAt)));
        });
  }

  static Verdict block(Command.BlockDevice command, Situation on) {
    return setAccess(command.device(), AccessState.BLOCKED, on);
  }

  static Verdict unblock(Command.UnblockDevice command, Situation on) {
    return setAccess(command.device(), AccessState.ALLOWED, on);
  }

  /** A wipe that is under way goes on (F60). */
  private static Verdict setAccess(String id, AccessState access, Situation on) {
    return on(
        id,
        on,
        device ->
            on.doneUnless(
                device.deviceAccessState() == access,
                on.user().withDevice(id, it -> it.withAccess(access))));
  }

  private static Verdict on(String id, Situation on, Function<DeviceDocument, Verdict> then) {
    return on.user().device(id).map(then).orElseGet(() -> Verdict.unknown(id));
  }
}
