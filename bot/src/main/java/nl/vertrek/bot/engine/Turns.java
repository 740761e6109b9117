package nl.vertrek.bot.engine;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.vertrek.dialogs.Conversation;
import nl.vertrek.dialogs.ConversationId;
import nl.vertrek.dialogs.Dialogs;
import nl.vertrek.dialogs.Input;
import nl.vertrek.dialogs.Turn;
import nl.vertrek.dialogs.offboarding.Case;
import nl.vertrek.dialogs.offboarding.CaseId;
import nl.vertrek.dialogs.offboarding.CaseInput;
import nl.vertrek.dialogs.offboarding.Cases;
import nl.vertrek.tenant.TenantUnavailable;
import nl.vertrek.tenant.TenantView;
import nl.vertrek.tenant.Upn;
import nl.vertrek.understanding.Hearing;
import nl.vertrek.understanding.Understanding;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes turns: loads what a turn follows on, has the dialogs decide, and commits what they decided.
 * A turn that lost a race is taken again on what the winner left behind.
 */
final class Turns {

  private static final Logger LOG = LoggerFactory.getLogger(Turns.class);

  /** Each attempt that is lost is one that somebody else won, so this many means trouble. */
  private static final int ATTEMPTS = 50;

  /** How long the last of them waits at most. */
  private static final Duration MOST_GIVEN = Duration.ofMillis(50);

  private static final int FOLLOWERS = 200;

  private final Memory memory;
  private final TenantSite tenant;
  private final Understanding understanding;
  private final Names names;
  private final Dialogs dialogs;
  private final Minutes minutes;
  private final Readers readers;
  private final Meters meters;

  Turns(
      Memory memory,
      TenantSite tenant,
      Understanding understanding,
      Dialogs dialogs,
      Minutes minutes,
      Readers readers,
      Meters meters) {
    this.memory = memory;
    this.tenant = tenant;
    this.understanding = understanding;
    this.names = new Names(tenant, understanding);
    this.dialogs = dialogs;
    this.minutes = minutes;
    this.readers = readers;
    this.meters = meters;
  }

  /** What came of a turn, once it is committed. */
  record Taken(Receipt receipt, List<ConversationId> news, Optional<CaseId> changed) {

    private static Taken of(Receipt receipt, Commit commit) {
      return new Taken(
          receipt,
          commit.said().stream()
              .filter(said -> !said.entries().isEmpty())
              .map(said -> said.after().id())
              .toList(),
          Optional.ofNullable(commit.change()).map(change -> change.after().id()));
    }
  }

  /** Answers somebody who spoke; once only, however often they send it. */
  Taken hear(Incoming incoming) {
    return meters.turn("heard", () -> untilWon(() -> heard(incoming)));
  }

  /**
   * Brings to a case what came to it.
   *
   * @throws LostRace when the case went on meanwhile, perhaps with this very thing
   */
  Taken arrive(CaseId id, CaseInput input, Commit.Cause cause) {
    return meters.turn(nameOf(cause), () -> arrived(id, input, cause));
  }

  private static String nameOf(Commit.Cause cause) {
    return switch (cause) {
      case Commit.Cause.Heard _ -> "heard";
      case Commit.Cause.ActEnded _ -> "act-ended";
      case Commit.Cause.MomentCame _ -> "moment-came";
    };
  }

  private Taken heard(Incoming incoming) {
    ConversationId id = incoming.conversation();
    Kept kept = memory.conversation(id).orElseThrow(() -> new UnknownConversation(id));
    if (incoming.activityId() != null) {
      Optional<Receipt> earlier = memory.receipt(id, incoming.activityId());
      if (earlier.isPresent()) {
        return new Taken(earlier.get(), List.of(), Optional.empty());
      }
    }
    Turn turn = answer(kept.conversation(), incoming.content());
    List<Commit.Said> said = minutes.of(turn, kept, incoming.echo());
    Receipt receipt = receipt(kept, said, incoming);
    Commit commit =
        new Commit(new Commit.Cause.Heard(id, incoming.activityId(), receipt), turn.change(), said);
    memory.commit(commit);
    note(commit);
    return Taken.of(receipt, commit);
  }

  private static Receipt receipt(Kept before, List<Commit.Said> said, Incoming incoming) {
    ConversationId id = incoming.conversation();
    long from = before.entries();
    long to =
        said.stream()
            .filter(one -> one.after().id().equals(id))
            .mapToLong(one -> one.kept().entries())
            .findFirst()
            .orElse(from);
    String entryId = Minutes.entryId(id, from + 1);
    return new Receipt(incoming.echo() == null ? entryId + "-unseen" : entryId, from, to, false);
  }

