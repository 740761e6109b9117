/**
 * A tenant that behaves as Microsoft 365 does, the damage included, with a clock that can be moved.
 *
 * <p><b>How a command goes through.</b> {@link nl.vertrek.tenant.sim.TenantSimulator#execute} first
 * asks {@link nl.vertrek.tenant.sim.Faults} what is to go wrong. Then {@code Execution} opens one
 * transaction, takes the tenant's turn (a row lock, so that commands come one after the other, over
 * several nodes too) and
 *
 * <ol>
 *   <li>answers a request id that was answered before with the first outcome;
 *   <li>lets {@link nl.vertrek.tenant.sim.store.Agenda} write down what fell due between accounts;
 *   <li>asks {@link nl.vertrek.tenant.sim.rules.Rules}: may this actor, with the roles of this
 *       moment ({@link nl.vertrek.tenant.sim.rules.Roles}, one table), and what then changes. A
 *       rule is a function from {@link nl.vertrek.tenant.sim.rules.Facts} to a {@link
 *       nl.vertrek.tenant.sim.rules.Verdict} and writes nothing;
 *   <li>writes the changes, the journal and the outcome, and commits them together.
 * </ol>
 *
 * <p><b>How time passes.</b> Stored state holds only the moments at which things began. {@link
 * nl.vertrek.tenant.sim.state.Passage} moves an account on to a moment and {@link
 * nl.vertrek.tenant.sim.state.Effective} says what is so then; both are pure and are asked whenever
 * somebody looks. No task waits for anything, so moving {@link nl.vertrek.tenant.sim.TenantClock}
 * thirty days costs nothing by itself. When an account changes next stands in an indexed table
 * ({@link nl.vertrek.tenant.sim.state.Timeline} foresees it), so that before anybody looks {@link
 * nl.vertrek.tenant.sim.store.Agenda} goes through what fell due, and through nobody else: each
 * change is told once, as at its own moment, and what touches a second account (files and mail that
 * arrive, a deletion that synchronisation brings) is written down. How long things take stands in
 * {@link nl.vertrek.tenant.sim.state.Durations}, one table.
 *
 * <p><b>What can go wrong.</b> A command that could not be written down answers {@code Failed} and
 * leaves everything as it was, on a full disk too; {@link
 * nl.vertrek.tenant.sim.store.TenantDatabase} opens the database again when there is room. A load
 * that did not come to its end leaves nothing. A database file that lost its end is found out by
 * its {@code Tally} and refused.
 *
 * <p><b>Where things are.</b> {@code state} is what is stored and what the moment makes of it,
 * {@code rules} what commands do (a file for each family), {@code rehearsal} what would happen to a
 * mail, a call or a search, {@code store} the database, {@code file} tenant files, {@code make}
 * tenants that nobody has. A document is stored in the shape of the tenant file, so that storing,
 * showing ({@code GET /sim/users}) and exporting ({@code GET /sim/tenant}) are one form; {@code
 * tenant.schema.json} beside this package describes it, with the optional properties that a file at
 * the start does not need.
 *
 * <p><b>To run it:</b>
 *
 * <pre>{@code
 * try (TenantSimulator tenant = TenantSimulator.open(SimulatorSettings.inFolder(folder))) {
 *   if (tenant.isEmpty()) {
 *     tenant.loadDemo();
 *   }
 *   tenant.execute(new Command.BlockSignIn(anke), new Actor(mirjam), new RequestId("1"));
 *   tenant.clock().advance(Duration.ofDays(1));
 * }
 * }</pre>
 */
@NullMarked
package nl.vertrek.tenant.sim;

import org.jspecify.annotations.NullMarked;
