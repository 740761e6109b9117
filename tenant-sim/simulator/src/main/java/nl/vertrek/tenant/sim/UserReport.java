package nl.vertrek.tenant.sim;

import java.time.Instant;
import java.util.List;
import nl.vertrek.tenant.Account;
import nl.vertrek.tenant.Job;
import nl.vertrek.tenant.Mailbox;
import nl.vertrek.tenant.OneDrive;
import nl.vertrek.tenant.sim.state.Effective;
import nl.vertrek.tenant.sim.state.Timeline;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An account as the tenant file has it, and what the clock makes of it now. */
final class UserReport {

  private UserReport() {}

  /**
   * @param json that shows moments as in the organisation's zone
   */
  static String of(Effective person, JsonMapper json) {
    ObjectNode report = json.valueToTree(person.user());
    report.set("now", json.valueToTree(now(person)));
    return json.writeValueAsString(report);
  }

  private record Now(
      Instant at,
      Account.SignIn signIn,
      @Nullable Instant blockedEverywhereAt,
      List<OpenSession> sessions,
      @Nullable MailboxNow mailbox,
      @Nullable OneDriveNow oneDrive,
      AccountNow account,
      List<JobNow> jobs,
      List<Ahead> ahead) {}

  private record OpenSession(String id, @Nullable Instant endsAt) {}

  private record MailboxNow(
      Mailbox.State state,
      boolean searchable,
      @Nullable Instant aliasesFreeAt,
      @Nullable Instant purgeAt) {}

  private record OneDriveNow(
      OneDrive.State state, @Nullable Instant unreachableAt, @Nullable Instant purgeAt) {}

  private record AccountNow(
      Account.State state,
      @Nullable Instant purgeAt,
      boolean inAddressBook,
      @Nullable Instant overwrittenAt) {}

  private record JobNow(Job.Kind kind, double progress, Instant endsAt) {}

  private record Ahead(Instant at, Timeline.What what, boolean loss, @Nullable String about) {}

  private static Now now(Effective person) {
    return new Now(
        person.now(),
        person.signIn(),
        person.blockedEverywhereAt(),
        person.sessions().stream()
            .map(session -> new OpenSession(session.id(), session.endsAt()))
            .toList(),
        person.user().mailbox() == null
            ? null
            : new MailboxNow(
                person.mailboxState(),
                person.mailboxSearchable(),
                person.aliasesFreeAt(),
                person.mailboxPurgeAt()),
        person.user().oneDrive() == null
            ? null
            : new OneDriveNow(
                person.oneDriveState(), person.oneDriveUnreachableAt(), person.oneDrivePurgeAt()),
        new AccountNow(
            person.accountState(),
            person.accountPurgeAt(),
            person.inAddressBook(),
            person.overwrittenAt()),
        person.jobs().stream()
            .map(job -> new JobNow(job.kind(), job.progress(), job.endsAt()))
            .toList(),
        person.coming().stream()
            .map(next -> new Ahead(next.at(), next.what(), next.what().loss(), next.about()))
            .toList());
  }
}
