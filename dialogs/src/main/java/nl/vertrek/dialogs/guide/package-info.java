/**
 * How somebody does an act by hand: the way through the admin centre of the tenant's own cloud, and
 * the PowerShell command of today with the person filled in.
 *
 * <p>Ways are sentences and stand in the locales; commands are code and stand in {@link
 * nl.vertrek.dialogs.guide.PowerShell}. Both know every act of the contract, so that no step of an
 * off-boarding depends on who may carry it out.
 */
@NullMarked
package nl.vertrek.dialogs.guide;

import org.jspecify.annotations.NullMarked;
