/**
 * A rep's chat: an incoming webhook of Slack, Mattermost or Microsoft Teams, whose url is a secret. Messages are delivered
 * as webhooks are, by {@link io.thousandhands.notification.webhook.deliver}; what they say is written when they are sent, by
 * what is known then, and a nudge that has ended meanwhile is not spoken of. How a chat looks on the wire is plain Java.
 *
 * <p>A chat that fails is tried again as a webhook is, and shown to its rep as failing; inbox and e-mail do not depend on it.
 */
@NullMarked
package io.thousandhands.notification.chat;

import org.jspecify.annotations.NullMarked;
