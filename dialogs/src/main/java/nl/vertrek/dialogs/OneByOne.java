package nl.vertrek.dialogs;

import java.util.List;
import java.util.stream.Collectors;
import nl.vertrek.dialogs.offboarding.Ask;
import nl.vertrek.dialogs.offboarding.CaseId;
import nl.vertrek.dialogs.offboarding.Decision;

/**
 * The same choice for one thing after the other: this device, this licence.
 *
 * @param asks what is still to be asked, the one that is asked now first
 */
record OneByOne(CaseId caseId, List<Ask> asks) implements Question {

  OneByOne {
    asks = List.copyOf(asks);
  }

  @Override
  public Prompt prompt(Scene scene) {
    var ask = asks.getFirst();
    var options =
        ask.answers().stream().map(answer -> new Option(answer.id(), answer.label())).toList();
    return new Prompt(ask.message(), options, ask.yes(), ask.no());
  }

  @Override
  public void chosen(String option, Scene scene) {
    var flow = Flow.of(scene);
    asks.getFirst().answers().stream()
        .filter(answer -> answer.id().equals(option))
        .forEach(answer ->
            flow.settle(
                answer.decisions(),
                answer.decisions().stream().map(Decision::step).collect(Collectors.toSet())));
    scene.close();
    var rest = asks.subList(1, asks.size());
    if (rest.isEmpty()) {
      flow.goOn();
    } else {
      scene.ask(new OneByOne(caseId, rest));
    }
  }
}
