package nl.vertrek.dialogs.offboarding;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.vertrek.dialogs.offboarding.Decision.MeetingsGo;
import nl.vertrek.locales.Message;
import nl.vertrek.tenant.Command;
import nl.vertrek.tenant.Mailbox;
import nl.vertrek.tenant.Meeting;

/**
 * Meetings that the leaver organised stay in people's calendars and keep rooms booked: they are
 * cancelled while the mailbox can still send (F69).
 *
 * @param cancelled whether they are
 */
record CancelMeetings(Situation situation, boolean cancelled) implements Step {

  static CancelMeetings of(Situation situation) {
    var chosen = situation.choices().meetings();
    return new CancelMeetings(situation, chosen == null || chosen.cancelled());
  }

  @Override
  public StepName name() {
    return StepName.MEETINGS;
  }

  @Override
  public boolean concerns() {
    return !toCome().isEmpty();
  }

  private List<Meeting> toCome() {
    return situation.mailbox().map(Mailbox::meetings).orElse(List.of()).stream()
        .filter(meeting -> meeting.toCome(situation.now()))
        .toList();
  }

  /** Who is invited hears of it by mail, so the mailbox must be able to send (F69). */
  private boolean canSend() {
    return situation.mailbox().filter(box -> box.state() == Mailbox.State.ACTIVE).isPresent();
  }

  @Override
  public Optional<Message> idle() {
    if (toCome().isEmpty()) {
      return Optional.of(say("idle"));
    }
    if (!canSend()) {
      return Optional.of(which(say("cannot-send")));
    }
    return cancelled ? Optional.empty() : Optional.of(which(say("stay")));
  }

  @Override
  public Optional<Ask> ask() {
    if (toCome().isEmpty() || !canSend() || situation.choices().meetings() != null) {
      return Optional.empty();
    }
    return Optional.of(
        Ask.yesOrNo(
            which(say("ask")),
            Ask.Answer.of("cancel-meetings", new MeetingsGo(true)),
            Ask.Answer.of("leave-meetings", new MeetingsGo(false))));
  }

  @Override
  public Message intention() {
    return say("plan").with("count", toCome().size());
  }

  @Override
  public List<Message> notes() {
    return List.of(which(say("which")));
  }

  @Override
  public List<Decision> proposal() {
    return List.of(new MeetingsGo(cancelled));
  }

  @Override
  public List<Planned> acts() {
    var ids = toCome().stream().map(Meeting::id).collect(Collectors.toSet());
    return ids.isEmpty()
        ? List.of()
        : List.of(Planned.forGood(new Command.CancelMeetings(situation.leaver().upn(), ids)));
  }

  @Override
  public boolean forGood() {
    return true;
  }

  @Override
  public Message result() {
    return say("done");
  }

  private Message which(Message message) {
    return Listed.in(message, toCome().stream().map(Meeting::subject).toList());
  }
}
