package nl.vertrek.tenant.sim.state;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.vertrek.tenant.CalendarRight;
import nl.vertrek.tenant.Mailbox;
import nl.vertrek.tenant.Upn;
import org.jspecify.annotations.Nullable;

/** Who else may do something with a mailbox (F12, F70) or with its calendar (F71). */
public record Delegates(
    List<String> fullAccess,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> sendAs,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> sendOnBehalf,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<CalendarPermission> calendarPermissions) {

  static final Delegates NOBODY = new Delegates(List.of(), List.of(), List.of(), List.of());

  /** What somebody may do with the calendar. */
  public record CalendarPermission(String to, CalendarRight right) {}

  public Delegates {
    fullAccess = Defaults.list(fullAccess);
    sendAs = Defaults.list(sendAs);
    sendOnBehalf = Defaults.list(sendOnBehalf);
    calendarPermissions = Defaults.list(calendarPermissions);
  }

  public Delegates withFullAccess(List<String> upns) {
    return new Delegates(upns, sendAs, sendOnBehalf, calendarPermissions);
  }

  /** With this list of those who may send in the mailbox's name. */
  public Delegates withSendAs(List<String> upns) {
    return new Delegates(fullAccess, upns, sendOnBehalf, calendarPermissions);
  }

  /** With this list of those who may send on its behalf. */
  public Delegates withSendOnBehalf(List<String> upns) {
    return new Delegates(fullAccess, sendAs, upns, calendarPermissions);
  }

  /** Whether this account may do anything with the calendar. */
  boolean sees(String upn) {
    return calendarPermissions.stream().anyMatch(each -> each.to().equalsIgnoreCase(upn));
  }

  /** With this right for one person, instead of any before; null takes it away. */
  public Delegates withCalendar(String upn, @Nullable CalendarRight right) {
    List<CalendarPermission> all =
        Stream.concat(
                calendarPermissions.stream().filter(each -> !each.to().equalsIgnoreCase(upn)),
                Defaults.maybe(right).stream().map(it -> new CalendarPermission(upn, it)))
            .toList();
    return new Delegates(fullAccess, sendAs, sendOnBehalf, all);
  }

  /** What this person may do with the calendar; null when nothing. */
  public @Nullable CalendarRight calendarRight(String upn) {
    return calendarPermissions.stream()
        .filter(each -> each.to().equalsIgnoreCase(upn))
        .map(CalendarPermission::right)
        .findFirst()
        .orElse(null);
  }

  Mailbox.Delegation delegation() {
    Map<Upn, CalendarRight> calendar = new LinkedHashMap<>();
    calendarPermissions.forEach(each -> calendar.put(new Upn(each.to()), each.right()));
    return new Mailbox.Delegation(upns(sendAs), upns(sendOnBehalf), Map.copyOf(calendar));
  }

  static List<Upn> upns(List<String> texts) {
    return texts.stream().map(Upn::new).toList();
  }
}
