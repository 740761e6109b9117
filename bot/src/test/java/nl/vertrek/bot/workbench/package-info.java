/** The words of the product are right, and what is wrong with them would be seen. */
@NullMarked
package nl.vertrek.bot.workbench;

import org.jspecify.annotations.NullMarked;
