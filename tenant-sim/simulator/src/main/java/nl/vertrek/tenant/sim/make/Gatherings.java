package nl.vertrek.tenant.sim.make;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.vertrek.tenant.sim.make.Luck.Matter;
import tools.jackson.core.JsonGenerator;

/** Writes where people come together: departments, teams, projects, and queues of calls. */
final class Gatherings {

  private static final int PEOPLE_A_PROJECT = 50;
  private static final int PEOPLE_A_QUEUE = 2_000;
  private static final int IN_A_PROJECT = 9;
  private static final int ANSWERING = 6;

  private final Staff staff;
  private final JsonGenerator json;

  Gatherings(Staff staff, JsonGenerator json) {
    this.staff = staff;
    this.json = json;
  }

  void groups() {
    for (int head = 1; head <= Math.min(staff.departments(), staff.size() - 1); head++) {
      String name = staff.department(head).name();
      group("afdeling-" + head, name, "distribution", List.of(head), withLeader(head));
    }
    IntStream.range(0, staff.size()).filter(staff::leads).forEach(this::team);
    for (int project = 1; project <= projects(); project++) {
      Set<Integer> members = some(IN_A_PROJECT, staff.luck(Matter.GROUP, project));
      List<Integer> owner = List.of(members.iterator().next());
      group("project-" + project, "Project " + project, "microsoft365", owner, members);
    }
    for (int queue = 1; queue <= queues(); queue++) {
      Set<Integer> members = some(ANSWERING, staff.luck(Matter.QUEUE, queue));
      group("wachtrij-" + queue, "Wachtrij " + queue, "security", List.of(), members);
    }
  }

  private void team(int leader) {
    String name = "Team " + staff.displayName(leader);
    group("team-" + leader, name, "microsoft365", List.of(leader), withLeader(leader));
  }

  private List<Integer> withLeader(int leader) {
    return Stream.concat(Stream.of(leader), staff.team(leader).stream()).toList();
  }

  private int projects() {
    return 1 + staff.size() / PEOPLE_A_PROJECT;
  }

  private int queues() {
    return 1 + staff.size() / PEOPLE_A_QUEUE;
  }

  private Set<Integer> some(int many, Luck luck) {
    Set<Integer> some = new TreeSet<>();
    luck.random().ints(many, 0, staff.size()).map(staff::somebody).forEach(some::add);
    return some;
  }

  private void group(
      String id,
      String displayName,
      String kind,
      Collection<Integer> owners,
      Collection<Integer> members) {
    json.writeStartObject();
    json.writeStringProperty("id", id);
    json.writeStringProperty("displayName", displayName);
    json.writeStringProperty("kind", kind);
    people("owners", owners);
    people("members", members);
    json.writeEndObject();
  }

  void callQueues() {
    for (int queue = 1; queue <= queues(); queue++) {
      json.writeStartObject();
      json.writeStringProperty("id", "cq-" + queue);
      json.writeStringProperty("displayName", "Wachtrij " + queue);
      people("agents", some(2, staff.luck(Matter.QUEUE, -queue)));
      json.writeArrayPropertyStart("groups");
      json.writeString("wachtrij-" + queue);
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private void people(String property, Collection<Integer> numbers) {
    json.writeArrayPropertyStart(property);
    numbers.forEach(number -> json.writeString(staff.upn(number)));
    json.writeEndArray();
  }
}
