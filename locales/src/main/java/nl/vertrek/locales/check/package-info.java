/**
 * What can be wrong with the words of a language without anybody reading them all: each {@link
 * nl.vertrek.locales.check.Check} looks for one kind of it in the texts of every locale.
 */
@NullMarked
package nl.vertrek.locales.check;

import org.jspecify.annotations.NullMarked;
