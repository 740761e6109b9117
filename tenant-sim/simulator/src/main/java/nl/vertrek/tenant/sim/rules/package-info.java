/**
 * What the tenant does when it is told something, as functions from facts to verdicts.
 *
 * <p>{@link nl.vertrek.tenant.sim.rules.Rules} is the one place where every command is named; each
 * family of commands has a file of its own. Who may do what stands in {@link
 * nl.vertrek.tenant.sim.rules.Roles} alone. Nothing here writes: a {@link
 * nl.vertrek.tenant.sim.rules.Verdict} says what is to change. What people and devices do
 * themselves is a {@link nl.vertrek.tenant.sim.rules.Happening}, and what time brings about stands
 * in {@link nl.vertrek.tenant.sim.rules.DueRules}.
 */
@NullMarked
package nl.vertrek.tenant.sim.rules;

import org.jspecify.annotations.NullMarked;
