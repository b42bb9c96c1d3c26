/**
 * What specialists and requesters answer about a need: yes, no because, questions; and the introduction once both said yes.
 */
@NullMarked
package org.partnerpost.relay;

import org.jspecify.annotations.NullMarked;
