package nl.vertrek.dialogs.offboarding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.vertrek.dialogs.offboarding.Decision.MailGoes;
import nl.vertrek.dialogs.offboarding.Decision.Receiving;
import nl.vertrek.dialogs.offboarding.Decision.Way;
import nl.vertrek.locales.Arg;
import nl.vertrek.locales.Message;
import nl.vertrek.tenant.Mailbox;
import nl.vertrek.tenant.Upn;
import org.jspecify.annotations.Nullable;

/**
 * Step 2: new mail goes to a colleague, or the mailbox becomes a shared one, or neither (F11 to
 * F18).
 *
 * @param to who gets it; null while nobody is named, and for neither
 * @param until when forwarding stops by itself; null: not
 * @param marked whether the name will say that the person has left (F17)
 * @param replied whether senders will get an automatic reply (F17)
 * @param freed whether the extra addresses are freed (F18)
 */
record HandOverMail(
    Situation situation,
    Way way,
    @Nullable Upn to,
    @Nullable Instant until,
    boolean marked,
    boolean replied,
    boolean freed)
    implements Step {

  static HandOverMail of(Situation situation) {
    var choices = situation.choices();
    var goes = choices.mail() != null ? filled(situation, choices.mail()) : proposed(situation);
    boolean shared = goes.way() == Way.SHARE;
    return new HandOverMail(
        situation,
        goes.way(),
        goes.to(),
        goes.way() == Way.FORWARD ? goes.until() : null,
        !synced(situation)
            && (choices.name() != null
                ? choices.name().marked()
                : shared && !markedAlready(situation)),
        choices.reply() != null ? choices.reply().on() : shared && !repliesAlready(situation),
        !synced(situation) && choices.aliases() != null && choices.aliases().freed());
  }

  /** The names of a synchronised account are changed in Active Directory (F26). */
  private static boolean synced(Situation situation) {
    return situation.leaver().account().synced();
  }

  private static MailGoes proposed(Situation situation) {
    var account = situation.choices().account();
    return asItIs(situation)
        .orElseGet(() ->
            situation.mailbox().isEmpty() || (account != null && account.deleted())
                ? new MailGoes(Way.NOWHERE, null)
                : new MailGoes(Way.SHARE, situation.likelyReceiver().orElse(null)));
  }

  /** Without a licence a mailbox can be neither converted (F62) nor forwarded from (F15). */
  private static boolean unusable(Situation situation) {
    return situation.mailbox().isEmpty() || situation.mailLicenses().isEmpty();
  }

  /** What happens to the mail already, before anybody chose. */
  private static Optional<MailGoes> asItIs(Situation situation) {
    return situation
        .mailbox()
        .flatMap(box -> {
          if (box.forwardingTo() != null) {
            return Optional.of(new MailGoes(Way.FORWARD, box.forwardingTo()));
          }
          return box.type() == Mailbox.Type.SHARED
              ? Optional.of(
                  new MailGoes(Way.SHARE, box.fullAccess().stream().findFirst().orElse(null)))
              : Optional.empty();
        });
  }

  private static MailGoes filled(Situation situation, MailGoes chosen) {
    if (chosen.to() != null && gone(situation, chosen.to())) {
      return new MailGoes(chosen.way(), null, chosen.until());
    }
    if (chosen.way() == Way.NOWHERE || chosen.to() != null) {
      return chosen;
    }
    return asItIs(situation)
        .filter(now -> now.way() == chosen.way())
        .map(now -> new MailGoes(now.way(), now.to(), chosen.until()))
        .orElse(chosen);
  }

  /** Whether somebody cannot receive it any more, and does not have it already. */
  private static boolean gone(Situation situation, Upn to) {
    boolean hasIt =
        situation
            .mailbox()
            .filter(box -> to.equals(box.forwardingTo()) || box.fullAccess().contains(to))
            .isPresent();
    return !hasIt && situation.unfit(to).isPresent();
  }

  /** A name with something in brackets says already what has become of its owner. */
  private static boolean markedAlready(Situation situation) {
    return situation.displayName().contains("(");
  }

  private static boolean repliesAlready(Situation situation) {
    return situation.mailbox().filter(box -> box.automaticReply() != null).isPresent();
  }

  @Override
  public StepName name() {
    return StepName.MAIL;
  }

  /** Whether the account must stay because of this (F14, F51). */
  boolean anchors() {
    return way != Way.NOWHERE;
  }

  @Override
  public Optional<Message> idle() {
    var box = situation.mailbox();
    if (box.isEmpty()) {
      return Optional.of(say("no-mailbox"));
    }
    boolean nothingToStop =
        box.get().forwardingTo() == null && box.get().type() != Mailbox.Type.SHARED;
    boolean onlyFrees = freed && !box.get().aliases().isEmpty();
    if (way != Way.NOWHERE || !nothingToStop || onlyReplies() || onlyFrees) {
      return Optional.empty();
    }
    return Optional.of(situation.mailLicenses().isEmpty() ? say("no-license") : say("nowhere"));
  }

  /** A mailbox that goes nowhere can still tell senders so. */
  private boolean onlyReplies() {
    return way == Way.NOWHERE && replied && !unusable(situation);
  }

  @Override
  public Optional<Ask> ask() {
    var box = situation.mailbox();
    if (box.isEmpty()) {
      return Optional.empty();
    }
    if (situation.choices().mail() == null && unusable(situation)) {
      return Optional.empty();
    }
    if (situation.choices().mail() == null && asItIs(situation).isEmpty()) {
      return Optional.of(askWay(box.get()));
    }
    if (nobodyNamed()) {
      return Optional.of(
          Receivers.ask(
              situation,
              Receivers.instead(
                  situation,
                  situation.choices().mail() == null ? null : situation.choices().mail().to(),
                  way == Way.FORWARD ? say("ask-who-forward") : say("ask-who-share")),
              Receiving.MAIL,
              receiver -> new MailGoes(way, receiver)));
    }
    return way == Way.SHARE && situation.choices().mail() != null && !synced(situation)
        ? askBesides(box.get())
        : Optional.empty();
  }

  private Ask askWay(Mailbox box) {
    return Ask.refusable(
        say("ask").with("size", new Arg.Size(box.sizeGb())),
        Ask.Answer.of("share", new MailGoes(Way.SHARE, null)),
        Ask.Answer.of("forward", new MailGoes(Way.FORWARD, null)),
        Ask.Answer.of("nowhere", new MailGoes(Way.NOWHERE, null)));
  }

  private Optional<Ask> askBesides(Mailbox box) {
    if (situation.choices().reply() == null) {
      return Optional.of(
          Ask.yesOrNo(
              say("ask-besides").with("newName", MailActs.markedName(situation)),
              besides("besides-both", true, true),
              besides("besides-name", true, false),
              Ask.Answer.of(Ask.OWN_REPLY, new Decision.NameMarked(true)),
              besides("besides-none", false, false)));
    }
    if (situation.choices().aliases() == null && !box.aliases().isEmpty()) {
      return Optional.of(
          Ask.yesOrNo(
              aliases(say("ask-aliases"), box),
              Ask.Answer.of("keep-aliases", new Decision.AliasesFreed(false)),
              Ask.Answer.of("free-aliases", new Decision.AliasesFreed(true))));
    }
    return Optional.empty();
  }

  private static Ask.Answer besides(String id, boolean marked, boolean replied) {
    return Ask.Answer.of(id, new Decision.NameMarked(marked), new Decision.Replied(replied));
  }

  private static Message aliases(Message message, Mailbox box) {
    return message
        .with("aliases", box.aliases().stream().<Arg>map(Arg.Text::new).toList())
        .with("count", box.aliases().size());
  }

  private boolean nobodyNamed() {
    return way != Way.NOWHERE && to == null && asItIs(situation).isEmpty();
  }

  @Override
  public boolean mustAsk() {
    return nobodyNamed();
  }

  @Override
  public Message intention() {
    return switch (way) {
      case SHARE -> toSomebody("plan-share");
      case FORWARD -> until(toSomebody("plan-forward"));
      case NOWHERE -> onlyReplies() ? say("plan-reply") : say(freed ? "plan-frees" : "plan-stop");
    };
  }

  @Override
  public List<Message> notes() {
    var notes = new ArrayList<Message>();
    if (way == Way.SHARE) {
      situation
          .mailbox()
          .filter(Mailbox::tooBigToShareUnlicensed)
          .ifPresent(box -> notes.add(say("big").with("size", new Arg.Size(box.sizeGb()))));
      if (marked) {
        notes.add(
            say(replied ? "besides" : "besides-name")
                .with("newName", MailActs.markedName(situation)));
      }
      if (synced(situation)) {
        notes.add(say("synced"));
      }
    }
    if (replied) {
      notes.addAll(new AutomaticReply(situation, to).preview());
    }
    situation
        .mailbox()
        .filter(box -> freed && !box.aliases().isEmpty())
        .ifPresent(box -> notes.add(aliases(say("frees"), box)));
    if (way == Way.FORWARD) {
      notes.add(say("forward-new-only"));
    }
    return notes;
  }

  @Override
  public List<Decision> proposal() {
    return List.of(
        new MailGoes(way, to, until),
        new Decision.NameMarked(marked),
        chosenReply(),
        new Decision.AliasesFreed(freed));
  }

  private Decision.Replied chosenReply() {
    var chosen = situation.choices().reply();
    return chosen == null ? new Decision.Replied(replied) : chosen;
  }

  @Override
  public List<Planned> acts() {
    return situation.mailbox().map(box -> new MailActs(this, box).inOrder()).orElse(List.of());
  }

  @Override
  public List<StepName> after() {
    return way == Way.SHARE ? List.of(StepName.DEVICES) : List.of();
  }

  @Override
  public Message result() {
    var done =
        switch (way) {
          case SHARE -> toSomebody("done-share");
          case FORWARD -> until(toSomebody("done-forward"));
          case NOWHERE ->
              onlyReplies() ? say("done-reply") : say(freed ? "done-frees" : "done-stop");
        };
    return freed && (way != Way.NOWHERE || onlyReplies())
        ? say("done-and-freed").with("result", done)
        : done;
  }

  /** The message, with when forwarding stops again where it does. */
  private Message until(Message message) {
    return until == null
        ? message
        : say("until").with("result", message).with("until", until, situation.zone());
  }

  private Message toSomebody(String purpose) {
    return to == null ? say(purpose + "-nobody") : say(purpose).with("to", situation.nameOf(to));
  }
}
