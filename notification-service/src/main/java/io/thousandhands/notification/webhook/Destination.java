package io.thousandhands.notification.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where to send to.
 *
 * @param host a name, or an address in digits; IPv6 in brackets
 * @param target path and query
 */
public record Destination(boolean secure, String host, int port, String target) {
    private static final int LONGEST = 2_000;
    /** As browsers and resolvers see it: 2130706433 and 0x7f.1 are addresses too. */
    private static final Pattern ADDRESS = Pattern.compile("(.*\\.)?([0-9]+|0x[0-9a-f]*)\\.?|\\[.*]");
    /** That everybody reads as the same. */
    private static final Pattern PLAIN_ADDRESS =
            Pattern.compile("(0|[1-9][0-9]{0,2})(\\.(0|[1-9][0-9]{0,2})){3}|\\[.*]");

    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    /** A url that cannot be sent to. Its message says what to change. */
    public static final class RefusedException extends Exception {
        private static final long serialVersionUID = 1L;

        RefusedException(String message) {
            super(message);
        }
    }

    /**
     * @param allowed places inside, each as {@code host} or {@code host:port}, that may be sent to all the same, and
     *     without TLS
     */
    public static Destination of(String url, Set<String> allowed) throws RefusedException {
        URI uri = parse(url);
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        boolean secure = scheme.equals("https");
        if (!secure && !scheme.equals("http")) {
            throw new RefusedException("Give a url that begins with https://.");
        }
        Destination destination = new Destination(secure, hostOf(uri), portOf(uri, secure), targetOf(uri));
        if (destination.isIn(allowed)) {
            return destination;
        }
        if (!secure) {
            throw new RefusedException("Give a url that begins with https://.");
        }
        if (destination.isPlainlyInside()) {
            throw new RefusedException("Give the url of a host that is reached from anywhere.");
        }
        return destination;
    }

    /** Whether operators allow it by name. */
    public boolean isIn(Set<String> allowed) {
        return allowed.contains(host) || allowed.contains(host + ":" + port);
    }

    /** As far as can be said without asking a name server, so that whoever gives it hears of it at once. */
    private boolean isPlainlyInside() {
        if (!ADDRESS.matcher(host).matches()) {
            return host.equals("localhost") || host.endsWith(".localhost");
        }
        try {
            return !PLAIN_ADDRESS.matcher(host).matches() || !PublicAddress.is(InetAddress.getByName(host));
        } catch (UnknownHostException e) {
            return true;
        }
    }

    private static URI parse(String url) throws RefusedException {
        try {
            if (url.length() <= LONGEST) {
                return new URI(url);
            }
        } catch (URISyntaxException e) {
            throw new RefusedException("Give an absolute url, percent-encoded where it must be.");
        }
        throw new RefusedException("Give a url of at most " + LONGEST + " characters.");
    }

    private static String hostOf(URI uri) throws RefusedException {
        if (uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            throw new RefusedException("Give a url without a user and without a fragment.");
        }
        if (uri.getHost() == null) {
            throw new RefusedException("Give a url with the name of a host, in ASCII.");
        }
        return uri.getHost().toLowerCase(Locale.ROOT);
    }

    private static int portOf(URI uri, boolean secure) throws RefusedException {
        if (uri.getPort() == 0 || uri.getPort() > 65_535) {
            throw new RefusedException("Give a port from 1 to 65535, or none.");
        }
        return uri.getPort() == -1 ? secure ? HTTPS : HTTP : uri.getPort();
    }

    private static String targetOf(URI uri) {
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }
}
