/** To be described. */
@NullMarked
package nl.vertrek.dialogs;

import org.jspecify.annotations.NullMarked;
