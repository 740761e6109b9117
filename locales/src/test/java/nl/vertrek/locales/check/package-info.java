/** Each check finds what it is for. */
@NullMarked
package nl.vertrek.locales.check;

import org.jspecify.annotations.NullMarked;
