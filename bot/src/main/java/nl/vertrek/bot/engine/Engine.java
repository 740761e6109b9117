package nl.vertrek.bot.engine;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import nl.vertrek.dialogs.Conversation;
import nl.vertrek.dialogs.ConversationId;
import nl.vertrek.dialogs.Dialogs;
import nl.vertrek.dialogs.offboarding.CaseId;
import nl.vertrek.locales.Catalogue;
import nl.vertrek.tenant.Person;
import nl.vertrek.tenant.TenantUnavailable;
import nl.vertrek.tenant.Upn;
import nl.vertrek.understanding.Language;
import nl.vertrek.understanding.Understanding;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The exchange at work: {@link Turns} decide and commit, {@link Work} acts, the alarm wakes. */
public final class Engine implements Exchange, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Engine.class);

  private final Memory memory;
  private final TenantSite tenant;
  private final Turns turns;
  private final Work work;
  private final Alarm alarm;
  private final Listeners listeners = new Listeners();
  private final Locks locks = new Locks();

  public Engine(
      Memory memory,
      TenantSite tenant,
      Understanding understanding,
      Dialogs dialogs,
      Catalogue catalogue,
      InstantSource wall,
      MeterRegistry registry) {
    this.memory = memory;
    this.tenant = tenant;
    Readers readers = new Readers(catalogue);
    Minutes minutes = new Minutes(memory, new Wording(catalogue), readers, wall);
    Meters meters = new Meters(registry);
    this.turns = new Turns(memory, tenant, understanding, dialogs, minutes, readers, meters);
    this.work = new Work(memory, tenant, turns, meters, listeners::tell);
    this.alarm = new Alarm(memory, tenant, work);
  }

  /** Goes on with what was under way when the process last stopped, and wakes cases from now on. */
  public void start() {
    memory.nodes().join(listeners::tell, listeners::tellAll);
    alarm.start();
  }

  @Override
  public void open(ConversationId conversation, Upn speaker, @Nullable Language language) {
    if (memory.conversation(conversation).isEmpty()) {
      Language spoken = language == null ? languageOf(speaker) : language;
      memory.begin(Conversation.begun(conversation, speaker, spoken));
    }
  }

  /**
   * The language they used last, else the one the tenant knows for them; where it knows none we
   * speak, Dutch.
   */
  private Language languageOf(Upn speaker) {
    return memory
        .latestOf(speaker)
        .map(kept -> kept.conversation().language())
        .orElseGet(() -> preferredBy(speaker));
  }

  private Language preferredBy(Upn speaker) {
    try {
      return tenant
          .look()
          .person(speaker)
          .map(Person::profile)
          .flatMap(profile -> Optional.ofNullable(profile.preferredLanguage()))
          .map(tag -> Locale.forLanguageTag(tag).getLanguage())
          .flatMap(Engine::languageCalled)
          .orElse(Language.DUTCH);
    } catch (TenantUnavailable silence) {
      return Language.DUTCH;
    }
  }

  private static Optional<Language> languageCalled(String code) {
    return Arrays.stream(Language.values())
        .filter(language -> language.locale().getLanguage().equals(code))
        .findFirst();
  }

  @Override
  public @Nullable Upn speaker(ConversationId conversation) {
    return memory
        .conversation(conversation)
        .map(kept -> kept.conversation().speaker())
        .orElse(null);
  }

  @Override
  public Receipt receive(Incoming incoming, Consumer<Receipt> heard) {
    ConversationId conversation = incoming.conversation();
    Turns.Taken taken = hear(incoming, heard);
    taken.news().forEach(listeners::tell);
    taken.changed().ifPresent(this::settle);
    int more = beginOthers(conversation);
    if (taken.changed().isEmpty() && more == 0) {
      return taken.receipt();
    }
    Receipt first = taken.receipt();
    long now = memory.conversation(conversation).map(Kept::entries).orElse(first.to());
    return new Receipt(first.id(), first.from(), Math.max(first.to(), now), first.repeated());
  }

  /**
   * Begins the cases that were named together, one a turn, until one asks something. Who comes back
   * after a crash in between has the rest begun with their next word.
   *
   * @return how many turns that took
   */
  private int beginOthers(ConversationId conversation) {
    int turns = 0;
    for (int left = comingUp(conversation); left > 0; turns++) {
      Incoming next = new Incoming(conversation, null, new Incoming.Content.Next(), null);
      Turns.Taken taken = hear(next, _ -> {});
      taken.news().forEach(listeners::tell);
      taken.changed().ifPresent(this::settle);
      int now = comingUp(conversation);
      left = now < left ? now : 0;
    }
    return turns;
  }

  private int comingUp(ConversationId conversation) {
    return memory.conversation(conversation).map(kept -> kept.conversation().comingUp()).orElse(0);
  }

  private Turns.Taken hear(Incoming incoming, Consumer<Receipt> heard) {
    ReentrantLock lock = locks.of(incoming.conversation());
    lock.lock();
    try {
      Turns.Taken taken = turns.hear(incoming);
      heard.accept(taken.receipt());
      return taken;
    } finally {
      lock.unlock();
    }
  }

  /** The turn is committed by now, so whatever fails here is left to the alarm. */
  private void settle(CaseId id) {
    try {
      work.settle(id);
    } catch (TenantUnavailable silence) {
      LOG.debug("Case {} waits until the tenant answers again.", id);
    } catch (RuntimeException failure) {
      LOG.warn("Case {} could not be settled, and will be tried again: {}", id, failure.toString());
    } finally {
      alarm.ring();
    }
  }

  @Override
  public List<Entry> since(ConversationId conversation, long watermark, int limit) {
    return memory.entries(conversation, watermark, limit);
  }

  @Override
  public Following follow(ConversationId conversation, Runnable listener) {
    return listeners.add(conversation, listener);
  }

  @Override
  public Following followAll(Consumer<ConversationId> listener) {
    return listeners.addToAll(listener);
  }

  /** Finishes the work under way; what is left is on the list for the next start. */
  @Override
  public void close() {
    alarm.close();
    memory.nodes().leave();
  }
}
