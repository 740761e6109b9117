/** What the simulated tenant does, seen through its public doors on a real database. */
@NullMarked
package nl.vertrek.tenant.sim;

import org.jspecify.annotations.NullMarked;
