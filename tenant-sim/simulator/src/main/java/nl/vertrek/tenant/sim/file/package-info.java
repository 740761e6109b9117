/**
 * Tenant files: read a piece at a time, checked against the schema and the rules beyond it, and
 * loaded. However large a file is, and whatever is wrong with it, memory stays bounded.
 */
@NullMarked
package nl.vertrek.tenant.sim.file;

import org.jspecify.annotations.NullMarked;
