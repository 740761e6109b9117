package nl.vertrek.tenant.sim.rules;

import nl.vertrek.tenant.Upn;
import nl.vertrek.tenant.sim.state.UserDocument;

/** One thing that a verdict changes. */
public sealed interface Change {

  /** The account now looks like this. */
  record Save(UserDocument user) implements Change {}

  /** What somebody is in a group from now on: neither means that they are out. */
  record Membership(String group, Upn upn, boolean member, boolean owner) implements Change {}

  /** Whether somebody is a named agent of a call queue from now on. */
  record Agent(String queue, Upn upn, boolean agent) implements Change {}

  /** A self-service purchase is the organisation's own from now on. */
  record TakeOver(String subscription) implements Change {}

  /** What is paid for from now on. */
  record Total(String subscription, int total) implements Change {}
}
