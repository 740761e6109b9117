package nl.vertrek.dialogs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import nl.vertrek.dialogs.offboarding.Act;
import nl.vertrek.dialogs.offboarding.ActRecord;
import nl.vertrek.dialogs.offboarding.Case;
import nl.vertrek.dialogs.offboarding.Decision;
import nl.vertrek.dialogs.offboarding.StepName;
import nl.vertrek.dialogs.offboarding.StepState;
import nl.vertrek.tenant.Command;
import nl.vertrek.tenant.Job;
import nl.vertrek.tenant.Mailbox;
import nl.vertrek.tenant.Outcome;
import nl.vertrek.tenant.Person;
import nl.vertrek.tenant.Product;
import nl.vertrek.tenant.TenantView;

/** What no act may do, whatever was said before: it holds in every test (law 3). */
final class SafeOrder {

  private SafeOrder() {}

  /** Fails when the tenant, as it is now, must not be asked this. */
  static void check(Act act, Case theCase, TenantView tenant) {
    var record = theCase.acts().get(act.id().place() - 1);
    var lender = record.undoing() ? null : theCase.lent().get(record.step());
    assertEquals(
        lender == null ? theCase.lead() : lender,
        act.actor().upn(),
        "the tenant is asked in the name of who leads, or of who lent theirs");
    if (!record.undoing()) {
      act.command()
          .target()
          .flatMap(tenant::person)
          .ifPresent(person -> forward(act.command(), person, theCase, tenant));
    }
  }

  private static void forward(Command command, Person person, Case theCase, TenantView tenant) {
    switch (command) {
      case Command.BlockSignIn _ ->
          assertTrue(
              person.account().roles().isEmpty() || leftOut(StepName.ADMIN_ROLES, theCase),
              "admin roles go before the block (F61)");
      case Command.ResetPassword _ ->
          assertTrue(
              !person.account().enabled() || leftOut(StepName.BLOCK, theCase),
              "the block comes before the reset (F61)");
      case Command.SignOutEverywhere _ ->
          assertTrue(
              wasDone(Command.ResetPassword.class, theCase),
              "the password is reset before the sessions end (F01)");
      case Command.WipeDevice _ -> {
        assertFalse(shared(person), "devices are wiped before the mailbox is shared (F60)");
        assertTrue(
            theCase.confirmed().contains(StepName.DEVICES), "a wipe is confirmed with the name");
      }
      case Command.CancelMeetings _ ->
          assertTrue(
              theCase.confirmed().contains(StepName.MEETINGS), "cancelling is confirmed by name");
      case Command.HideFromAddressBook _ ->
          assertTrue(shared(person), "only what is shared leaves the address book (F70)");
      case Command.ConvertToShared _ -> {
        assertFalse(
            wasDone(Command.UnassignLicenses.class, theCase),
            "a mailbox is converted while it has its licence (F62)");
        assertFalse(busy(person, Job.Kind.WIPE), "conversion waits for the wipe (F60)");
      }
      case Command.UnassignLicenses unassign -> unassign(unassign.skus(), person, theCase, tenant);
      case Command.DeleteAccount _, Command.DeletedOnPremises _ -> delete(person, theCase);
      default -> {}
    }
  }

  private static void unassign(Set<String> skus, Person person, Case theCase, TenantView tenant) {
    if (gives(Product.Service.EXCHANGE, skus, tenant)) {
      var box = person.mailbox();
      assertFalse(box != null && box.forwardingTo() != null, "forwarding keeps its licence (F15)");
      assertFalse(busy(person, Job.Kind.CONVERSION), "the conversion is verified first (F62)");
      assertFalse(busy(person, Job.Kind.EXPORT), "the mail is saved before the licence (F59)");
      if (box != null && shared(person)) {
        assertFalse(box.tooBigToShareUnlicensed(), "a big shared mailbox keeps its licence (F13)");
        assertFalse(box.hold() != Mailbox.Hold.NONE, "a held one keeps its licence (F63)");
      }
      assertFalse(
          box != null && box.hold() != Mailbox.Hold.NONE && toBeDeleted(theCase),
          "the inactive-mailbox way never unassigns (F64)");
    }
    var phone = person.phone();
    if (phone != null && callsGoOn(theCase)) {
      assertTrue(Collections.disjoint(skus, phone.carriedBy()), "calls keep their licence (F48)");
    }
    if (gives(Product.Service.ONEDRIVE, skus, tenant)) {
      assertFalse(busy(person, Job.Kind.ONEDRIVE_MOVE), "the files are moved first (F59)");
    }
  }

  private static void delete(Person person, Case theCase) {
    var box = person.mailbox();
    assertFalse(box != null && box.forwardingTo() != null, "nothing is forwarded from it (F51)");
    assertFalse(shared(person), "its mailbox is not shared (F51)");
    assertTrue(person.jobs().stream().allMatch(Job::finished), "everything is saved before (F50)");
    assertTrue(
        person.account().synced() || theCase.confirmed().contains(StepName.ACCOUNT),
        "deleting is confirmed with the name");
  }

  private static boolean callsGoOn(Case theCase) {
    var calls = theCase.choices().calls();
    return calls != null
        && (calls.how() == Decision.Calls.FORWARD || calls.how() == Decision.Calls.RING_ALONG);
  }

  private static boolean toBeDeleted(Case theCase) {
    var account = theCase.choices().account();
    return account != null && account.deleted();
  }

  private static boolean gives(Product.Service service, Set<String> skus, TenantView tenant) {
    return tenant.products().stream()
        .filter(product -> skus.contains(product.sku()))
        .anyMatch(product -> product.gives(service));
  }

  private static boolean shared(Person person) {
    var box = person.mailbox();
    return box != null && box.type() == Mailbox.Type.SHARED;
  }

  private static boolean busy(Person person, Job.Kind kind) {
    return person.jobs().stream().anyMatch(job -> job.kind() == kind && !job.finished());
  }

  private static boolean leftOut(StepName step, Case theCase) {
    return theCase.state(step) instanceof StepState.Skipped
        || (theCase.task() && !theCase.scope().contains(step));
  }

  private static boolean wasDone(Class<? extends Command> kind, Case theCase) {
    return theCase.acts().stream()
        .filter(act -> act.outcome() instanceof Outcome.Done)
        .map(ActRecord::planned)
        .anyMatch(planned -> kind.isInstance(planned.command()));
  }

  /** The kinds of these commands, in their order. */
  static List<String> kinds(List<Command> commands) {
    return commands.stream().map(command -> command.getClass().getSimpleName()).toList();
  }
}
