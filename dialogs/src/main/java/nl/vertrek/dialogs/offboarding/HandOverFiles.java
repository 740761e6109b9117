package nl.vertrek.dialogs.offboarding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.vertrek.dialogs.offboarding.Decision.FilesGo;
import nl.vertrek.dialogs.offboarding.Decision.Handover;
import nl.vertrek.dialogs.offboarding.Decision.Receiving;
import nl.vertrek.locales.Arg;
import nl.vertrek.locales.Message;
import nl.vertrek.tenant.Command;
import nl.vertrek.tenant.OneDrive;
import nl.vertrek.tenant.Upn;
import org.jspecify.annotations.Nullable;

/**
 * Step 5: the files in OneDrive go to somebody, or somebody gets access, while they can still be
 * reached (F28, F30).
 *
 * @param to who gets them; null while nobody is named, and when they stay
 */
record HandOverFiles(Situation situation, Handover how, @Nullable Upn to) implements Step {

  static HandOverFiles of(
      Situation situation, HandOverMail mail, RemoveLicenses licenses, DeleteAccount account) {
    var chosen = situation.choices().files();
    boolean soonGone = account.deleted() || licenses.takesFiles();
    if (chosen != null) {
      var to = chosen.how() == Handover.STAY ? null : fit(situation, chosen.to());
      return new HandOverFiles(situation, chosen.how(), to);
    }
    var receiver =
        Optional.ofNullable(mail.to()).filter(situation::hasOneDrive).or(situation::manager);
    return new HandOverFiles(
        situation, soonGone ? Handover.MOVE : Handover.ACCESS, receiver.orElse(null));
  }

  /** Whoever was named, unless they cannot receive them any more and do not have them already. */
  private static @Nullable Upn fit(Situation situation, @Nullable Upn to) {
    var drive = situation.leaver().oneDrive();
    boolean hasThem = drive != null && to != null && drive.sharedWith().contains(to);
    return to == null || hasThem || situation.unfit(to).isEmpty() ? to : null;
  }

  @Override
  public StepName name() {
    return StepName.FILES;
  }

  private Optional<OneDrive> drive() {
    return Optional.ofNullable(situation.leaver().oneDrive())
        .filter(drive -> drive.state() == OneDrive.State.REACHABLE);
  }

  @Override
  public Optional<Message> idle() {
    if (drive().isEmpty()) {
      return Optional.of(
          situation.leaver().oneDrive() == null ? say("no-drive") : say("unreachable"));
    }
    return how == Handover.STAY ? Optional.of(say("stay")) : Optional.empty();
  }

  @Override
  public Optional<Ask> ask() {
    if (drive().isEmpty()) {
      return Optional.empty();
    }
    if (situation.choices().files() == null) {
      return Optional.of(askHow());
    }
    return how != Handover.STAY && to == null ? Optional.of(askWho()) : Optional.empty();
  }

  private Ask askHow() {
    var drive = drive().orElseThrow();
    return Ask.refusable(
        say("ask").with("count", drive.fileCount()).with("size", new Arg.Size(drive.sizeGb())),
        Ask.Answer.of("move-files", new FilesGo(Handover.MOVE, null)),
        Ask.Answer.of("access-files", new FilesGo(Handover.ACCESS, null)),
        Ask.Answer.of("leave-files", new FilesGo(Handover.STAY, null)));
  }

  private Ask askWho() {
    var chosen = situation.choices().files();
    var question =
        Receivers.instead(situation, chosen == null ? null : chosen.to(), say("ask-who"));
    return Receivers.ask(
        situation, question, Receiving.FILES, receiver -> new FilesGo(how, receiver));
  }

  @Override
  public boolean mustAsk() {
    return how != Handover.STAY && to == null;
  }

  @Override
  public Message intention() {
    return toSomebody(how == Handover.MOVE ? "plan-move" : "plan-access");
  }

  @Override
  public List<Message> notes() {
    int sites = situation.leaver().sharePointFiles();
    return sites > 0 ? List.of(say("sharepoint").with("count", sites)) : List.of();
  }

  @Override
  public List<Decision> proposal() {
    return List.of(new FilesGo(how, to));
  }

  @Override
  public List<Planned> acts() {
    var acts = new ArrayList<Planned>();
    var person = situation.leaver().upn();
    if (to == null || how == Handover.STAY) {
      return acts;
    }
    if (!drive().map(drive -> drive.sharedWith().contains(to)).orElse(false)) {
      acts.add(
          new Planned(
              new Command.GiveOneDriveAccess(person, to),
              new Command.TakeOneDriveAccess(person, to)));
    }
    if (how == Handover.MOVE && !moved()) {
      acts.add(Planned.forGood(new Command.MoveOneDrive(person, to)));
    }
    return acts;
  }

  private boolean moved() {
    return drive().map(drive -> to != null && to.equals(drive.movedTo())).orElse(false);
  }

  @Override
  public Message result() {
    return toSomebody(how == Handover.MOVE ? "done-move" : "done-access");
  }

  private Message toSomebody(String purpose) {
    return to == null ? say(purpose + "-nobody") : say(purpose).with("to", situation.nameOf(to));
  }
}
