/**
 * E-mails to reps: a nudge at once, a digest on each working day, the managers' weekly list.
 *
 * <p>What is owed is a row of {@code mail}: for nudges written in the transaction that keeps the nudge ({@link
 * io.thousandhands.notification.mail.NudgeMails}), for the others once their hour has come ({@link
 * io.thousandhands.notification.mail.Digests}). One thread a replica ({@link io.thousandhands.notification.mail.MailThread})
 * takes rows under a lease, skipping those that another replica took, writes each e-mail from what is true then, and hands it
 * to the SMTP server; what has become needless is not sent. The row's id is the Message-ID over all tries, so that one that
 * came twice is one to the eye. What fails is tried again, at last given up, and shown in the rep's preferences; the inbox has
 * it all the while.
 *
 * <p>{@link io.thousandhands.notification.mail.due} holds the rules of time.
 */
@NullMarked
package io.thousandhands.notification.mail;

import org.jspecify.annotations.NullMarked;
