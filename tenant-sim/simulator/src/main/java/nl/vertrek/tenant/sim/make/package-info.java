/**
 * Makes tenants of any size up, for whoever wants to see how things go with a million people.
 *
 * <p>Everybody has a number, and everything about them follows from the seed and that number
 * ({@link nl.vertrek.tenant.sim.make.Luck}): who they are and report to ({@link
 * nl.vertrek.tenant.sim.make.Staff}), what they own ({@link nl.vertrek.tenant.sim.make.Belongings})
 * and which groups they are in ({@link nl.vertrek.tenant.sim.make.Gatherings}). So {@link
 * nl.vertrek.tenant.sim.make.TenantMaker} can write a file from its beginning to its end, keeps
 * next to nothing, and writes the same file tomorrow.
 */
@NullMarked
package nl.vertrek.tenant.sim.make;

import org.jspecify.annotations.NullMarked;
