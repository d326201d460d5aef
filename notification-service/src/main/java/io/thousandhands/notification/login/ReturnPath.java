package io.thousandhands.notification.login;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where somebody goes after they have logged in: back to a page of ours, wherever the wish came from. */
final class ReturnPath {
    static final String HOME = "/";

    /** They are no pages; to return there would go round in circles, or do something. */
    private static final List<String> NO_PAGES = List.of("/api", "/login", "/logout", "/logged-out");

    /**
     * @param wish as it came in a link that anybody may have made
     * @return the wish if it is a path of this address and nothing else, or {@link #HOME}
     */
    static String of(@Nullable String wish) {
        return wish != null && isPathOfOurs(wish) && NO_PAGES.stream().noneMatch(page -> isUnder(page, wish))
                ? wish
                : HOME;
    }

    /** Browsers read two slashes, and a backslash, as the beginning of a host; and they drop tabs and line ends. */
    private static boolean isPathOfOurs(String wish) {
        String path = wish.split("[?#]", 2)[0];
        return path.startsWith("/") && !path.contains("//") && isWellFormed(wish);
    }

    /** Without blanks, control characters and backslashes (RFC 3986). */
    private static boolean isWellFormed(String wish) {
        try {
            return new URI(wish).getRawAuthority() == null;
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    private static boolean isUnder(String page, String wish) {
        return wish.startsWith(page)
                && (wish.length() == page.length() || "/?#".indexOf(wish.charAt(page.length())) >= 0);
    }

    private ReturnPath() {}
}
