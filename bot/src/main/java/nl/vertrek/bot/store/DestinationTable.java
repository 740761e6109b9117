package nl.vertrek.bot.store;

import java.util.List;
import java.util.Optional;
import nl.vertrek.dialogs.ConversationId;
import org.jdbi.v3.core.Jdbi;

/** Where conversations are answered, how far that went, and what the channel calls what it got. */
public final class DestinationTable {

  /**
   * A row.
   *
   * @param address in the channel's own terms
   * @param delivered the watermark up to which everything was brought there
   */
  public record Row(String address, long delivered) {}

  private final Jdbi jdbi;

  DestinationTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Keeps an address, unless the conversation has one. */
  public void keep(ConversationId conversation, String address, long delivered) {
    jdbi.useHandle(handle ->
        handle
            .createUpdate(
                """
                insert into destination (conversation, address, delivered)
                values (:conversation, :address, :delivered) on conflict do nothing
                """)
            .bind("conversation", conversation.text())
            .bind("address", address)
            .bind("delivered", delivered)
            .execute());
  }

  /** Gives a conversation that has an address another. */
  public void move(ConversationId conversation, String address) {
    jdbi.useHandle(handle ->
        handle
            .createUpdate(
                "update destination set address = :address where conversation = :conversation")
            .bind("address", address)
            .bind("conversation", conversation.text())
            .execute());
  }

  public Optional<Row> find(ConversationId conversation) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                "select address, delivered from destination where conversation = :conversation")
            .bind("conversation", conversation.text())
            .map((row, _) -> new Row(row.getString("address"), row.getLong("delivered")))
            .findOne());
  }

  /** Moves the watermark on, and never back. */
  public void delivered(ConversationId conversation, long watermark) {
    jdbi.useHandle(handle ->
        handle
            .createUpdate(
                """
                update destination set delivered = :watermark
                where conversation = :conversation and delivered < :watermark
                """)
            .bind("watermark", watermark)
            .bind("conversation", conversation.text())
            .execute());
  }

  /** Keeps what the channel calls an entry; the latest name counts. */
  public void placed(ConversationId conversation, String entry, String theirs) {
    jdbi.useTransaction(handle -> {
      handle
          .createUpdate("delete from placed where conversation = :conversation and entry = :entry")
          .bind("conversation", conversation.text())
          .bind("entry", entry)
          .execute();
      handle
          .createUpdate(
              """
              insert into placed (conversation, entry, theirs)
              values (:conversation, :entry, :theirs)
              """)
          .bind("conversation", conversation.text())
          .bind("entry", entry)
          .bind("theirs", theirs)
          .execute();
    });
  }

  public Optional<String> place(ConversationId conversation, String entry) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                """
                select theirs from placed
                where conversation = :conversation and entry = :entry
                """)
            .bind("conversation", conversation.text())
            .bind("entry", entry)
            .mapTo(String.class)
            .findOne());
  }

  /** Forgets the conversation, and those whose names are its own and a bar and more. */
  public void forget(ConversationId conversation) {
    var name = conversation.text();
    var part = name + "|";
    jdbi.useTransaction(handle -> {
      for (var table : List.of("placed", "destination")) {
        handle.execute(
            "delete from " + table + " where conversation = ? or left(conversation, ?) = ?",
            name,
            part.length(),
            part);
      }
    });
  }

  /** Those in which more stands than was brought. */
  public List<ConversationId> behind(int limit) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                """
                select destination.conversation from destination
                join conversation on conversation.id = destination.conversation
                where destination.delivered < conversation.entries
                order by destination.conversation limit :limit
                """)
            .bind("limit", limit)
            .map((row, _) -> new ConversationId(row.getString(1)))
            .list());
  }
}
