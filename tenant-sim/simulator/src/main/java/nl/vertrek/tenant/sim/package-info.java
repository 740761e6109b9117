/** To be described. */
@NullMarked
package nl.vertrek.tenant.sim;

import org.jspecify.annotations.NullMarked;
