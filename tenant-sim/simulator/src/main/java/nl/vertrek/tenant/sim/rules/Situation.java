package nl.vertrek.tenant.sim.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import nl.vertrek.tenant.Fact;
import nl.vertrek.tenant.Job;
import nl.vertrek.tenant.OneDrive;
import nl.vertrek.tenant.Refusal;
import nl.vertrek.tenant.Upn;
import nl.vertrek.tenant.sim.state.Effective;
import nl.vertrek.tenant.sim.state.JobDocument;
import nl.vertrek.tenant.sim.state.MailboxDocument;
import nl.vertrek.tenant.sim.state.OneDriveDocument;
import nl.vertrek.tenant.sim.state.UserDocument;
import org.jspecify.annotations.Nullable;

/**
 * The person whom a command is about, at the moment of the command.
 *
 * @param person the account as it is now
 */
record Situation(Effective person, Facts facts) {

  Instant now() {
    return facts.now();
  }

  UserDocument user() {
    return person.user();
  }

  Upn upn() {
    return user().upn();
  }

  /** Done at once. */
  Verdict done(UserDocument changed) {
    return Verdict.done(now(), changed);
  }

  /** Done at once if it changes anything. */
  Verdict doneUnless(boolean alreadySo, UserDocument changed) {
    return alreadySo ? Verdict.alreadySo() : done(changed);
  }

  /** What becomes of a mailbox, if there is one. */
  Verdict onMailbox(int fact, Function<MailboxDocument, Verdict> then) {
    MailboxDocument mailbox = user().mailbox();
    return mailbox == null
        ? Verdict.refused(new Refusal.NoMailbox(new Fact(fact)))
        : then.apply(mailbox);
  }

  /** What becomes of a mailbox, if there is one and it works. */
  Verdict onWorkingMailbox(int fact, Function<MailboxDocument, Verdict> then) {
    return person.mailboxWorks()
        ? onMailbox(fact, then)
        : Verdict.refused(new Refusal.NoMailbox(new Fact(fact)));
  }

  /** What becomes of the OneDrive, if there is one that can be reached. */
  Verdict onOneDrive(Function<OneDriveDocument, Verdict> then) {
    OneDriveDocument files = user().oneDrive();
    return files != null && person.oneDriveState() == OneDrive.State.REACHABLE
        ? then.apply(files)
        : Verdict.refused(new Refusal.NoOneDrive());
  }

  /** Begins work on this person. */
  Verdict start(Job.Kind kind, Duration takes, @Nullable String about, UserDocument changed) {
    return start(kind, now().plus(takes), about, changed);
  }

  Verdict start(Job.Kind kind, Instant endsAt, @Nullable String about, UserDocument changed) {
    String name = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    String id = name + "-" + now().getEpochSecond() + (about == null ? "" : "-" + about);
    JobDocument job = new JobDocument(id, kind, now(), endsAt, about, false, null);
    return Verdict.started(job.job(now()), changed.starting(job));
  }

  /** Work of this kind that goes on. */
  Optional<Job> underWay(Job.Kind kind) {
    return user().underWay(kind, now()).map(job -> job.job(now()));
  }

  /** The colleague who is to receive something, if that can be. */
  Verdict handTo(Upn receiver, int fact, Function<Effective, Verdict> then) {
    Optional<Effective> found = facts.user(receiver);
    if (found.isEmpty()) {
      return Verdict.unknown(receiver.text());
    }
    return receiver.equals(upn()) || found.get().user().deleted()
        ? unfit(receiver, fact)
        : then.apply(found.get());
  }

  static Verdict unfit(Upn receiver, int fact) {
    return Verdict.refused(new Refusal.UnfitReceiver(receiver, new Fact(fact)));
  }
}
