package nl.vertrek.dialogs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.vertrek.dialogs.offboarding.Case;
import nl.vertrek.dialogs.offboarding.Decision;
import nl.vertrek.dialogs.offboarding.Loss;
import nl.vertrek.dialogs.offboarding.StepName;
import nl.vertrek.dialogs.offboarding.StepState;
import nl.vertrek.locales.Message;
import nl.vertrek.tenant.TenantView;
import nl.vertrek.tenant.Upn;

/**
 * What whoever takes over has to know: where mail and files are, and until when. Only what the
 * tenant has shown to be done stands in it (law 1).
 */
record Successor(Case theCase, List<Loss> losses, TenantView tenant) {

  /** A letter for each person who took something over. */
  List<Card.Line> letters() {
    var lines = new ArrayList<Card.Line>();
    for (Upn to : receivers()) {
      lines.add(
          new Card.Line.Heading(Message.of("report.letter").with("to", Called.name(to, tenant))));
      lines.add(new Card.Line.Letter(letter(to)));
    }
    return lines;
  }

  private Set<Upn> receivers() {
    var people = new LinkedHashSet<Upn>();
    mail().map(Decision.MailGoes::to).ifPresent(people::add);
    files().map(Decision.FilesGo::to).ifPresent(people::add);
    return people;
  }

  private List<Message> letter(Upn to) {
    var paragraphs = new ArrayList<Message>();
    paragraphs.add(Message.of("letter.greeting").with("to", Called.name(to, tenant)));
    paragraphs.add(named("letter.intro").with("organization", tenant.organization().displayName()));
    mail().filter(mail -> to.equals(mail.to())).map(this::aboutMail).ifPresent(paragraphs::add);
    files().filter(files -> to.equals(files.to())).map(this::aboutFiles).ifPresent(paragraphs::add);
    paragraphs.add(Message.of("letter.closing").with("lead", Called.name(theCase.lead(), tenant)));
    return paragraphs;
  }

  private Message aboutMail(Decision.MailGoes mail) {
    if (mail.way() == Decision.Way.SHARE) {
      return named("letter.mail-shared").with("address", theCase.leaver().text());
    }
    return mail.until() == null
        ? named("letter.mail-forwarded")
        : until(named("letter.mail-forwarded-until"), mail.until());
  }

  private Message aboutFiles(Decision.FilesGo files) {
    if (files.how() == Decision.Handover.MOVE) {
      return named("letter.files-moved");
    }
    return losses.stream()
        .filter(loss -> loss.kind() == Loss.Kind.ACCESS_TO_FILES || loss.kind() == Loss.Kind.FILES)
        .findFirst()
        .map(loss -> until(named("letter.files-access-until"), loss.at()))
        .orElseGet(() -> named("letter.files-access"));
  }

  private Optional<Decision.MailGoes> mail() {
    return Optional.ofNullable(theCase.choices().mail())
        .filter(mail -> mail.way() != Decision.Way.NOWHERE && mail.to() != null)
        .filter(_ -> done(StepName.MAIL));
  }

  private Optional<Decision.FilesGo> files() {
    return Optional.ofNullable(theCase.choices().files())
        .filter(files -> files.how() != Decision.Handover.STAY && files.to() != null)
        .filter(_ -> done(StepName.FILES));
  }

  private boolean done(StepName step) {
    var state = theCase.state(step);
    return state instanceof StepState.Done || state instanceof StepState.AlreadySo;
  }

  private Message named(String key) {
    return Message.of(key).with("name", theCase.displayName());
  }

  private Message until(Message message, Instant until) {
    return message.with("until", until, tenant.organization().zone());
  }
}
