package nl.vertrek.dialogs;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.vertrek.locales.Message;
import nl.vertrek.understanding.Candidate;
import nl.vertrek.understanding.Clause;
import nl.vertrek.understanding.Intent;
import nl.vertrek.understanding.Reading;
import org.jspecify.annotations.Nullable;

/**
 * What a message means that can be read in more than one way: the two best readings are offered.
 *
 * @param said the message
 * @param before what was asked when it was said, which waits on
 */
record WhichMeant(List<Intent> intents, Reading said, @Nullable Question before)
    implements Question {

  private static final int MOST = 2;

  /** Less likely than this, a reading is no more than noise. */
  private static final double LIKELY = 0.15;

  private static final double PERHAPS = 0.05;

  private static final String ELSE = "something-else";

  /** What answers a question or is only polite is nothing to be chosen. */
  private static final Set<Intent> NEVER_OFFERED =
      EnumSet.of(Intent.NONE, Intent.YES, Intent.NO, Intent.GREET, Intent.THANK, Intent.BYE);

  /** The question that offers the readings of an unsure message; empty where none is likely. */
  static Optional<WhichMeant> of(Reading reading, @Nullable Question open) {
    Clause main = reading.main();
    Candidate best = main.best().getFirst();
    if (main.sure() || best.intent() == Intent.NONE || best.probability() < LIKELY) {
      return Optional.empty();
    }
    var intents = new ArrayList<Intent>();
    main.best().stream()
        .limit(MOST)
        .filter(candidate -> candidate.probability() >= PERHAPS)
        .map(Candidate::intent)
        .filter(intent -> !NEVER_OFFERED.contains(intent))
        .forEach(intents::add);
    var before = open instanceof WhichMeant other ? other.before() : open;
    return intents.isEmpty()
        ? Optional.empty()
        : Optional.of(new WhichMeant(intents, reading, before));
  }

  @Override
  public Prompt prompt(Scene scene) {
    var options = new ArrayList<Option>();
    for (Intent intent : intents) {
      options.add(new Option(intent.label(), Message.of("meaning." + intent.label())));
    }
    options.add(new Option(ELSE, Message.of("meaning.something-else")));
    return Prompt.choice(Message.of("ask.which-meant"), options);
  }

  @Override
  public void chosen(String option, Scene scene) {
    scene.putBack(before);
    var intent = Intent.ofLabel(option);
    if (intent.isPresent()) {
      new Hearing(scene).said(said.meaning(intent.get()));
    } else {
      scene.say("miss");
      Flow.of(scene).askAgain();
    }
  }
}
