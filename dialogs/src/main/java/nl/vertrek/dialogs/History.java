package nl.vertrek.dialogs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.vertrek.dialogs.offboarding.Case;
import nl.vertrek.dialogs.offboarding.CaseEntry;
import nl.vertrek.dialogs.offboarding.CaseEvent;
import nl.vertrek.dialogs.offboarding.StepName;
import nl.vertrek.dialogs.offboarding.Timing;
import nl.vertrek.locales.Arg;
import nl.vertrek.locales.Message;
import nl.vertrek.tenant.Outcome;
import nl.vertrek.tenant.TenantView;
import nl.vertrek.tenant.Upn;
import org.jspecify.annotations.Nullable;

/** Tells what happened in a case, event by event: when, by whom, and what. */
record History(Case theCase, TenantView tenant) {

  /** A line for each entry: the moment and who in front, what happened behind. */
  List<Card.Line> of(List<CaseEntry> entries) {
    var lines = new ArrayList<Card.Line>();
    var lead = theCase.lead();
    for (CaseEntry entry : entries) {
      lead = leadAfter(entry.event(), lead);
      lines.add(new Card.Line.Fact(when(entry), what(entry.event(), lead)));
    }
    return lines;
  }

  private static Upn leadAfter(CaseEvent event, Upn before) {
    if (event instanceof CaseEvent.Opened opened) {
      return opened.lead();
    }
    return event instanceof CaseEvent.TakenOver over ? over.lead() : before;
  }

  private Message when(CaseEntry entry) {
    var by = entry.by();
    var zone = tenant.organization().zone();
    return by == null
        ? Message.of("history.by-itself").with("at", entry.at(), zone)
        : Message.of("history.by-somebody").with("at", entry.at(), zone).with("by", name(by));
  }

  /**
   * @param lead who led the case then, in whose name the tenant was asked
   */
  private Message what(CaseEvent event, Upn lead) {
    return switch (event) {
      case CaseEvent.Widened more ->
          Message.of(more.steps() == null ? "history.became-whole" : "history.widened");
      case CaseEvent.Opened opened ->
          Message.of("history.opened").with("lead", name(opened.lead()));
      case CaseEvent.Corrected corrected ->
          Message.of("history.corrected").with("name", corrected.displayName());
      case CaseEvent.Timed timed -> timing(timed.timing());
      case CaseEvent.Decided decided ->
          about("history.decided", decided.decision().step())
              .with("choice", Chosen.of(decided.decision(), tenant));
      case CaseEvent.TakenBack back -> Message.of("history.taken-back").with("count", back.count());
      case CaseEvent.Approved approved ->
          Message.of(approved.asPlanned() ? "history.approved-as-planned" : "history.approved");
      case CaseEvent.Confirmed confirmed -> confirmed(confirmed);
      case CaseEvent.PutOff off -> at(about("history.put-off", off.step()), off.until());
      case CaseEvent.Begun begun ->
          about("history.begun", begun.step())
              .with("count", begun.acts().size())
              .with("lead", name(lead));
      case CaseEvent.UndoBegun begun ->
          about("history.undo-begun", begun.step()).with("lead", name(lead));
      case CaseEvent.Ended ended -> ended(ended);
      case CaseEvent.Turned turned ->
          about("history.turned", turned.step())
              .with("state", PlanCard.state(turned.state(), tenant));
      case CaseEvent.Lent lent -> about("history.lent", lent.step()).with("by", name(lent.by()));
      case CaseEvent.Seconded consent ->
          about("history.seconded", consent.step()).with("by", name(consent.by()));
      case CaseEvent.Declined declined ->
          about("history.declined", declined.step()).with("by", name(declined.by()));
      case CaseEvent.ForwardingEnded _ -> Message.of("history.forwarding-ended");
      case CaseEvent.Reminded reminder ->
          at(Message.of("history.reminded"), reminder.losses().getFirst().at());
      case CaseEvent.Reopened _ -> Message.of("history.reopened");
      case CaseEvent.Paused _ -> Message.of("history.paused");
      case CaseEvent.Resumed _ -> Message.of("history.resumed");
      case CaseEvent.TakenOver over ->
          Message.of("history.taken-over").with("lead", name(over.lead()));
      case CaseEvent.Staying _ -> Message.of("history.staying");
      case CaseEvent.CalledOff _ -> Message.of("history.called-off");
      case CaseEvent.Completed _ -> Message.of("history.completed");
    };
  }

  private Message timing(Timing timing) {
    return switch (timing) {
      case Timing.Now _ -> Message.of("history.timed-now");
      case Timing.At chosen -> at(Message.of("history.timed-at"), chosen.moment());
      case Timing.Urgent urgent -> urgent(urgent.rest());
    };
  }

  private Message urgent(@Nullable Instant rest) {
    return rest == null
        ? Message.of("history.timed-urgent")
        : at(Message.of("history.timed-urgent-rest"), rest);
  }

  private static Message confirmed(CaseEvent.Confirmed confirmed) {
    var steps =
        confirmed.steps().stream().sorted().<Arg>map(step -> new Arg.Phrase(name(step))).toList();
    return Message.of("history.confirmed").with("steps", steps);
  }

  private Message ended(CaseEvent.Ended ended) {
    var act = theCase.acts().get(ended.act() - 1);
    return about("history.ended", act.step())
        .with("number", act.place())
        .with("outcome", outcome(ended.outcome()));
  }

  private Message outcome(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Done _ -> Message.of("history.outcome-done");
      case Outcome.AlreadySo _ -> Message.of("history.outcome-already-so");
      case Outcome.Started started ->
          at(Message.of("history.outcome-started"), started.job().endsAt());
      case Outcome.Refused refused ->
          Message.of("history.outcome-refused")
              .with("reason", Reasons.of(refused.reason(), theCase, tenant));
      case Outcome.Failed _ -> Message.of("history.outcome-failed");
    };
  }

  private Message at(Message message, Instant at) {
    return message.with("at", at, tenant.organization().zone());
  }

  private static Message about(String key, StepName step) {
    return Message.of(key).with("step", name(step));
  }

  private static Message name(StepName step) {
    return Message.of("step." + step.key() + ".name");
  }

  private String name(Upn upn) {
    return Called.name(upn, tenant);
  }
}
