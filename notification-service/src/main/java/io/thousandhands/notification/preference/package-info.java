/**
 * How each rep wants to be nudged: how many a day, in which language, by which e-mails. The truth of this service; a rep
 * without a row wants everything as the settings have it. Changed by the rep, or an administrator, against the version that
 * they saw; called on worker threads.
 */
@NullMarked
package io.thousandhands.notification.preference;

import org.jspecify.annotations.NullMarked;
