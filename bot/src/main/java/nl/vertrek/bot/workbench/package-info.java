/**
 * For whoever tests the words: what can be said, where, how it reads, and what is wrong with it.
 */
@NullMarked
package nl.vertrek.bot.workbench;

import org.jspecify.annotations.NullMarked;
