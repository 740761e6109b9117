package nl.vertrek.dialogs;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Optional;
import nl.vertrek.dialogs.offboarding.CaseId;
import nl.vertrek.dialogs.offboarding.StepName;
import nl.vertrek.dialogs.offboarding.Timing;
import nl.vertrek.locales.Message;
import nl.vertrek.understanding.Moment;
import org.jspecify.annotations.Nullable;

/**
 * Whether today or a week later is meant by whoever names the weekday that it is: "Friday 17:00" on
 * a Friday afternoon.
 *
 * @param rest whether only what follows on shutting somebody out is timed
 * @param step the step that is put off; null: all of it is timed
 */
record WhichDay(CaseId caseId, Instant today, Instant later, boolean rest, @Nullable StepName step)
    implements Question {

  /** The question about a moment that can be either; empty where it is clear. */
  static Optional<WhichDay> of(
      Moment named, Heard heard, boolean rest, @Nullable StepName step, Scene scene) {
    var now = scene.tenant().now();
    ZoneId zone = scene.tenant().organization().zone();
    LocalDate day = LocalDate.ofInstant(now, zone);
    Instant today = Moments.at(new Moment(day, named.time()), zone);
    boolean either =
        named.date().equals(day.plusWeeks(1))
            && today.isAfter(now)
            && saysWeekday(day, heard)
            && !heard.says("next-week");
    return either
        ? scene
            .theCase()
            .map(found -> new WhichDay(found.id(), today, Moments.at(named, zone), rest, step))
        : Optional.empty();
  }

  private static boolean saysWeekday(LocalDate day, Heard heard) {
    String said = " " + Heard.plain(heard.reading().text()) + " ";
    return heard.catalogue().offered().stream()
        .map(locale -> Heard.plain(day.getDayOfWeek().getDisplayName(TextStyle.FULL, locale)))
        .anyMatch(name -> said.contains(" " + name + " "));
  }

  @Override
  public Prompt prompt(Scene scene) {
    return Prompt.choice(
        Message.of("ask.which-day"),
        List.of(option("this-day", today, scene), option("next-week", later, scene)));
  }

  private static Option option(String id, Instant at, Scene scene) {
    return new Option(
        id, Message.of("answer." + id).with("at", at, scene.tenant().organization().zone()));
  }

  @Override
  public void chosen(String option, Scene scene) {
    var at = option.equals("this-day") ? today : later;
    var moments = new Moments(scene);
    if (step != null) {
      moments.putOff(step, at);
    } else {
      moments.choose(rest ? new Timing.Urgent(at) : new Timing.At(at));
    }
    scene.close();
    Flow.of(scene).goOn();
  }
}
