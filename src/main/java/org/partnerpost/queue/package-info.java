/**
 * Durable work between the stages of a mail's way. One item waits at one stage; a worker claims it, its {@link
 * org.partnerpost.queue.Stage} handles it, and what the stage wrote, the item's next place and the line in its trace
 * commit in one transaction. An item that fails is tried again with back-off and set aside after three tries, while the
 * rest moves on.
 *
 * <p>Door: {@link org.partnerpost.queue.WorkQueue}, and for the pipeline {@link org.partnerpost.queue.Workers}. Tables: {@code
 * queue_item}, {@code queue_trace}. Hidden: the tables,
 * locking (SKIP LOCKED, leases by the database's clock), back-off. Known limit: a stage that never returns keeps its worker.
 */
@NullMarked
package org.partnerpost.queue;

import org.jspecify.annotations.NullMarked;
