package nl.vertrek.dialogs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.vertrek.dialogs.offboarding.Decision;
import nl.vertrek.dialogs.offboarding.Decision.Calls;
import nl.vertrek.dialogs.offboarding.Decision.Handover;
import nl.vertrek.dialogs.offboarding.Decision.SaveAs;
import nl.vertrek.dialogs.offboarding.Decision.Way;
import nl.vertrek.dialogs.offboarding.Situation;
import nl.vertrek.dialogs.offboarding.StepName;
import nl.vertrek.dialogs.offboarding.Timing;
import nl.vertrek.locales.Message;
import nl.vertrek.tenant.Upn;
import nl.vertrek.understanding.Clause;
import nl.vertrek.understanding.Intent;
import nl.vertrek.understanding.Moment;
import org.jspecify.annotations.Nullable;

/** What a message says about a departure: every clause that decides something, whoever asked. */
final class Takings {

  /** A decision whose receiver can be several people. */
  record Unclear(Decision open, List<Upn> candidates) {}

  /** What a clause can decide. */
  private interface Taking {
    void take(Clause clause);
  }

  private final Heard heard;
  private final Situation situation;
  private final UntilWhen untilWhen;
  private final Map<Intent, Taking> byIntent = new EnumMap<>(Intent.class);
  private final List<Decision> decisions = new ArrayList<>();
  private final Set<StepName> leftOut = EnumSet.noneOf(StepName.class);
  private final Set<StepName> wanted = EnumSet.noneOf(StepName.class);
  private final List<Message> objections = new ArrayList<>();
  private @Nullable Timing timing;
  private @Nullable Moment leaves;
  private @Nullable Unclear unclear;

  private Takings(Heard heard, Situation situation) {
    this.heard = heard;
    this.situation = situation;
    this.untilWhen = new UntilWhen(heard);
    byIntent.put(Intent.OFFBOARD, _ -> {});
    byIntent.put(Intent.KEEP_MAIL, this::saveMail);
    byIntent.put(Intent.FORWARD_MAIL, clause -> mail(clause, Way.FORWARD));
    byIntent.put(Intent.SHARE_MAILBOX, clause -> mail(clause, Way.SHARE));
    byIntent.put(Intent.SET_AUTO_REPLY, this::reply);
    byIntent.put(
        Intent.REMOVE_ALIASES,
        clause -> decisions.add(new Decision.AliasesFreed(!leftAlone(clause))));
    byIntent.put(Intent.WIPE_DEVICE, this::devices);
    byIntent.put(Intent.MOVE_ONEDRIVE, this::files);
    byIntent.put(Intent.CANCEL_MEETINGS, this::meetings);
    byIntent.put(Intent.LEAVE_GROUPS, this::groups);
    byIntent.put(Intent.FORWARD_CALLS, this::calls);
    byIntent.put(Intent.REMOVE_LICENSE, this::licenses);
    byIntent.put(
        Intent.REDUCE_SUBSCRIPTION,
        clause -> decisions.add(new Decision.TotalsLowered(!leftAlone(clause))));
    byIntent.put(
        Intent.DELETE_ACCOUNT,
        clause -> decisions.add(new Decision.AccountFate(!leftAlone(clause))));
    byIntent.put(Intent.BLOCK_ACCESS, clause -> unlessNegated(clause, StepName.BLOCK));
    byIntent.put(Intent.SIGN_OUT, clause -> unlessNegated(clause, StepName.SIGN_OUT));
  }

  /** Everything that the message decides about this person. */
  static Takings of(Heard heard, Situation situation) {
    var takings = new Takings(heard, situation);
    for (Clause clause : heard.reading().clauses()) {
      var taking = takings.byIntent.get(Meant.by(clause));
      if (taking != null && clause.sure()) {
        taking.take(clause);
        takings.timing(clause);
      }
    }
    takings.mailForNobody();
    return takings;
  }

  /** That nobody gets the mail is often said in passing, within another clause. */
  private void mailForNobody() {
    boolean decided = decisions.stream().anyMatch(Decision.MailGoes.class::isInstance);
    if (!decided && unclear == null && heard.says("no-mail")) {
      decisions.add(new Decision.MailGoes(Way.NOWHERE, null));
    }
  }

  private void timing(Clause clause) {
    if (clause.intent() != Intent.OFFBOARD || clause.negated()) {
      return;
    }
    var when = clause.when() != null ? clause.when() : untilWhen.firstOther();
    if (heard.says("urgent") || (when == null && mustBeOut())) {
      timing = new Timing.Urgent(null);
    } else if (when != null) {
      leaves = when;
      timing = new Timing.At(Moments.at(when, situation.zone()));
    } else if (heard.says("now")) {
      timing = new Timing.Now();
    }
  }

  /** Who says in the same breath that somebody must be thrown out wants that at once. */
  private boolean mustBeOut() {
    return heard.reading().clauses().stream()
        .anyMatch(
            clause -> clause.sure() && !clause.negated() && clause.intent() == Intent.SIGN_OUT);
  }

  /** Whether a clause wants something to stay: whatever the act, it is not to be done then. */
  private boolean leftAlone(Clause clause) {
    return clause.negated() || heard.says("keeping", clause.text());
  }

  private void saveMail(Clause clause) {
    if (clause.negated()) {
      decisions.add(new Decision.SaveMail(SaveAs.NOTHING));
    } else {
      decisions.add(new Decision.SaveMail(heard.says("hold") ? SaveAs.HOLD : SaveAs.EXPORT));
    }
  }

