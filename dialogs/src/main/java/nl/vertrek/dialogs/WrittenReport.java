package nl.vertrek.dialogs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.vertrek.dialogs.offboarding.CaseEntry;
import nl.vertrek.dialogs.offboarding.StepState;
import nl.vertrek.locales.Message;

/** The report as it is kept outside the conversation: whose case it is, and all that happened. */
record WrittenReport(Report report, List<CaseEntry> entries) {

  Card card() {
    var lines = new ArrayList<Card.Line>(facts());
    lines.add(new Card.Line.Heading(Message.of("report.steps")));
    lines.addAll(report.steps());
    lines.addAll(report.dates());
    lines.add(new Card.Line.Heading(Message.of("report.history")));
    lines.addAll(new History(report.theCase(), report.tenant()).of(entries));
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
