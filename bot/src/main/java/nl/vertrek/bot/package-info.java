/** To be described. */
@NullMarked
package nl.vertrek.bot;

import org.jspecify.annotations.NullMarked;
