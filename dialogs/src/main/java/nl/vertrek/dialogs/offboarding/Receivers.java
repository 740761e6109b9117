package nl.vertrek.dialogs.offboarding;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.vertrek.dialogs.offboarding.Decision.Receiving;
import nl.vertrek.locales.Arg;
import nl.vertrek.locales.Message;
import nl.vertrek.tenant.Upn;
import org.jspecify.annotations.Nullable;

/** Asks who receives something, with the likeliest person as a button. */
final class Receivers {

  private Receivers() {}

  /** The question, with why whoever was named before cannot receive it any more. */
  static Message instead(Situation situation, @Nullable Upn before, Message question) {
    return Optional.ofNullable(before)
        .flatMap(situation::unfit)
        .map(why -> Message.of("receiver.gone").with("reason", why).with("question", question))
        .orElse(question);
  }

  static Ask ask(
      Situation situation, Message question, Receiving receiving, Function<Upn, Decision> decide) {
    return ask(situation, question, receiving, situation.likelyReceiver(), decide);
  }

  /** Asks so where not everybody who receives mail can receive it. */
  static Ask ask(
      Situation situation,
      Message question,
      Receiving receiving,
      Optional<Upn> likely,
      Function<Upn, Decision> decide) {
    var answers =
        likely
            .map(upn ->
                new Ask.Answer(
                    "receiver",
                    Message.of("answer.person").with("person", new Arg.Text(situation.nameOf(upn))),
                    List.of(decide.apply(upn))))
            .map(List::of)
            .orElse(List.of());
    String yes = answers.isEmpty() ? null : answers.getFirst().id();
    return new Ask(question, answers, yes, null, receiving);
  }
}
