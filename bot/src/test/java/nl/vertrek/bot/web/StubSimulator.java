package nl.vertrek.bot.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.vertrek.tenant.Upn;
import org.jspecify.annotations.Nullable;

/** A simulator that knows one person and has a clock. */
final class StubSimulator implements SimulatorDoor {

  private volatile Instant now = Instant.parse("2026-05-18T07:00:00Z");
  private final List<String> faults = new ArrayList<>();

  @Override
  public Instant now() {
    return now;
  }

  @Override
  public Optional<String> user(Upn person) {
    return person.equals(StubTenant.ANKE)
        ? Optional.of(ANKE.replace("$NOW", now.toString()))
        : Optional.empty();
  }

  @Override
  public void tenant(OutputStream out) throws IOException {
    out.write("{\"users\":[]}".getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String journal(@Nullable Upn person) {
    return person == null ? "[]" : "[{\"person\":\"" + person + "\"}]";
  }

  @Override
  public FellDue fellDueAfter(Instant moment) {
    return moment.equals(now)
        ? new FellDue(List.of(), 0)
        : new FellDue(List.of(new Change(now, "a.visser@contoso.nl", "mailbox-purged")), 3);
  }

  @Override
  public void advance(Duration duration) {
    now = now.plus(duration);
  }

  @Override
  public void to(Instant moment) {
    if (moment.isBefore(now)) {
      throw new IllegalArgumentException("The clock moves forward only.");
    }
    now = moment;
  }

  @Override
  public synchronized void fault(String order) {
    faults.add(order);
  }

  @Override
  public Map<String, @Nullable Object> happen(String order) {
    return Map.of("answer", "unknown", "what", order);
  }

  @Override
  public synchronized void clearFaults() {
    faults.clear();
  }

  synchronized List<String> faults() {
    return List.copyOf(faults);
  }

  private static final String ANKE =
      """
      {"userPrincipalName":"a.visser@contoso.nl","displayName":"Anke Visser",
       "jobTitle":"Accountmanager","department":"Verkoop","accountEnabled":false,
       "assignedLicenses":["SPE_E3","MCOEV","MCOPSTN1"],
       "sessions":[{"id":"s1","app":"outlook-desktop","device":"Windows 11"},
                   {"id":"s2","app":"teams","device":"Windows 11"},
                   {"id":"s3","app":"mobile","device":"iPhone 15"}],
       "mailbox":{"sizeGb":12.4,"itemCount":48213,"type":"shared","aliases":[],
                  "fullAccess":["j.hendriks@contoso.nl"]},
       "mobileDevices":[{"id":"d1","model":"iPhone 15","os":"iOS 26.4","ownership":"company","wipeState":"pending"},
                        {"id":"d2","model":"iPad Air","os":"iPadOS 26.4","ownership":"company"}],
       "oneDrive":{"fileCount":1874,"sizeGb":9.3},
       "now":{"at":"$NOW","signIn":"blocking","blockedEverywhereAt":"2026-05-19T07:00:00Z",
              "sessions":[{"id":"s1","endsAt":"2026-05-18T08:00:00Z"},{"id":"s3","endsAt":null}],
              "mailbox":{"state":"active","searchable":true,"purgeAt":null},
              "oneDrive":{"state":"reachable","purgeAt":null},
              "account":{"state":"active","purgeAt":null},
              "jobs":[{"kind":"onedrive-move","progress":0.4,"endsAt":"2026-05-18T09:00:00Z"},
                      {"kind":"conversion","progress":0.3,"endsAt":"2026-05-18T07:30:00Z"},
                      {"kind":"wipe","progress":0.9,"endsAt":"$NOW"}],
              "ahead":[{"at":"2026-05-18T08:00:00Z","what":"session-ended","loss":false,"about":"s1"},
                       {"at":"2026-05-18T09:00:00Z","what":"onedrive-moved","loss":false,"about":null}]}}
      """;
}
