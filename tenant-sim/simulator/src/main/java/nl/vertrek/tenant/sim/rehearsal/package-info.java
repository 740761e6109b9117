/**
 * What would happen if somebody sent, called, opened or searched at this moment, worked out from
 * the same facts that commands are decided by. Nothing here changes anything.
 */
@NullMarked
package nl.vertrek.tenant.sim.rehearsal;

import org.jspecify.annotations.NullMarked;
