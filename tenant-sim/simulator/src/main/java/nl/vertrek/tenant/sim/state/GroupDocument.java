package nl.vertrek.tenant.sim.state;

import java.util.List;
import nl.vertrek.tenant.GroupMembership;

/** One group. */
public record GroupDocument(
    String id,
    String displayName,
    GroupMembership.Kind kind,
    List<String> owners,
    List<String> members) {}
