package io.thousandhands.touch.door;

import io.thousandhands.platform.access.Viewer;
import io.thousandhands.touch.touch.Voucher;

/**
 * Who posts, for one request.
 *
 * @param voucher bound to the token
 * @param viewer which customers they may touch
 */
public record Sender(Voucher voucher, Viewer viewer, Patience patience) {}
