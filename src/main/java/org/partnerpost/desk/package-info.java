/**
 * The operators' pages, under {@code /desk}: the queue, one need, held mails, specialists, requesters, dead letters and
 * letters that were sent, the audit.
 *
 * <p>Every page works as plain HTML with forms; htmx improves some of them (presence, the countdown of a decision, previews), and
 * {@code desk.js} adds the keyboard. Nothing is inline, so that the content security policy forbids it.
 *
 * <p>{@link org.partnerpost.desk.DeskGate} stands before every resource: who is not signed in is sent to sign in and comes back from there, what a role may not
 * do is refused, and a form must carry its session's token and come from our own pages. {@link org.partnerpost.desk.Permission} is
 * the one table of who may do what. Every deed goes to {@link org.partnerpost.moderation.Audit} in the same transaction.
 *
 * <p>What a stranger wrote is shown as text; HTML only sanitised, without links and images, in a frame that may do nothing.
 * Attachments are downloaded, never shown. Of our own letters is left out what lets one act for their readers.
 *
 * <p>Known limits: pages are in English; who looks at what is known in this process alone and forgotten when it ends.
 */
@NullMarked
package org.partnerpost.desk;

import org.jspecify.annotations.NullMarked;
