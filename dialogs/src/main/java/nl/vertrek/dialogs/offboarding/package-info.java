/** One off-boarding: the case. To be described. */
@NullMarked
package nl.vertrek.dialogs.offboarding;

import org.jspecify.annotations.NullMarked;
