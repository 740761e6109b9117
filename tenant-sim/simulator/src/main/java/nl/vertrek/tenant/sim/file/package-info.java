/**
 * Tenant files: read a piece at a time, checked against the schema and the rules beyond it, and
 * loaded. However large a file is, and whatever is wrong with it, memory stays bounded: what the
 * rules must remember of the whole lies on disk, in parts by name, and is judged a part at a time.
 */
@NullMarked
package nl.vertrek.tenant.sim.file;

import org.jspecify.annotations.NullMarked;
