package nl.vertrek.dialogs.offboarding;

import java.util.ArrayList;
import java.util.List;
import nl.vertrek.locales.Arg;
import nl.vertrek.locales.Message;
import nl.vertrek.tenant.Mailbox;

/**
 * What a single act loses in the end and a whole off-boarding would have seen to: mail and files
 * that nobody saved or handed over (F10, F34, F52).
 */
public final class Unsaved {

  private Unsaved() {}

  /** What is lost, each as a sentence; empty where nothing is. */
  public static List<Message> of(Plan plan) {
    var lost = new ArrayList<Message>();
    var situation = plan.situation();
    for (Step step : plan.steps()) {
      switch (step) {
        case DeleteAccount account when account.idle().isEmpty() -> {
          var goods = goods(situation, plan);
          if (!goods.isEmpty()) {
            lost.add(situation.say("task.loses-account").with("what", goods));
          }
        }
        case RemoveLicenses licenses when takesMailbox(licenses, plan) ->
            situation
                .mailbox()
                .ifPresent(box ->
                    lost.add(
                        situation
                            .say("task.loses-license")
                            .with("size", new Arg.Size(box.sizeGb()))));
        case Step _ -> {}
      }
    }
    return List.copyOf(lost);
  }

  private static List<Arg> goods(Situation situation, Plan plan) {
    var goods = new ArrayList<Arg>();
    situation
        .mailbox()
        .filter(box -> box.hold() == Mailbox.Hold.NONE && !handsOver(plan, StepName.SAVE_MAIL))
        .ifPresent(box ->
            goods.add(
                new Arg.Phrase(
                    Message.of("task.goods-mail").with("size", new Arg.Size(box.sizeGb())))));
    var drive = situation.leaver().oneDrive();
    if (drive != null && drive.movedTo() == null && !handsOver(plan, StepName.FILES)) {
      goods.add(
          new Arg.Phrase(
              Message.of("task.goods-files").with("size", new Arg.Size(drive.sizeGb()))));
    }
    return List.copyOf(goods);
  }

  private static boolean takesMailbox(RemoveLicenses licenses, Plan plan) {
    return licenses.going().stream().anyMatch(plan.situation().mailLicenses()::contains)
        && licenses.going().containsAll(plan.situation().mailLicenses())
        && !handsOver(plan, StepName.MAIL)
        && plan.situation().mailbox().filter(box -> box.type() == Mailbox.Type.USER).isPresent();
  }

  private static boolean handsOver(Plan plan, StepName name) {
    return plan.steps().stream().anyMatch(step -> step.name() == name && step.idle().isEmpty());
  }
}
