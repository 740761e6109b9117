/** The house is put together here: configuration, command line, start and stop. */
@NullMarked
package nl.vertrek.bot;

import org.jspecify.annotations.NullMarked;
