/** To be described. */
@NullMarked
package nl.vertrek.understanding;

import org.jspecify.annotations.NullMarked;
