/** What must outlive the process: conversations, cases, acts and what was said. */
@NullMarked
package nl.vertrek.bot.store;

import org.jspecify.annotations.NullMarked;
