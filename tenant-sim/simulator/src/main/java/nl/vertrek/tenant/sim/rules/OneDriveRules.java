package nl.vertrek.tenant.sim.rules;

import java.util.Optional;
import nl.vertrek.tenant.Command;
import nl.vertrek.tenant.Job;
import nl.vertrek.tenant.OneDrive;
import nl.vertrek.tenant.Product.Service;
import nl.vertrek.tenant.sim.state.Durations;
import nl.vertrek.tenant.sim.state.Effective;
import nl.vertrek.tenant.sim.state.JobDocument;
import nl.vertrek.tenant.sim.state.OneDriveDocument;

/** The files (F27 to F30). */
final class OneDriveRules {

  private OneDriveRules() {}

  static Verdict giveAccess(Command.GiveOneDriveAccess command, Situation on) {
    return on.onOneDrive(files ->
        on.handTo(
            command.to(),
            30,
            receiver -> {
              String upn = receiver.user().upnText();
              return on.doneUnless(files.sharedWith(upn), on.user().with(files.sharing(upn)));
            }));
  }

  static Verdict takeAccess(Command.TakeOneDriveAccess command, Situation on) {
    String upn = command.from().text();
    return on.onOneDrive(
        files -> on.doneUnless(!files.sharedWith(upn), on.user().with(files.notSharing(upn))));
  }

  static Verdict move(Command.MoveOneDrive command, Situation on) {
    return on.onOneDrive(
        files -> on.handTo(command.to(), 28, receiver -> move(files, receiver, on)));
  }

  private static Verdict move(OneDriveDocument files, Effective receiver, Situation on) {
    String to = receiver.user().upnText();
    Optional<JobDocument> underWay = on.user().underWay(Job.Kind.ONEDRIVE_MOVE, on.now());
    if (underWay.isPresent()) {
      return to.equals(underWay.get().about())
          ? Verdict.underWay(underWay.get().job(on.now()))
          : Verdict.impossible(28, "a second move while one is under way");
    }
    if (files.fileCount() == 0 && to.equals(files.movedTo())) {
      return Verdict.alreadySo();
    }
    return canHoldFiles(receiver)
        ? on.start(Job.Kind.ONEDRIVE_MOVE, Durations.move(files.sizeGb()), to, on.user())
        : Situation.unfit(receiver.user().upn(), 28);
  }

  private static boolean canHoldFiles(Effective receiver) {
    return receiver.oneDriveState() == OneDrive.State.REACHABLE
        || receiver.licensedFor(Service.ONEDRIVE);
  }
}
