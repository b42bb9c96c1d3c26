/**
 * The command line: one command a file, each listed in {@link org.partnerpost.command.PartnerpostCommand}.
 *
 * <p>Door: {@link org.partnerpost.command.PartnerpostCommand}. Commands that need no database run in the plain JVM and start at
 * once. The others ask the {@link org.partnerpost.command.ServiceHost}, a seam that the program's entry fills, because
 * starting the service is the affair of {@code pipeline}.
 *
 * <p>Exit status: 0, 1 (failed), 2 (wrong use). An error is one sentence on standard error that says what to do next: throw
 * {@link org.partnerpost.command.CommandFailure} with it.
 */
@NullMarked
package org.partnerpost.command;

import org.jspecify.annotations.NullMarked;
