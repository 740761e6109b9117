package nl.vertrek.tenant.sim.state;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import nl.vertrek.tenant.Mailbox;
import org.jspecify.annotations.Nullable;

/** The mailbox of somebody. */
public record MailboxDocument(
    @JsonUnwrapped Content content,
    List<String> aliases,
    @Nullable String forwardingTo,
    @JsonUnwrapped Holding holding,
    Protocols protocols,
    List<String> fullAccess,
    @Nullable Reply automaticReply) {

  /**
   * What is in it.
   *
   * @param unlicensedSince when its licence went while other licences stayed
   * @param lastExport when the last export to PST was finished (F06)
   */
  public record Content(
      double sizeGb,
      int itemCount,
      Mailbox.Type type,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant unlicensedSince,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant lastExport) {}

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
  public record Reply(String internalReplyMessage, String externalReplyMessage) {}

  public MailboxDocument {
    aliases = Defaults.list(aliases);
    holding = holding == null ? new Holding(Mailbox.Hold.NONE, null) : holding;
    protocols = protocols == null ? Protocols.ALL_OPEN : protocols;
    fullAccess = Defaults.list(fullAccess);
  }

  /** One that was just made. */
  public static MailboxDocument empty() {
    return new MailboxDocument(
        new Content(0, 0, Mailbox.Type.USER, null, null),
        List.of(),
        null,
        new Holding(Mailbox.Hold.NONE, null),
        Protocols.ALL_OPEN,
        List.of(),
        null);
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

  public boolean hasAlias(String address) {
    return Defaults.contains(aliases, address);
  }

  public boolean opensFor(String upn) {
    return Defaults.contains(fullAccess, upn);
  }

  public MailboxDocument withType(Mailbox.Type type) {
    return withContent(
        new Content(
            content.sizeGb(),
            content.itemCount(),
            type,
            content.unlicensedSince(),
            content.lastExport()));
  }

  public MailboxDocument unlicensed(@Nullable Instant since) {
    return withContent(
        new Content(
            content.sizeGb(), content.itemCount(), content.type(), since, content.lastExport()));
  }

  MailboxDocument exported(Instant at) {
    return withContent(
        new Content(
            content.sizeGb(), content.itemCount(), content.type(), content.unlicensedSince(), at));
  }

  public MailboxDocument withAliases(List<String> addresses) {
    return new MailboxDocument(
        content, addresses, forwardingTo, holding, protocols, fullAccess, automaticReply);
  }

  public MailboxDocument forwarding(@Nullable String upn) {
    return new MailboxDocument(
        content, aliases, upn, holding, protocols, fullAccess, automaticReply);
  }

  public MailboxDocument holding(Mailbox.Hold hold, @Nullable Instant since) {
    return new MailboxDocument(
        content,
        aliases,
        forwardingTo,
        new Holding(hold, since),
        protocols,
        fullAccess,
        automaticReply);
  }

  public MailboxDocument withProtocols(Protocols doors) {
    return new MailboxDocument(
        content, aliases, forwardingTo, holding, doors, fullAccess, automaticReply);
  }

  public MailboxDocument openingFor(String upn) {
    return new MailboxDocument(
        content,
        aliases,
        forwardingTo,
        holding,
        protocols,
        Defaults.with(fullAccess, upn),
        automaticReply);
  }

  public MailboxDocument notOpeningFor(String upn) {
    return new MailboxDocument(
        content,
        aliases,
        forwardingTo,
        holding,
        protocols,
        Defaults.without(fullAccess, upn),
        automaticReply);
  }

  public MailboxDocument replying(@Nullable Reply reply) {
    return new MailboxDocument(
        content, aliases, forwardingTo, holding, protocols, fullAccess, reply);
  }

  private MailboxDocument withContent(Content other) {
    return new MailboxDocument(
        other, aliases, forwardingTo, holding, protocols, fullAccess, automaticReply);
  }
}
