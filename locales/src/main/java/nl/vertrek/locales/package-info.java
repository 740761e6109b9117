/** To be described. */
@NullMarked
package nl.vertrek.locales;

import org.jspecify.annotations.NullMarked;
