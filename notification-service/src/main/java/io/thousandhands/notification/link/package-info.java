/**
 * The pages behind the links in e-mails, and what the links do here. A page shows a question and a form; it needs no login
 * and no script, and opening it changes nothing. The form posts the link to the service that owns what is to be done: touches
 * to touch-service, snoozes and stopping e-mails here. Mail programs that stop e-mails by one click (RFC 8058) post to the
 * page's own address. Called on worker threads.
 */
@NullMarked
package io.thousandhands.notification.link;

import org.jspecify.annotations.NullMarked;
