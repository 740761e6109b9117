/** A tenant that behaves as Microsoft 365 does. */
@NullMarked
package nl.vertrek.tenant.sim;

import org.jspecify.annotations.NullMarked;
