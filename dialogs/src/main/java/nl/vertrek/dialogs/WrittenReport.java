package nl.vertrek.dialogs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.vertrek.dialogs.offboarding.CaseEntry;
import nl.vertrek.dialogs.offboarding.Loss;
import nl.vertrek.dialogs.offboarding.StepName;
import nl.vertrek.dialogs.offboarding.StepState;
import nl.vertrek.locales.Message;

/** The report as it is kept outside the conversation: whose case it is, and all that happened. */
record WrittenReport(Report report, List<CaseEntry> entries, Seal seal) {

  Card card() {
    var lines = new ArrayList<Card.Line>(facts());
    lines.add(new Card.Line.Heading(Message.of("report.steps")));
    lines.addAll(report.steps());
    lines.addAll(left());
    lines.addAll(timeline());
    lines.addAll(new Successor(report.theCase(), report.losses(), report.tenant()).letters());
    lines.add(new Card.Line.Heading(Message.of("report.history")));
    lines.addAll(new History(report.theCase(), report.tenant()).of(entries));
    lines.add(fact("report.label-seal", sealed()));
    return new Card("written-report-" + report.theCase().id(), report.title(), lines);
  }

  private List<Card.Line> facts() {
    var theCase = report.theCase();
    var lead = Called.name(theCase.lead(), report.tenant());
    var zone = report.tenant().organization().zone();
    return List.of(
        fact("report.label-person", described(theCase.displayName(), theCase.leaver().text())),
        fact("report.label-lead", described(lead, theCase.lead().text())),
        fact(
            "report.label-opened",
            Message.of("report.moment").with("at", theCase.openedAt(), zone)),
        fact("report.label-standing", standing()));
  }

  /** What is still to be done, and by whom. */
  private List<Card.Line> left() {
    var theCase = report.theCase();
    var lines = new ArrayList<Card.Line>();
    lines.add(new Card.Line.Heading(Message.of("report.left")));
    theCase
        .allStates()
        .forEach((step, state) -> {
          if (!state.over()) {
            lines.add(new Card.Line.Fact(whose(state), leftOf(step, state)));
          }
        });
    if (lines.size() == 1) {
      lines.add(new Card.Line.Note(Message.of("report.nothing-left")));
    }
    return lines;
  }

  /** Who is to do something about a step that stands so; Microsoft 365 where nobody is. */
  private Message whose(StepState state) {
    return switch (state) {
      case StepState.WaitingForColleague waiting when waiting.forConsent() ->
          Message.of("report.for-second");
      case StepState.WaitingForColleague waiting ->
          Message.of("report.for-role").with("roles", Reasons.anyOf(waiting.roles()));
      case StepState.Running _, StepState.Acting _ -> Message.of("report.for-tenant");
      case StepState.ToDo _,
          StepState.WaitingForMoment _,
          StepState.WaitingForStep _,
          StepState.WaitingForSomebody _,
          StepState.Done _,
          StepState.AlreadySo _,
          StepState.NotNeeded _,
          StepState.Skipped _,
          StepState.Refused _,
          StepState.Failed _,
          StepState.Reverted _,
          StepState.Undone _ ->
          Message.of("report.for-somebody")
              .with("who", Called.name(report.theCase().lead(), report.tenant()));
    };
  }

  private Message leftOf(StepName step, StepState state) {
    return state instanceof StepState.WaitingForSomebody waiting
        ? waiting.task()
        : Message.of("report.step-left")
            .with("step", Message.of("step." + step.key() + ".name"))
            .with("state", PlanCard.state(state, report.tenant()));
  }

  /** The days on which data goes, each as far along as it is away. */
  private List<Card.Line> timeline() {
    var losses = report.losses();
    var lines = new ArrayList<Card.Line>();
    if (losses.isEmpty()) {
      return lines;
    }
    var now = report.tenant().now();
    var words = new LossWords(report.tenant().organization().zone());
    double longest = Math.max(1, Duration.between(now, losses.getLast().at()).toSeconds());
    lines.add(new Card.Line.Heading(Message.of("report.dates")));
    for (Loss loss : losses) {
      double share = Duration.between(now, loss.at()).toSeconds() / longest;
      lines.add(new Card.Line.Ahead(words.sentence(loss), Math.clamp(share, 0, 1)));
    }
    return lines;
  }

  private Message sealed() {
    return Message.of(seal.unbroken() ? "report.seal-unbroken" : "report.seal-broken")
        .with("count", seal.events())
        .with("head", seal.head());
  }

  private static Card.Line fact(String label, Message value) {
    return new Card.Line.Fact(Message.of(label), value);
  }

  private static Message described(String name, String upn) {
    return Message.of("person.described-by-plain").with("name", name).with("upn", upn);
  }

  private Message standing() {
    var theCase = report.theCase();
    var states = theCase.allStates().values();
    return Message.of("status." + theCase.status().name().toLowerCase(Locale.ROOT))
        .with("name", theCase.displayName())
        .with("over", states.stream().filter(StepState::over).count())
        .with("all", states.size());
  }
}
