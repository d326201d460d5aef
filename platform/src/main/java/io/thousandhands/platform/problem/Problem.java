package io.thousandhands.platform.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is wrong with a request and what to change about it (RFC 9457). An answer of its own, or a member of a batch's.
 *
 * @param type a URN that scripts compare; the same type always has the same title
 * @param detail what the sender should change; nothing of what was sent, where it might be secret or personal
 * @param extensions further members of the JSON object
 */
@JsonPropertyOrder({"type", "title", "status", "detail"})
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @JsonIgnore Map<String, Object> extensions) {

    public static final String MEDIA_TYPE = "application/problem+json";
    /** Seconds after which another try is worth it, where that is known. */
    static final String RETRY_AFTER = "retryAfter";

    private static final String TYPES = "urn:thousandhands:problem:";

    public Problem {
        extensions = Collections.unmodifiableMap(new LinkedHashMap<>(extensions));
    }

    /** @param slug what is wrong in a few words, such as {@code unknown-kind}: the end of the type */
    public static Problem of(String slug, int status, String detail) {
        return new Problem(TYPES + slug, titleOf(slug), status, detail, Map.of());
    }

    public static Problem badRequest(String slug, String detail) {
        return of(slug, 400, detail);
    }

    /** Several members at once are not what they should be. */
    public static Problem invalid(List<Violation> violations) {
        return badRequest("invalid", "Change the members that \"errors\" names.")
                .with("errors", violations);
    }

    public static Problem unauthorized(String detail) {
        return of("unauthorized", 401, detail);
    }

    public static Problem forbidden(String detail) {
        return of("forbidden", 403, detail);
    }

    /** It is not there, or it is not the caller's to know that it is. */
    public static Problem notFound(String detail) {
        return of("not-found", 404, detail);
    }

    public static Problem conflict(String slug, String detail) {
        return of(slug, 409, detail);
    }

    public static Problem preconditionFailed(String detail) {
        return of("precondition-failed", 412, detail);
    }

    public static Problem tooLarge(String detail) {
        return of("too-large", 413, detail);
    }

    public static Problem unprocessable(String slug, String detail) {
        return of(slug, 422, detail);
    }

    public static Problem preconditionRequired(String detail) {
        return of("precondition-required", 428, detail);
    }

    /** @param wait until another try is worth it; told in whole seconds, also as {@code Retry-After} */
    public static Problem tooManyRequests(String detail, Duration wait) {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        return of("too-many-requests", 429, detail).with(RETRY_AFTER, seconds);
    }

    /** Nothing was taken; the same request may be sent again as it is. */
    public static Problem unavailable(String detail) {
        return of("unavailable", 503, detail);
    }

    /** This problem with one more member. */
    public Problem with(String member, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(extensions);
        more.put(member, value);
        return new Problem(type, title, status, detail, more);
    }

    /** To be thrown; answered as this problem. */
    public ProblemException toException() {
        return new ProblemException(this);
    }

    @JsonAnyGetter
    Map<String, Object> members() {
        return extensions;
    }

    private static String titleOf(String slug) {
        String words = slug.replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /**
     * One member that is not what it should be.
     *
     * @param pointer which one, as a JSON pointer such as {@code /contacts/0/birthday}
     * @param detail what it should be
     */
    public record Violation(String pointer, String detail) {}
}
