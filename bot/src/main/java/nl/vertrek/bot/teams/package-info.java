/**
 * The app package with which Teams gets to know the bot: a zip of the manifest, its translations
 * and two icons, for the admin centre or for the sideloading of a developer.
 */
@NullMarked
package nl.vertrek.bot.teams;

import org.jspecify.annotations.NullMarked;
