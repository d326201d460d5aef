package io.thousandhands.platform.problem;

/** Problems for what the framework refuses by a bare status. */
final class StatusProblems {

    static Problem of(int status) {
        return switch (status) {
            case 400 ->
                Problem.badRequest("bad-request", "The request cannot be read: check its path, headers and body.");
            case 401 -> Problem.unauthorized("Send a valid bearer token in the header Authorization.");
            case 403 -> Problem.forbidden("Your token does not allow this.");
            case 404 ->
                Problem.notFound(
                        "Nothing is here: check the path, its ids and the query's parameters against /api/docs.");
            case 405 -> Problem.of("method-not-allowed", 405, "Use a method that this path offers: see /api/docs.");
            case 406 -> Problem.of("not-acceptable", 406, "Accept application/json, or what /api/docs names here.");
            case 413 -> Problem.tooLarge("Send a smaller body, or in several requests.");
            case 415 ->
                Problem.of("unsupported-media-type", 415, "Send a Content-Type that this path takes: see /api/docs.");
            case 503 -> Problem.unavailable("Send the same request again in a moment.");
            default -> of(Integer.toString(status), status);
        };
    }

    private static Problem of(String slug, int status) {
        return status < 500
                ? Problem.of("http-" + slug, status, "The request cannot be served as it is.")
                : Faults.internal(status);
    }

    private StatusProblems() {}
}
