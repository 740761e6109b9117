package nl.vertrek.dialogs.offboarding;

import java.util.ArrayList;
import java.util.List;
import nl.vertrek.tenant.Command;
import nl.vertrek.tenant.Mailbox;
import nl.vertrek.tenant.Upn;

/**
 * What the tenant is asked to hand the mail over as chosen, in order, from how the mailbox is now.
 */
record MailActs(HandOverMail step, Mailbox box) {

  List<Planned> inOrder() {
    var acts = new ArrayList<Planned>();
    switch (step.way()) {
      case SHARE -> share(acts);
      case FORWARD -> forward(acts);
      case NOWHERE -> stop(acts);
    }
    if (step.marked() && !markedName(situation()).equals(situation().leaver().displayName())) {
      acts.add(
          new Planned(
              new Command.Rename(person(), markedName(situation())),
              new Command.Rename(person(), situation().leaver().displayName())));
    }
    var reply = new AutomaticReply(situation(), step.to()).text();
    if (step.replied() && !reply.equals(box.automaticReply())) {
      acts.add(new Planned(new Command.SetAutomaticReply(person(), reply), earlierReply()));
    }
    if (step.freed() && !box.aliases().isEmpty()) {
      acts.add(
          new Planned(
              new Command.RemoveAliases(person(), box.aliases()),
              new Command.AddAliases(person(), box.aliases())));
    }
    return acts;
  }

  /** The name by which everybody sees that somebody has left (F17). */
  static String markedName(Situation situation) {
    return situation.written(situation.say("tenant.marked-name"));
  }

  private void share(List<Planned> acts) {
    stopForwarding(acts);
    if (box.type() != Mailbox.Type.SHARED) {
      acts.add(
          new Planned(
              new Command.ConvertToShared(person()), new Command.ConvertToUserMailbox(person())));
    }
    var to = step.to();
    if (to != null && !box.fullAccess().contains(to)) {
      acts.add(
          new Planned(
              new Command.GrantFullAccess(person(), to),
              new Command.RevokeFullAccess(person(), to)));
    }
  }

  private void forward(List<Planned> acts) {
    var to = step.to();
    if (to != null && !to.equals(box.forwardingTo())) {
      acts.add(new Planned(new Command.ForwardMail(person(), to), earlierForwarding()));
    }
  }

  private void stop(List<Planned> acts) {
    stopForwarding(acts);
    if (box.type() == Mailbox.Type.SHARED) {
      acts.add(
          new Planned(
              new Command.ConvertToUserMailbox(person()), new Command.ConvertToShared(person())));
    }
  }

  private void stopForwarding(List<Planned> acts) {
    if (box.forwardingTo() != null) {
      acts.add(new Planned(new Command.StopForwardingMail(person()), earlierForwarding()));
    }
  }

  private Command earlierForwarding() {
    return box.forwardingTo() == null
        ? new Command.StopForwardingMail(person())
        : new Command.ForwardMail(person(), box.forwardingTo());
  }

  private Command earlierReply() {
    return box.automaticReply() == null
        ? new Command.ClearAutomaticReply(person())
        : new Command.SetAutomaticReply(person(), box.automaticReply());
  }

  private Situation situation() {
    return step.situation();
  }

  private Upn person() {
    return situation().leaver().upn();
  }
}
