package nl.vertrek.dialogs;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import nl.vertrek.dialogs.offboarding.Case;
import nl.vertrek.dialogs.offboarding.CaseEvent;
import nl.vertrek.dialogs.offboarding.StepName;
import nl.vertrek.dialogs.offboarding.Timing;
import nl.vertrek.locales.Message;
import nl.vertrek.understanding.Moment;

/**
 * Turns days and times that people name into moments on the tenant's clock, and reads them back.
 */
record Moments(Scene scene) {

  private static final Duration A_MOMENT = Duration.ofMinutes(2);

  /** A day without a time means the end of the working day. */
  private static final LocalTime END_OF_DAY = LocalTime.of(17, 0);

  /** The moment that was named, in the organisation's zone. */
  static Instant at(Moment named, ZoneId zone) {
    var time = named.time() == null ? END_OF_DAY : named.time();
    return named.date().atTime(time).atZone(zone).toInstant();
  }

  /** Today at the end of the working day. */
  Instant endOfToday() {
    var today = scene.tenant().now().atZone(zone()).toLocalDate();
    return today.atTime(END_OF_DAY).atZone(zone()).toInstant();
  }

  /** Chooses when the person leaves; a moment that has gone by is asked again. */
  void choose(Timing chosen) {
    var timing = chosen instanceof Timing.At at && isNow(at.moment()) ? new Timing.Now() : chosen;
    var said =
        switch (timing) {
          case Timing.Now _ -> Message.of("when.now");
          case Timing.Urgent urgent -> urgent(urgent);
          case Timing.At at when at.moment().isBefore(scene.tenant().now()) -> past(at.moment());
          case Timing.At at when scene.theCase().filter(Case::task).isPresent() ->
              read("when.task-at", at.moment());
          case Timing.At at -> read("when.at", at.moment());
        };
    scene.say(said);
    if (!said.key().equals("when.past")) {
      scene.write(new CaseEvent.Timed(timing));
    }
  }

  /** Who names the minute that it is means now. */
  private boolean isNow(Instant moment) {
    return Duration.between(moment, scene.tenant().now()).abs().compareTo(A_MOMENT) < 0;
  }

  private Message urgent(Timing.Urgent urgent) {
    if (urgent.rest() == null) {
      return Message.of("when.urgent");
    }
    return urgent.rest().isAfter(scene.tenant().now())
        ? read("when.rest-at", urgent.rest())
        : Message.of("when.rest-now");
  }

  /** Puts one step off. */
  void putOff(StepName step, Instant until) {
    if (until.isBefore(scene.tenant().now())) {
      scene.say(past(until));
      return;
    }
    scene.write(new CaseEvent.PutOff(step, until));
    scene.say(
        read("when.step-put-off", until).with("step", Message.of("step." + step.key() + ".name")));
  }

  Message past(Instant moment) {
    return read("when.past", moment).with("now", scene.tenant().now(), zone());
  }

  private Message read(String key, Instant at) {
    return Message.of(key).with("at", at, zone());
  }

  private ZoneId zone() {
    return scene.tenant().organization().zone();
  }
}
