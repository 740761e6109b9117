package nl.vertrek.tenant;

/** A tenant of Microsoft 365, seen from whoever administers it. */
public interface Tenant {

  /**
   * Everything as it is at one moment, for one turn of a conversation.
   *
   * @throws TenantUnavailable when the tenant does not answer now
   */
  TenantView look();

  /**
   * Asks for one change. What the tenant does not do is an {@link Outcome} too, never an exception.
   *
   * @param id names this asking; repeated, the first outcome is returned and nothing happens again
   */
  Outcome execute(Command command, Actor actor, RequestId id);
}
