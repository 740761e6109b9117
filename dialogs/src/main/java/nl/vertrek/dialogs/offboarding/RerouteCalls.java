package nl.vertrek.dialogs.offboarding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.vertrek.dialogs.offboarding.Decision.Calls;
import nl.vertrek.dialogs.offboarding.Decision.CallsGo;
import nl.vertrek.dialogs.offboarding.Decision.Receiving;
import nl.vertrek.locales.Message;
import nl.vertrek.tenant.Command;
import nl.vertrek.tenant.Phone;
import nl.vertrek.tenant.Upn;
import org.jspecify.annotations.Nullable;

/**
 * Calls to the leaver's telephone number go to a colleague, which takes the licence that carries
 * the number (F48), or the number is released for somebody else (F46).
 *
 * @param to who gets the calls; null while nobody is named, and where nobody does
 */
record RerouteCalls(Situation situation, Calls how, @Nullable Upn to) implements Step {

  static RerouteCalls of(Situation situation) {
    var chosen = situation.choices().calls();
    var goes = chosen == null ? proposed(situation) : filled(situation, chosen);
    return new RerouteCalls(situation, goes.how(), goes.to());
  }

  private static CallsGo proposed(Situation situation) {
    var phone = situation.leaver().phone();
    var account = situation.choices().account();
    var licenses = situation.choices().licenses();
    if (phone == null) {
      return new CallsGo(Calls.STAY, null);
    }
    if (account != null && account.deleted()) {
      return new CallsGo(Calls.RELEASE, null);
    }
    boolean carriedOn =
        licenses != null
            && licenses.skus() != null
            && Collections.disjoint(licenses.skus(), phone.carriedBy());
    return asItIs(phone).orElseGet(() -> new CallsGo(carriedOn ? Calls.STAY : Calls.RELEASE, null));
  }

  /** Where calls go already, before anybody chose. */
  private static Optional<CallsGo> asItIs(Phone phone) {
    return Optional.ofNullable(phone.forwarding())
        .map(forwarding ->
            switch (forwarding.mode()) {
              case FORWARD -> new CallsGo(Calls.FORWARD, forwarding.to());
              case SIMULTANEOUS_RING -> new CallsGo(Calls.RING_ALONG, forwarding.to());
            });
  }

  private static CallsGo filled(Situation situation, CallsGo chosen) {
    return handsOver(chosen.how()) && chosen.to() == null
        ? Optional.ofNullable(situation.leaver().phone())
            .flatMap(RerouteCalls::asItIs)
            .map(now -> new CallsGo(chosen.how(), now.to()))
            .orElse(chosen)
        : chosen;
  }

  private static boolean handsOver(Calls how) {
    return how == Calls.FORWARD || how == Calls.RING_ALONG;
  }

  private Optional<Phone> phone() {
    return Optional.ofNullable(situation.leaver().phone());
  }

  @Override
  public StepName name() {
    return StepName.CALLS;
  }

  @Override
  public boolean concerns() {
    return phone().isPresent();
  }

  /** Whether calls go on to somebody, for which the number must stay (F48). */
  boolean forwards() {
    return phone().isPresent() && handsOver(how);
  }

  /** Licences without which no call goes on (F46). */
  Set<String> needed() {
    return forwards() ? Set.copyOf(phone().map(Phone::carriedBy).orElse(List.of())) : Set.of();
  }

  @Override
  public Optional<Message> idle() {
    if (phone().isEmpty()) {
      return Optional.of(say("idle"));
    }
    return how == Calls.STAY ? Optional.of(number("stay")) : Optional.empty();
  }

  @Override
  public Optional<Ask> ask() {
    if (phone().isEmpty()) {
      return Optional.empty();
    }
    boolean chosen = situation.choices().calls() != null;
    if (!chosen && phone().flatMap(RerouteCalls::asItIs).isEmpty()) {
      return Optional.of(askHow());
    }
    return mustAsk() ? Optional.of(askWho()) : Optional.empty();
  }

  private Ask askHow() {
    var forward = Ask.Answer.of("forward-calls", new CallsGo(Calls.FORWARD, null));
    var release = Ask.Answer.of("release-number", new CallsGo(Calls.RELEASE, null));
    var stay = Ask.Answer.of("leave-number", new CallsGo(Calls.STAY, null));
    return phone().filter(Phone::mayForward).isPresent()
        ? Ask.refusable(number("ask"), forward, release, stay)
        : Ask.yesOrNo(number("ask-release"), release, stay);
  }

  private Ask askWho() {
    return Receivers.ask(
        situation,
        number("ask-who"),
        Receiving.CALLS,
        situation.likelyReceiver().filter(situation::hasOneDrive),
        receiver -> new CallsGo(how, receiver));
  }

  @Override
  public boolean mustAsk() {
    return forwards() && to == null;
  }

  @Override
  public Message intention() {
    return switch (how) {
      case FORWARD -> toSomebody("plan-forward");
      case RING_ALONG -> toSomebody("plan-ring");
      case RELEASE -> number("plan-release");
      case STAY -> number("stay");
    };
  }

  @Override
  public List<Message> notes() {
    return how == Calls.RELEASE ? List.of(number("while-free")) : List.of();
  }

  @Override
  public List<Decision> proposal() {
    return List.of(new CallsGo(how, to));
  }

  @Override
  public List<Planned> acts() {
    return phone().map(this::acts).orElse(List.of());
  }

  private List<Planned> acts(Phone phone) {
    return switch (how) {
      case FORWARD -> forwarding(phone, Phone.Mode.FORWARD);
      case RING_ALONG -> forwarding(phone, Phone.Mode.SIMULTANEOUS_RING);
      case RELEASE -> List.of(released(phone));
      case STAY -> List.of();
    };
  }

  private List<Planned> forwarding(Phone phone, Phone.Mode mode) {
    if (to == null) {
      return List.of();
    }
    var wanted = new Phone.Forwarding(to, mode);
    var person = situation.leaver().upn();
    return wanted.equals(phone.forwarding())
        ? List.of()
        : List.of(
            new Planned(
                new Command.ForwardCalls(person, wanted),
                phone.forwarding() == null
                    ? new Command.StopForwardingCalls(person)
                    : new Command.ForwardCalls(person, phone.forwarding())));
  }

  private Planned released(Phone phone) {
    var person = situation.leaver().upn();
    var back = new ArrayList<Command>();
    back.add(new Command.AssignNumber(person, phone.number()));
    if (phone.forwarding() != null) {
      back.add(new Command.ForwardCalls(person, phone.forwarding()));
    }
    return Planned.withInverses(new Command.ReleaseNumber(person), back);
  }

  @Override
  public Message result() {
    return switch (how) {
      case FORWARD -> toSomebody("done-forward");
      case RING_ALONG -> toSomebody("done-ring");
      case RELEASE -> say("done-release");
      case STAY -> number("stay");
    };
  }

  private Message number(String purpose) {
    return say(purpose).with("number", phone().map(Phone::number).orElse(""));
  }

  private Message toSomebody(String purpose) {
    return to == null
        ? number(purpose + "-nobody")
        : number(purpose).with("to", situation.nameOf(to));
  }
}
