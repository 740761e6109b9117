/**
 * What the tenant remembers, and what the moment makes of it.
 *
 * <p>A <em>document</em> has the shape of the tenant file's element of that name, so that storing,
 * exporting and showing are one form. It holds only moments at which something began. {@link
 * nl.vertrek.tenant.sim.state.Passage} moves a document on to a moment, and {@link
 * nl.vertrek.tenant.sim.state.Effective} answers what then is so; both are pure. How long things
 * take stands in {@link nl.vertrek.tenant.sim.state.Durations} and nowhere else.
 */
@NullMarked
package nl.vertrek.tenant.sim.state;

import org.jspecify.annotations.NullMarked;
