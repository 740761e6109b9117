/**
 * What a tenant knows and can be told, whoever stands behind it: the simulator today, Microsoft 365
 * itself later.
 *
 * <p>There are two doors. {@link nl.vertrek.tenant.Tenant#look()} answers every question of one
 * turn from one moment; {@link nl.vertrek.tenant.Tenant#execute} is the only way to change
 * anything. A {@link nl.vertrek.tenant.Command} says what, an {@link nl.vertrek.tenant.Actor} who
 * asks, a {@link nl.vertrek.tenant.RequestId} which asking it is: repeated, it returns the first
 * {@link nl.vertrek.tenant.Outcome} and acts no second time.
 *
 * <p>A tenant refuses what Microsoft 365 refuses and does what Microsoft 365 does, the damage
 * included. Preventing damage is the work of whoever asks.
 *
 * <p>{@link nl.vertrek.tenant.Undo} says what takes a command back, and what does not come back.
 *
 * <p>F-numbers are those of the domain's facts.
 */
@NullMarked
package nl.vertrek.tenant;

import org.jspecify.annotations.NullMarked;
