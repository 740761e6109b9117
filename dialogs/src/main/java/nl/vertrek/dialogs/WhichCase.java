package nl.vertrek.dialogs;

import java.util.List;
import nl.vertrek.dialogs.offboarding.CaseId;
import nl.vertrek.locales.Message;

/** Which of several cases somebody wants to go on with. */
record WhichCase(List<CaseId> cases) implements Question {

  @Override
  public Prompt prompt(Scene scene) {
    return Prompt.choice(
        Message.of("ask.which-case"),
        cases.stream()
            .flatMap(id -> scene.cases().byId(id).stream())
            .map(found ->
                new Option(
                    found.id().toString(),
                    Message.of("case.named")
                        .with("number", found.id().number())
                        .with("name", found.displayName())))
            .toList());
  }

  @Override
  public void chosen(String option, Scene scene) {
    scene.close();
    scene
        .cases()
        .byId(new CaseId(Long.parseLong(option)))
        .ifPresent(found -> Opening.of(scene).enter(found));
  }

  @Override
  public boolean heard(Heard heard, Scene scene) {
    for (CaseId id : cases) {
      var found = scene.cases().byId(id);
      boolean named =
          found.isPresent()
              && heard.reading().people().stream()
                  .anyMatch(mention -> Heard.upns(mention).contains(found.get().leaver()));
      if (named) {
        chosen(id.toString(), scene);
        return true;
      }
    }
    return false;
  }
}
