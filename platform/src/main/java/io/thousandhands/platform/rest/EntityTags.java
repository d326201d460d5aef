package io.thousandhands.platform.rest;

import io.thousandhands.platform.problem.Problem;
import io.thousandhands.platform.problem.ProblemException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Versions as strong entity tags (RFC 9110, section 8.8.3): version 7 is {@code "7"}, with its quotes. */
public final class EntityTags {
    private static final Pattern TAG = Pattern.compile("\"([0-9]{1,18})\"");

    public static String of(long version) {
        return '"' + Long.toString(version) + '"';
    }

    /**
     * The version that the sender saw; the caller compares it with the present one, under the row's lock.
     *
     * @param ifMatch the header {@code If-Match}
     * @throws ProblemException 428 if there is none; 400 if it is not one tag of ours
     */
    public static long required(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw Problem.preconditionRequired("Send If-Match with the ETag that the last GET of this answered.")
                    .toException();
        }
        Matcher tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw Problem.badRequest(
                            "bad-entity-tag",
                            "Send If-Match with one ETag as a GET of this answered it, quotes and all.")
                    .toException();
        }
        return Long.parseLong(tag.group(1));
    }

    /** @throws ProblemException 412 if the sender saw another version than the present one */
    public static void requireMatch(long seen, long present) {
        if (seen != present) {
            throw Problem.preconditionFailed(
                            "It was changed meanwhile. GET it again, look at what changed, and send If-Match with its ETag.")
                    .toException();
        }
    }

    private EntityTags() {}
}
