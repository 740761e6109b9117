/**
 * One off-boarding: the case, which knows no conversation.
 *
 * <p>A {@link nl.vertrek.dialogs.offboarding.Case} is the fold of its {@link
 * nl.vertrek.dialogs.offboarding.CaseEvent events}. A {@link nl.vertrek.dialogs.offboarding.Plan}
 * is drawn anew, whenever something changes, from the {@link
 * nl.vertrek.dialogs.offboarding.Situation}: the person as the tenant shows them now, and what was
 * chosen. It holds one {@link nl.vertrek.dialogs.offboarding.Step} for each {@link
 * nl.vertrek.dialogs.offboarding.StepName}, in the one order that is safe; each step is a record in
 * a file of its own that knows its choices, its acts, what must be over before it, and its words'
 * keys. {@link nl.vertrek.dialogs.offboarding.Course} carries the plan out: it settles conflicts,
 * asks, confirms, waits, begins, reads back what the tenant shows, retries, and takes back.
 *
 * <pre>
 *   Anke gaat vrijdag uit dienst, Joost krijgt haar postvak      Opened, Timed, Decided(MailGoes)
 *   alles zoals gepland                                          Approved
 *   Anke                                                         Confirmed(DEVICES)
 *   (Friday 17:00)                                               Begun(BLOCK), Ended, Turned(Done), ...
 *   (18:15)                                                       Turned(MAIL, Done), Begun(LICENSES), ...
 *   (Saturday 17:00)                                              Completed
 * </pre>
 */
@NullMarked
package nl.vertrek.dialogs.offboarding;

import org.jspecify.annotations.NullMarked;
