package nl.vertrek.dialogs.offboarding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is to be done for one person, drawn anew whenever a choice or the tenant changes: what one
 * step chooses changes what the others can (F15, F51, F63).
 *
 * @param steps all of them, in the order of {@link StepName}
 * @param conflict what cannot be had together, as a question; empty when everything can
 */
public record Plan(Situation situation, List<Step> steps, Optional<Ask> conflict) {

  public Plan {
    steps = List.copyOf(steps);
  }

  /** Draws the plan of a task: these steps only. */
  public static Plan of(Situation situation, Set<StepName> scope) {
    var whole = of(situation);
    var steps = new ArrayList<Step>(whole.steps());
    steps.add(new RestoreAccess(situation));
    steps.add(new RestoreAccount(situation));
    steps.removeIf(step -> !scope.contains(step.name()));
    return new Plan(situation, steps, whole.conflict());
  }

  /** Draws the plan of a whole off-boarding. */
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

  /** The products of which a seat comes free: a deleted account holds none any more (F41). */
  public Set<String> freed() {
    boolean deleted = step(StepName.ACCOUNT) instanceof DeleteAccount account && account.deleted();
    return step(StepName.LICENSES) instanceof RemoveLicenses licenses && !deleted
        ? licenses.freed()
        : Set.copyOf(situation.leaver().licenses());
  }

  /** The step as it is planned, or as it would be were it in the plan. */
  public Step step(StepName name) {
    return find(name).or(() -> of(situation, Set.of(name)).find(name)).orElseThrow();
  }

  private Optional<Step> find(StepName name) {
    return steps.stream().filter(step -> step.name() == name).findFirst();
  }
}
