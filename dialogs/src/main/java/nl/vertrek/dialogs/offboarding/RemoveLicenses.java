package nl.vertrek.dialogs.offboarding;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.vertrek.dialogs.offboarding.Decision.SaveAs;
import nl.vertrek.dialogs.offboarding.Decision.Way;
import nl.vertrek.locales.Arg;
import nl.vertrek.locales.Message;
import nl.vertrek.tenant.Command;
import nl.vertrek.tenant.GroupMembership;
import nl.vertrek.tenant.LicenseAssignment;
import nl.vertrek.tenant.Mailbox;
import nl.vertrek.tenant.Phone;
import nl.vertrek.tenant.Product;
import nl.vertrek.tenant.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Step 6: licences are unassigned, except what forwarding (F15) or a large or held shared mailbox
 * (F13, F63) still needs, what calls need that go on (F48), and except before a deletion that is to
 * leave an inactive mailbox (F64).
 *
 * @param going what goes
 * @param staying why something stays that would otherwise go
 * @param forCalls what stays for calls that go on to somebody
 * @param released whether the telephone number is released on its own
 */
record RemoveLicenses(
    Situation situation, Set<String> going, Staying staying, Set<String> forCalls, boolean released)
    implements Step {

  /** Why a licence stays. */
  enum Staying {
    NOTHING,
    FORWARDING,
    BIG_MAILBOX,
    HELD_MAILBOX,
    UNTIL_DELETION
  }

  static RemoveLicenses of(
      Situation situation,
      HandOverMail mail,
      SaveMail save,
      RerouteCalls calls,
      DeleteAccount account) {
    var staying = staying(situation, mail, save, account);
    var going = new LinkedHashSet<>(situation.leaver().licenses());
    switch (staying) {
      case NOTHING -> {}
      case FORWARDING, BIG_MAILBOX, HELD_MAILBOX -> going.removeAll(situation.mailLicenses());
      case UNTIL_DELETION -> going.clear();
    }
    going.removeAll(calls.needed());
    going.removeIf(sku -> selfService(sku, situation));
    var chosen = situation.choices().licenses();
    if (chosen != null && chosen.skus() != null) {
      going.retainAll(chosen.skus());
    }
    return new RemoveLicenses(
        situation, going, staying, calls.needed(), calls.how() == Decision.Calls.RELEASE);
  }

  /** What people bought themselves is nobody's to unassign until it is taken over (F72). */
  private static boolean selfService(String sku, Situation situation) {
    var bought =
        situation.tenant().subscriptions().stream().filter(each -> each.sku().equals(sku)).toList();
    return !bought.isEmpty() && bought.stream().allMatch(Subscription::selfService);
  }

  private static Staying staying(
      Situation situation, HandOverMail mail, SaveMail save, DeleteAccount account) {
    boolean held =
        save.as() == SaveAs.HOLD
            || situation.mailbox().filter(box -> box.hold() != Mailbox.Hold.NONE).isPresent();
    if (situation.mailLicenses().isEmpty()) {
      return Staying.NOTHING;
    }
    if (account.deleted()) {
      return held ? Staying.UNTIL_DELETION : Staying.NOTHING;
    }
    if (mail.way() == Way.FORWARD) {
      return Staying.FORWARDING;
    }
    if (mail.way() == Way.SHARE && held) {
      return Staying.HELD_MAILBOX;
    }
    boolean big = situation.mailbox().filter(Mailbox::tooBigToShareUnlicensed).isPresent();
    return mail.way() == Way.SHARE && big ? Staying.BIG_MAILBOX : Staying.NOTHING;
  }

  @Override
  public StepName name() {
    return StepName.LICENSES;
  }

  /** Everything that is freed, what has gone already included. */
  Set<String> freed() {
    var chosen = situation.choices().licenses();
    var freed = new LinkedHashSet<>(going);
    if (chosen != null && chosen.skus() != null) {
      chosen.skus().stream()
          .filter(sku -> !situation.leaver().licenses().contains(sku))
          .forEach(freed::add);
    }
    return freed;
  }

  /** Whether the OneDrive loses its licence by this (F27). */
  boolean takesFiles() {
    return going.stream()
        .anyMatch(sku ->
            situation
                .product(sku)
                .filter(product -> product.gives(Product.Service.ONEDRIVE))
                .isPresent());
  }

  @Override
  public Optional<Message> idle() {
    if (!going.isEmpty()) {
      return Optional.empty();
    }
    if (situation.leaver().licenses().isEmpty()) {
      return Optional.of(say("none"));
    }
    if (situation.leaver().licenses().stream().allMatch(sku -> selfService(sku, situation))) {
      return Optional.of(ownPurchases());
    }
    if (staying == Staying.NOTHING && !forCalls.isEmpty()) {
      return Optional.of(staysForCalls());
    }
    return Optional.of(
        stays(
            switch (staying) {
              case NOTHING -> say("kept");
              case FORWARDING -> say("stays-forwarding");
              case BIG_MAILBOX -> say("stays-big");
              case HELD_MAILBOX -> say("stays-held");
              case UNTIL_DELETION -> say("stays-until-deletion");
            }));
  }

  @Override
  public Optional<Ask> ask() {
    if (going.isEmpty() || situation.choices().licenses() != null) {
      return Optional.empty();
    }
    var all = Ask.Answer.of("all-licenses", new Decision.LicensesGo(asked()));
    var none = Ask.Answer.of("no-licenses", new Decision.LicensesGo(Set.of()));
    var question =
        say("ask").with("licenses", situation.productNames(going)).with("count", going.size());
    return Optional.of(
        going.size() > 1
            ? Ask.yesOrNo(question, all, Ask.Answer.of(Ask.ONE_BY_ONE), none)
            : Ask.yesOrNo(question, all, none));
  }

  @Override
  public List<Ask> oneByOne() {
    return going.stream()
        .map(sku ->
            Ask.yesOrNo(
                say("ask").with("licenses", situation.productNames(List.of(sku))).with("count", 1),
                Ask.Answer.of("revoke", new Decision.LicenseGoes(sku, true)),
                Ask.Answer.of("keep-license-here", new Decision.LicenseGoes(sku, false))))
        .toList();
  }

  /** Who says yes to what can go has not said that what must stay should go too. */
  private @Nullable Set<String> asked() {
    return staying == Staying.NOTHING && forCalls.isEmpty() ? null : going;
  }

  @Override
  public Message intention() {
    return say("plan").with("licenses", situation.productNames(going)).with("count", going.size());
  }

  @Override
  public List<Message> notes() {
    var notes = new ArrayList<Message>();
    if (staying != Staying.NOTHING) {
      idleReason().ifPresent(notes::add);
    }
    if (!forCalls.isEmpty()) {
      notes.add(staysForCalls());
    }
    if (situation.leaver().licenses().stream().anyMatch(sku -> selfService(sku, situation))) {
      notes.add(ownPurchases());
    }
    if (!givingGroups().isEmpty()) {
      notes.add(groups(say("groups")));
    }
    Phone phone = situation.leaver().phone();
    if (phone != null && !released && going.stream().anyMatch(this::carriesNumber)) {
      notes.add(say("number").with("number", new Arg.Text(phone.number())));
    }
    return notes;
  }

  private Optional<Message> idleReason() {
    return new RemoveLicenses(situation, Set.of(), staying, forCalls, released).idle();
  }

  private boolean carriesNumber(String sku) {
    return situation
        .product(sku)
        .filter(product ->
            product.gives(Product.Service.CALLING_PLAN)
                || product.gives(Product.Service.TEAMS_PHONE))
        .isPresent();
  }

  @Override
  public List<Decision> proposal() {
    return List.of(new Decision.LicensesGo(going));
  }

  @Override
  public List<Planned> acts() {
    var person = situation.leaver().upn();
    var acts = new ArrayList<Planned>();
    var direct = direct();
    if (!direct.isEmpty()) {
      acts.add(
          new Planned(
              new Command.UnassignLicenses(person, direct),
              new Command.AssignLicenses(person, direct)));
    }
    for (GroupMembership group : givingGroups()) {
      acts.add(Memberships.left(situation.leaver(), group.id()));
    }
    return acts;
  }

  /** What is assigned to the person and not, or not only, through a group. */
  private Set<String> direct() {
    return situation.leaver().assignments().stream()
        .filter(LicenseAssignment::direct)
        .map(LicenseAssignment::sku)
        .filter(going::contains)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Groups that must be left for a licence to go (F66). */
  private List<GroupMembership> givingGroups() {
    return situation.leaver().memberOf().stream()
        .filter(group -> group.member() && group.licenses().stream().anyMatch(going::contains))
        .toList();
  }

  private Message groups(Message message) {
    var names =
        givingGroups().stream().<Arg>map(group -> new Arg.Text(group.displayName())).toList();
    return message.with("groups", names).with("count", names.size());
  }

  private Message staysForCalls() {
    return say("stays-calls")
        .with("licenses", situation.productNames(forCalls.stream().sorted().toList()))
        .with("count", forCalls.size());
  }

  private Message ownPurchases() {
    var own =
        situation.leaver().licenses().stream().filter(sku -> selfService(sku, situation)).toList();
    return say("self-service")
        .with("licenses", situation.productNames(own))
        .with("count", own.size());
  }

  @Override
  public List<StepName> after() {
    var before =
        new ArrayList<>(
            List.of(
                StepName.MEETINGS,
                StepName.SAVE_MAIL,
                StepName.FILES,
                StepName.MAIL,
                StepName.QUEUES));
    if (givingGroups().stream().anyMatch(GroupMembership::soleOwner)) {
      before.add(StepName.GROUPS);
    }
    return before;
  }

  @Override
  public Message result() {
    return say("done")
        .with("licenses", situation.productNames(freed()))
        .with("count", freed().size());
  }

  private Message stays(Message message) {
    var kept =
        staying == Staying.UNTIL_DELETION || staying == Staying.NOTHING
            ? situation.leaver().licenses()
            : List.copyOf(situation.mailLicenses());
    return message.with("licenses", situation.productNames(kept)).with("count", kept.size());
  }
}
