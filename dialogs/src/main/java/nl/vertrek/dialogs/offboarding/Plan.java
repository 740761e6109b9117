package nl.vertrek.dialogs.offboarding;

import java.util.List;
import java.util.Optional;

/**
 * What is to be done for one person, drawn anew whenever a choice or the tenant changes: what one
 * step chooses changes what the others can (F15, F51, F63).
 *
 * @param steps all of them, in the order of {@link StepName}
 * @param conflict what cannot be had together, as a question; empty when everything can
 */
public record Plan(Situation situation, List<Step> steps, Optional<Ask> conflict) {

  /** Draws the plan for a situation. */
  public static Plan of(Situation situation) {
    var mail = HandOverMail.of(situation);
    var account = DeleteAccount.of(situation, mail);
    var save = SaveMail.of(situation, account);
    var calls = RerouteCalls.of(situation);
    var licenses = RemoveLicenses.of(situation, mail, save, calls, account);
    var files = HandOverFiles.of(situation, mail, licenses, account);
    return new Plan(
        situation,
        List.of(
            new RemoveRoles(situation),
            new BlockAccess(situation),
            new SignOut(situation),
            new ActiveDirectory(situation),
            WipeDevices.of(situation),
            new CheckBlackBerry(situation),
            new RevokeRights(situation),
            CancelMeetings.of(situation),
            save,
            files,
            mail,
            HideMailbox.of(situation, mail),
            LeaveGroups.of(situation),
            calls,
            new LeaveQueues(situation),
            licenses,
            LowerTotals.of(situation, licenses, account),
            account),
        Conflicts.first(situation, mail, calls, account));
  }

  public Step step(StepName name) {
    return steps.stream().filter(step -> step.name() == name).findFirst().orElseThrow();
  }
}