  private void mail(Clause clause, Way way) {
    if (heard.says("nobody", clause.text())) {
      decisions.add(new Decision.MailGoes(Way.NOWHERE, null));
      return;
    }
    if (!clause.negated()) {
      copy(clause);
      withReceiver(
          clause, new Decision.MailGoes(way, null, way == Way.FORWARD ? end(clause) : null));
      return;
    }
    var chosen = situation.choices().mail();
    if (chosen == null || chosen.way() == way) {
      decisions.add(new Decision.MailGoes(Way.NOWHERE, null));
    }
  }

  /** The tenant keeps a copy of what it forwards (F11), whatever somebody would rather. */
  private void copy(Clause clause) {
    if (heard.says("without-copy", clause.text())) {
      objections.add(situation.say("forward.copy-stays"));
    }
  }

  /** When forwarding stops by itself; said before and not now, it holds. */
  private @Nullable Instant end(Clause clause) {
    var said = untilWhen.in(clause).map(moment -> Moments.at(moment, situation.zone()));
    if (said.filter(end -> end.isAfter(situation.now())).isPresent()) {
      return said.get();
    }
    said.ifPresent(past ->
        objections.add(situation.say("forward.until-past").with("at", past, situation.zone())));
    var before = situation.choices().mail();
    return before == null ? null : before.until();
  }

  private void reply(Clause clause) {
    decisions.add(
        Dictated.in(heard)
            .map(Dictated::decision)
            .orElseGet(() -> new Decision.Replied(!clause.negated())));
  }

  private void files(Clause clause) {
    if (leftAlone(clause) || heard.says("nobody", clause.text())) {
      decisions.add(new Decision.FilesGo(Handover.STAY, null));
    } else {
      var how = heard.says("access-files") ? Handover.ACCESS : Handover.MOVE;
      withReceiver(clause, new Decision.FilesGo(how, null));
    }
  }

  private void meetings(Clause clause) {
    decisions.add(new Decision.MeetingsGo(!leftAlone(clause)));
  }

  /** Who is named beside the leaver takes over what would have no owner (F65). */
  private void groups(Clause clause) {
    if (leftAlone(clause)) {
      decisions.add(new Decision.GroupsGo(false, null));
    } else {
      withReceiver(clause, new Decision.GroupsGo(true, null));
    }
  }

  /** Calls, the number, or the queues that ring: all of it is spoken of as calls. */
  private void calls(Clause clause) {
    if (heard.says("about.queues", clause.text())) {
      unlessNegated(clause, StepName.QUEUES);
      return;
    }
    var phone = situation.leaver().phone();
    if (phone == null) {
      objections.add(situation.say("step.calls.idle"));
    } else if (leftAlone(clause) || heard.says("nobody", clause.text())) {
      decisions.add(new Decision.CallsGo(Calls.STAY, null));
    } else if (heard.says("release-number", clause.text())) {
      decisions.add(new Decision.CallsGo(Calls.RELEASE, null));
    } else if (!phone.mayForward()) {
      objections.add(situation.say("step.calls.not-allowed"));
    } else {
      boolean both = heard.says("ring-along", clause.text());
      withReceiver(clause, new Decision.CallsGo(both ? Calls.RING_ALONG : Calls.FORWARD, null));
    }
  }

  private void withReceiver(Clause clause, Decision open) {
    var receivers = new HandedTo(heard, situation.leaver().upn()).by(clause);
    if (receivers.size() > 1) {
      unclear = new Unclear(open, receivers);
      return;
    }
    var objection =
        receivers.stream().flatMap(to -> situation.unfit(to, open).stream()).findFirst();
    objection.ifPresent(objections::add);
    // Another way of handing over keeps the receiver that was named before.
    var receiver =
        receivers.isEmpty() || objection.isPresent()
            ? Receivers.named(open, situation.choices())
            : Optional.of(receivers.getFirst());
    decisions.add(receiver.map(to -> Receivers.given(open, to)).orElse(open));
  }

  private void devices(Clause clause) {
    var meant = new DevicesMeant(situation.leaver().devices(), heard);
    decisions.addAll(meant.decisions(clause.text(), leftAlone(clause)));
  }

  private void licenses(Clause clause) {
    var named = new HashSet<>(clause.products());
    named.retainAll(situation.leaver().licenses());
    if (leftAlone(clause)) {
      var rest = new HashSet<>(situation.leaver().licenses());
      rest.removeAll(named);
      decisions.add(new Decision.LicensesGo(named.isEmpty() ? Set.of() : rest));
    } else {
      decisions.add(new Decision.LicensesGo(named.isEmpty() ? null : named));
    }
  }

  private void unlessNegated(Clause clause, StepName step) {
    (clause.negated() ? leftOut : wanted).add(step);
  }

  Optional<Timing> timing() {
    return Optional.ofNullable(timing);
  }

  /** The day on which the person leaves, as it was named. */
  Optional<Moment> leaves() {
    return Optional.ofNullable(leaves);
  }

  List<Decision> decisions() {
    return List.copyOf(decisions);
  }

  Set<StepName> leftOut() {
    return Set.copyOf(leftOut);
  }

  /** Steps that somebody asks for by name, also after they were left out or taken back. */
  Set<StepName> wanted() {
    return Set.copyOf(wanted);
  }

  List<Message> objections() {
    return List.copyOf(objections);
  }

  Optional<Unclear> unclear() {
    return Optional.ofNullable(unclear);
  }

  /** Whether the message decided nothing. */
  boolean empty() {
    return decisions.isEmpty()
        && leftOut.isEmpty()
        && wanted.isEmpty()
        && timing == null
        && unclear == null;
  }
}