  /** When the tenant falls silent, or we fail, nothing of the turn is kept but that it was so. */
  private Turn answer(Conversation conversation, Incoming.Content content) {
    Cases cases = memory.cases();
    try {
      TenantView view = tenant.look();
      Input input = input(conversation, content, cases, view);
      return alsoTold(dialogs.hear(conversation, input, cases, view), view);
    } catch (TenantUnavailable silence) {
      TenantView nothing = new SilentTenant(tenant.now(), silence.retryAfter());
      return dialogs.hear(conversation, new Input.TenantSilent(), cases, nothing);
    } catch (LostRace lost) {
      throw lost;
    } catch (RuntimeException fault) {
      LOG.error("A turn in {} failed and was not kept: {}", conversation.id().text(), fault, fault);
      TenantView nothing = new SilentTenant(tenant.now(), Duration.ZERO);
      return dialogs.hear(conversation, new Input.Broken(), cases, nothing);
    }
  }

  private Input input(
      Conversation conversation, Incoming.Content content, Cases cases, TenantView view) {
    return switch (content) {
      case Incoming.Content.Words(var text) when LocaleCommand.isOne(text) ->
          chosen(conversation, LocaleCommand.tag(text));
      case Incoming.Content.Words(var text) when Understanding.isTooLong(text) ->
          new Input.TooLong();
      case Incoming.Content.Words(var text) ->
          new Input.Said(
              meters.understanding(
                  () -> understanding.read(text, hearing(conversation, cases, view), names.now())));
      case Incoming.Content.Press(var question, var option) -> new Input.Pressed(question, option);
      case Incoming.Content.PressForAnother _ -> new Input.PressedForAnother();
      case Incoming.Content.Next _ -> new Input.Next();
      case Incoming.Content.Join(var language) -> new Input.Joined(language);
      case Incoming.Content.Choose(var tag) -> chosen(conversation, tag);
    };
  }

  private Input chosen(Conversation conversation, String tag) {
    return readers
        .choose(conversation.id(), tag)
        .<Input>map(Input.LanguageChosen::new)
        .orElseGet(Input.LanguageUnknown::new);
  }

  private static Hearing hearing(Conversation conversation, Cases cases, TenantView view) {
    String leaver =
        Optional.ofNullable(conversation.caseId())
            .flatMap(cases::byId)
            .map(Case::leaver)
            .map(Upn::text)
            .orElse(null);
    return new Hearing(conversation.language(), view.now(), view.organization().zone(), leaver);
  }

  private Taken arrived(CaseId id, CaseInput input, Commit.Cause cause) {
    Case before =
        memory
            .cases()
            .byId(id)
            .orElseThrow(() -> new IllegalStateException("There is no case " + id + "."));
    List<Kept> followers = memory.followers(id, FOLLOWERS);
    TenantView view = tenant.look();
    Turn turn =
        alsoTold(
            dialogs.arrive(
                before, input, followers.stream().map(Kept::conversation).toList(), view),
            view);
    Commit commit = new Commit(cause, turn.change(), minutes.of(turn, followers));
    memory.commit(commit);
    note(commit);
    return Taken.of(new Receipt("", 0, 0, false), commit);
  }

  /** One line a turn, for whoever turns it on; it says where, and nothing of what was said. */
  private static void note(Commit commit) {
    if (LOG.isInfoEnabled()) {
      LOG.info(
          "{}: case {}, conversations {}",
          nameOf(commit.cause()),
          Optional.ofNullable(commit.change())
              .map(change -> change.after().id().toString())
              .orElse("none"),
          commit.said().stream().map(said -> said.after().id().text()).toList());
    }
  }

  /** Colleagues hear at once of what concerns them, in the conversation that they used last. */
  private Turn alsoTold(Turn turn, TenantView view) {
    if (turn.change() == null) {
      return turn;
    }
    Set<ConversationId> told =
        turn.conversations().stream().map(Conversation::id).collect(Collectors.toSet());
    Stream<Kept> colleagues =
        dialogs.concerned(turn, view).stream().flatMap(upn -> memory.latestOf(upn).stream());
    List<Conversation> others =
        Stream.concat(memory.followers(turn.change().after().id(), FOLLOWERS).stream(), colleagues)
            .map(Kept::conversation)
            .filter(conversation -> told.add(conversation.id()))
            .toList();
    return dialogs.alsoTold(turn, others, view);
  }

  private static <T> T untilWon(Supplier<T> turn) {
    for (int attempt = 1; ; attempt++) {
      try {
        return turn.get();
      } catch (LostRace lost) {
        if (attempt == ATTEMPTS) {
          throw lost;
        }
        giveWay(attempt);
      }
    }
  }

  /** Not for all the same: those who lost to each other would meet again. */
  static void giveWay(int lost) {
    long most = MOST_GIVEN.toNanos() * Math.min(lost, ATTEMPTS) / ATTEMPTS;
    LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(most + 1));
  }
}
