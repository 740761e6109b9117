package nl.vertrek.tenant.sim.state;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import nl.vertrek.tenant.Mailbox;
import nl.vertrek.tenant.Meeting;
import org.jspecify.annotations.Nullable;

/**
 * The mailbox of somebody.
 *
 * @param addressPassedOn whether somebody else got the primary address, after the account was gone
 *     (F18)
 * @param hidden whether the address book leaves it out (F70)
 * @param meetings what its owner organised (F69)
 */
public record MailboxDocument(
    @JsonUnwrapped MailboxContent content,
    List<String> aliases,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean addressPassedOn,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean hidden,
    @JsonUnwrapped Routing routing,
    @JsonUnwrapped Holding holding,
    Protocols protocols,
    @JsonUnwrapped Delegates delegates,
    @Nullable Reply automaticReply,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Meeting> meetings) {

  /**
   * What keeps it (F06).
   *
   * @param holdSince when it was asked for; null for one older than the tenant's memory
   */
  public record Holding(
      Mailbox.Hold hold, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant holdSince) {

    public Holding {
      hold = hold == null ? Mailbox.Hold.NONE : hold;
    }

    /** When it is in force; null without one, or when it has been longer than is remembered. */
    public @Nullable Instant effectiveAt() {
      return holdSince == null ? null : holdSince.plus(Durations.HOLD);
    }

    boolean inForce(Instant now) {
      Instant effectiveAt = effectiveAt();
      return hold != Mailbox.Hold.NONE && (effectiveAt == null || !now.isBefore(effectiveAt));
    }
  }

  /** The texts that senders get back (F17). */
  public record Reply(String internalReplyMessage, String externalReplyMessage) {

    /** As the contract has it. */
    public Mailbox.AutomaticReply reply() {
      return new Mailbox.AutomaticReply(internalReplyMessage, externalReplyMessage);
    }
  }

  public MailboxDocument {
    aliases = Defaults.list(aliases);
    routing = routing == null ? Routing.NONE : routing;
    holding = holding == null ? new Holding(Mailbox.Hold.NONE, null) : holding;
    protocols = protocols == null ? Protocols.ALL_OPEN : protocols;
    delegates = delegates == null ? Delegates.NOBODY : delegates;
    meetings = Defaults.list(meetings);
  }

  /** One that was just made. */
  public static MailboxDocument empty() {
    return new MailboxDocument(
        MailboxContent.empty(),
        List.of(),
        false,
        false,
        Routing.NONE,
        new Holding(Mailbox.Hold.NONE, null),
        Protocols.ALL_OPEN,
        Delegates.NOBODY,
        null,
        List.of());
  }

  public Mailbox.Type type() {
    return content.type();
  }

  public boolean shared() {
    return content.type() == Mailbox.Type.SHARED;
  }

  public boolean held() {
    return holding.hold() != Mailbox.Hold.NONE;
  }

  public @Nullable String forwardingTo() {
    return routing.forwardingTo();
  }

  public boolean hasAlias(String address) {
    return Defaults.contains(aliases, address);
  }

  public boolean opensFor(String upn) {
    return Defaults.contains(delegates.fullAccess(), upn);
  }

  public MailboxDocument withType(Mailbox.Type type) {
    return withContent(content.ofType(type));
  }

  public MailboxDocument unlicensed(@Nullable Instant since) {
    return withContent(content.unlicensed(since));
  }

  MailboxDocument exported(Instant at, String file) {
    return withContent(content.exported(at, file));
  }

  MailboxDocument importing(MailboxContent.Pst file) {
    return withContent(content.importing(file));
  }

  public MailboxDocument withAliases(List<String> addresses) {
    return new MailboxDocument(
        content,
        addresses,
        addressPassedOn,
        hidden,
        routing,
        holding,
        protocols,
        delegates,
        automaticReply,
        meetings);
  }

  /** With this address, the primary one or an alias, left to somebody else (F18). */
  public MailboxDocument passingOn(String address) {
    return hasAlias(address)
        ? withAliases(Defaults.without(aliases, address))
        : new MailboxDocument(
            content,
            aliases,
            true,
            hidden,
            routing,
            holding,
            protocols,
            delegates,
            automaticReply,
            meetings);
  }

  /** Left out of the address book, or shown in it (F70). */
  public MailboxDocument hidden(boolean hide) {
    return new MailboxDocument(
        content,
        aliases,
        addressPassedOn,
        hide,
        routing,
        holding,
        protocols,
        delegates,
        automaticReply,
        meetings);
  }

  public MailboxDocument forwarding(@Nullable String upn) {
    return withRouting(routing.forwarding(upn));
  }

  /** Forwarding as the person set it up, or no more (F68). */
  public MailboxDocument forwardingOutside(@Nullable String address) {
    return withRouting(routing.forwardingOutside(address));
  }

  /** With these rules on or off (F68). */
  public MailboxDocument withRules(Set<String> ids, boolean enabled) {
    return withRouting(routing.withRules(ids, enabled));
  }

  public MailboxDocument holding(Mailbox.Hold hold, @Nullable Instant since) {
    return new MailboxDocument(
        content,
        aliases,
        addressPassedOn,
        hidden,
        routing,
        new Holding(hold, since),
        protocols,
        delegates,
        automaticReply,
        meetings);
  }

  public MailboxDocument withProtocols(Protocols doors) {
    return new MailboxDocument(
        content,
        aliases,
        addressPassedOn,
        hidden,
        routing,
        holding,
        doors,
        delegates,
        automaticReply,
        meetings);
  }

  public MailboxDocument openingFor(String upn) {
    return delegating(who -> who.withFullAccess(Defaults.with(who.fullAccess(), upn)));
  }

  public MailboxDocument notOpeningFor(String upn) {
    return delegating(who -> who.withFullAccess(Defaults.without(who.fullAccess(), upn)));
  }

  /** With other people who may do something with it (F70, F71). */
  public MailboxDocument delegating(UnaryOperator<Delegates> change) {
    return new MailboxDocument(
        content,
        aliases,
        addressPassedOn,
        hidden,
        routing,
        holding,
        protocols,
        change.apply(delegates),
        automaticReply,
        meetings);
  }

  public MailboxDocument replying(@Nullable Reply reply) {
    return new MailboxDocument(
        content,
        aliases,
        addressPassedOn,
        hidden,
        routing,
        holding,
        protocols,
        delegates,
        reply,
        meetings);
  }

  /** With these meetings organised (F69). */
  public MailboxDocument organizing(List<Meeting> other) {
    return new MailboxDocument(
        content,
        aliases,
        addressPassedOn,
        hidden,
        routing,
        holding,
        protocols,
        delegates,
        automaticReply,
        other);
  }

  private MailboxDocument withContent(MailboxContent other) {
    return new MailboxDocument(
        other,
        aliases,
        addressPassedOn,
        hidden,
        routing,
        holding,
        protocols,
        delegates,
        automaticReply,
        meetings);
  }

  private MailboxDocument withRouting(Routing other) {
    return new MailboxDocument(
        content,
        aliases,
        addressPassedOn,
        hidden,
        other,
        holding,
        protocols,
        delegates,
        automaticReply,
        meetings);
  }
}
