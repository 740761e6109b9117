package nl.vertrek.dialogs;

import java.util.List;
import nl.vertrek.dialogs.offboarding.CaseId;
import nl.vertrek.locales.Message;
import org.jspecify.annotations.Nullable;

/**
 * Which of several cases somebody wants to go on with, or to look at.
 *
 * @param view what they want to see of it; null: they want to go on with it
 */
record WhichCase(List<CaseId> cases, Overview.@Nullable View view) implements Question {

  @Override
  public Prompt prompt(Scene scene) {
    return Prompt.choice(
        Message.of(view == null ? "ask.which-case" : "ask.which-case-seen"),
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
        .ifPresent(found -> {
          if (view == null) {
            Opening.of(scene).enter(found);
          } else {
            new Overview(scene).look(found, view);
          }
        });
  }

  @Override
  public boolean heard(Heard heard, Scene scene) {
    if (Tasks.wanted(heard)) {
      return false;
    }
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
