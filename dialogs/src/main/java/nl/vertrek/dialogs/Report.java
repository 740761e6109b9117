package nl.vertrek.dialogs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.vertrek.dialogs.offboarding.Case;
import nl.vertrek.dialogs.offboarding.Plan;
import nl.vertrek.dialogs.offboarding.Step;
import nl.vertrek.dialogs.offboarding.StepState;
import nl.vertrek.locales.Message;
import nl.vertrek.tenant.Person;
import org.jspecify.annotations.Nullable;

/** What came of each step, and the dates on which data goes. */
final class Report {

  private Report() {}

  /** The report of the case that is talked about, as it stands now. */
  static Optional<Card> of(Scene scene) {
    return scene.course().plan().map(plan -> card(plan, scene.theCase().orElseThrow(), scene));
  }

  private static Card card(Plan plan, Case theCase, Scene scene) {
    var lines = new ArrayList<Card.Line>();
    int place = 0;
    for (Step step : plan.steps()) {
      place++;
      var state = theCase.state(step.name());
      lines.add(
          new Card.Line.Step(
              place,
              PlanCard.mark(state),
              step.title(),
              detail(step, state),
              PlanCard.state(state, scene)));
    }
    var dates = dates(plan.situation().leaver(), scene);
    if (!dates.isEmpty()) {
      lines.add(new Card.Line.Heading(Message.of("report.dates")));
      dates.forEach(date -> lines.add(new Card.Line.Note(date)));
    }
    return new Card(
        "report-" + theCase.id() + "-" + theCase.length(),
        Message.of("report.title")
            .with("name", theCase.displayName())
            .with("number", theCase.id().number())
            .with("at", scene.tenant().now(), scene.tenant().organization().zone()),
        lines);
  }

  private static @Nullable Message detail(Step step, StepState state) {
    return switch (state) {
      case StepState.NotNeeded notNeeded -> notNeeded.why();
      case StepState.Done _, StepState.AlreadySo _ -> step.result();
      case StepState.WaitingForSomebody waiting -> waiting.task();
      case StepState.ToDo _,
          StepState.WaitingForMoment _,
          StepState.WaitingForStep _,
          StepState.Acting _,
          StepState.Running _,
          StepState.Skipped _,
          StepState.Refused _,
          StepState.Failed _,
          StepState.Undone _ ->
          null;
    };
  }

  private static List<Message> dates(Person leaver, Scene scene) {
    var dates = new ArrayList<Message>();
    var box = leaver.mailbox();
    var drive = leaver.oneDrive();
    add(dates, "report.mailbox-goes", box == null ? null : box.purgeAt(), scene);
    add(dates, "report.files-go", drive == null ? null : drive.purgeAt(), scene);
    add(dates, "report.account-goes", leaver.account().purgeAt(), scene);
    return dates;
  }

  private static void add(List<Message> dates, String key, @Nullable Instant at, Scene scene) {
    if (at != null) {
      dates.add(Message.of(key).with("at", at, scene.tenant().organization().zone()));
    }
  }
}
