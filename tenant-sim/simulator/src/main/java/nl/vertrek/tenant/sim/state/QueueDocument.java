package nl.vertrek.tenant.sim.state;

import java.util.List;

/** One call queue (F47). */
public record QueueDocument(
    String id, String displayName, List<String> agents, List<String> groups) {}
