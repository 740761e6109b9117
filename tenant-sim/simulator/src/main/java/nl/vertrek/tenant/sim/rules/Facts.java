package nl.vertrek.tenant.sim.rules;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.vertrek.tenant.GroupMembership;
import nl.vertrek.tenant.QueueMembership;
import nl.vertrek.tenant.Upn;
import nl.vertrek.tenant.sim.state.Catalogue;
import nl.vertrek.tenant.sim.state.Effective;
import nl.vertrek.tenant.sim.state.FreeNumber;
import nl.vertrek.tenant.sim.state.GroupDocument;
import nl.vertrek.tenant.sim.state.OrganizationDocument;
import nl.vertrek.tenant.sim.state.Reference;
import nl.vertrek.tenant.sim.state.SubscriptionDocument;

/** What a rule may look at: the tenant at the moment of the command. */
public interface Facts {

  Instant now();

  OrganizationDocument organization();

  Catalogue catalogue();

  /** The account as it is now; deleted ones included while they are known. */
  Optional<Effective> user(Upn upn);

  /** Who answers to this address. */
  Optional<Upn> ownerOf(String address);

  List<GroupMembership> groupsOf(Upn upn);

  boolean groupExists(String group);

  /** How the group is kept and what it gives; empty when there is none of that name. */
  Optional<GroupDocument.Traits> group(String id);

  /** Call queues whose agent this account is, by name or through a group. */
  List<QueueMembership> queuesOf(Upn upn);

  boolean queueExists(String queue);

  /** Every living or deleted account that names this one. */
  List<Reference> referencesTo(Upn upn);

  Optional<SubscriptionDocument> subscription(String id);

  /** Whether the product was bought by people for themselves only (F72). */
  boolean selfService(String sku);

  /** How many living people have the product. */
  int assigned(String sku);

  /** How many licences of the product are paid for. */
  int total(String sku);

  /** Global admins who can act, other than this one. */
  int otherGlobalAdmins(Upn upn);

  /** Whose agents a call queue has, by name and through groups (F47). */
  List<Upn> agentsOf(String queue);

  /** Who has this telephone number. */
  Optional<Upn> holderOf(String number);

  /** The telephone number, if it is one of those that nobody has (F46). */
  Optional<FreeNumber> freeNumber(String number);
}
