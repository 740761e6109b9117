package nl.vertrek.dialogs.offboarding;

import java.util.List;
import java.util.Optional;
import nl.vertrek.locales.Message;

/**
 * One step of an off-boarding, drawn for one person from how things are now and what was chosen.
 * The list of steps, in the order in which they are carried out, is the order of {@link StepName}.
 *
 * <p>A step only plans: it says what it would do and asks what only people can choose. It is the
 * {@link Course} that has it done, and {@link ReadBack} that looks whether it was.
 */
public sealed interface Step
    permits RemoveRoles,
        BlockAccess,
        SignOut,
        ActiveDirectory,
        WipeDevices,
        CheckBlackBerry,
        RevokeRights,
        CancelMeetings,
        SaveMail,
        HandOverFiles,
        HandOverMail,
        HideMailbox,
        LeaveGroups,
        RerouteCalls,
        LeaveQueues,
        RemoveLicenses,
        LowerTotals,
        DeleteAccount,
        RestoreAccess,
        RestoreAccount {

  StepName name();

  Situation situation();

  /** What the step is called. */
  default Message title() {
    return say("title");
  }

  /** Why the step is there at all. */
  default Message why() {
    return say("why");
  }

  /**
   * Whether the person has what the step is about at all: a plan says nothing of meetings to who
   * organises none.
   */
  default boolean concerns() {
    return true;
  }

  /** Why there is nothing to do; empty when there is. */
  Optional<Message> idle();

  /** The choice that nobody made yet; empty when none is open. */
  default Optional<Ask> ask() {
    return Optional.empty();
  }

  /** The same choice put for each thing apart; empty where it is about one thing only. */
  default List<Ask> oneByOne() {
    return List.of();
  }

  /** Whether the open choice has no sensible proposal, so that it is asked whatever happens. */
  default boolean mustAsk() {
    return false;
  }

  /** What will happen, as the plan says it. */
  Message intention();

  /** What else follows from it and is good to know beforehand. */
  default List<Message> notes() {
    return List.of();
  }

  /** What the plan has decided where people have not, to be recorded when the step begins. */
  default List<Decision> proposal() {
    return List.of();
  }

  /** What the tenant is asked, in order; empty when it is so already. */
  List<Planned> acts();

  /** What only people can do; empty when the tenant can be asked. */
  default Optional<Message> manualTask() {
    return Optional.empty();
  }

  /** Whether it does what nobody can take back, so that the person's name must be typed. */
  default boolean forGood() {
    return false;
  }

  /** Steps that must be over before this one begins. */
  default List<StepName> after() {
    return List.of();
  }

  /** What may be said once the tenant shows it. */
  Message result();

  /** A message of this step that speaks of the leaver. */
  default Message say(String purpose) {
    return situation().say("step." + name().key() + "." + purpose);
  }
}
