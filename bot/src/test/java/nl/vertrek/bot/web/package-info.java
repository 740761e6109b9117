/** The server as its clients see it: over real HTTP, real web sockets and in a real browser. */
@NullMarked
package nl.vertrek.bot.web;

import org.jspecify.annotations.NullMarked;
