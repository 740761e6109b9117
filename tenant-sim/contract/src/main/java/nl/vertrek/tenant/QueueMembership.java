package nl.vertrek.tenant;

import java.util.List;

/**
 * A call queue, seen from one of its agents (F47).
 *
 * @param byName named as an agent
 * @param throughGroups groups of the queue that make the person an agent; these must be left too
 * @param valid whether calls reach the person: only while licensed for the phone system
 */
public record QueueMembership(
    String id, String displayName, boolean byName, List<String> throughGroups, boolean valid) {}
