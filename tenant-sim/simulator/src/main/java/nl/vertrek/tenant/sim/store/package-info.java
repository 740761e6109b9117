/**
 * Where the tenant's state lies: a schema of its own, with connections of its own, on H2 or
 * PostgreSQL by the same SQL.
 *
 * <p>{@link nl.vertrek.tenant.sim.store.TenantDatabase} opens transactions; {@link
 * nl.vertrek.tenant.sim.store.TenantReader} is what can be asked inside one and {@link
 * nl.vertrek.tenant.sim.store.TenantWriter} what can be changed. Nothing is kept in memory: a
 * tenant of a million accounts costs what is asked of it; only the organisation and its products,
 * which no command changes, are remembered.
 *
 * <p>{@link nl.vertrek.tenant.sim.store.TenantLoader} fills it. The large tables have no index
 * until all their rows are there, which makes loading many times as fast; and the row of the
 * organisation is committed last, which makes it all or nothing.
 */
@NullMarked
package nl.vertrek.tenant.sim.store;

import org.jspecify.annotations.NullMarked;
