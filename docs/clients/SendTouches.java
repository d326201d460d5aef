import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Sends touches, one JSON object a line, and loses none: {@code java SendTouches.java [FILE]}.
 *
 * <p>Without FILE it reads the standard input. What it needs stands in the environment: API (such as
 * {@code https://hands.example/api}), TOKEN_URL, CLIENT_ID, CLIENT_SECRET; BATCH is how many lines go in one request (500).
 * Java 17 or newer, nothing else; with a JSON library at hand, use it instead of the patterns.
 *
 * <p>Answers go to the standard output, refused touches with the reason to the standard error. It ends with 0 if all were
 * taken, with 1 if some were refused, with 2 if it gave up. Whatever happens, running it again is safe.
 */
public final class SendTouches {
    /** How long one request is tried before giving up. */
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private static final long FIRST_PAUSE_MILLIS = 500;
    private static final long LONGEST_PAUSE_MILLIS = 30_000;
    private static final Set<Integer> ANOTHER_TRY = Set.of(408, 429, 500, 502, 503, 504);

    private static final Pattern ACCESS_TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");
    private static final Pattern EXPIRES_IN = Pattern.compile("\"expires_in\"\\s*:\\s*(\\d+)");
    private static final Pattern REJECTED =
            Pattern.compile("\\{\"index\":(\\d+),\"problem\":(\\{[^{}\\[]*\"status\":(\\d+).*?)(?=}(?:,\\{\"index\"|]))");

    private record Line(int number, String text) {}

    private record Answer(int status, String body) {}

    private static final class GaveUp extends Exception {
        private static final long serialVersionUID = 1;

        GaveUp(String why) {
            super(why);
        }
    }

    /** Made anew for each try, because the token may have ended meanwhile. */
    private interface Attempt {
        HttpRequest request() throws GaveUp, InterruptedException;
    }

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private String token = "";
    private long goodUntilNanos = System.nanoTime();

    public static void main(String[] arguments) throws IOException, InterruptedException {
        try {
            List<String> texts = arguments.length > 0
                    ? Files.readAllLines(Path.of(arguments[0]))
                    : new String(System.in.readAllBytes(), UTF_8).lines().toList();
            System.exit(new SendTouches().send(texts) ? 0 : 1);
        } catch (GaveUp why) {
            System.err.println(why.getMessage());
            System.exit(2);
        }
    }

    private boolean send(List<String> texts) throws GaveUp, InterruptedException {
        var lines = new ArrayList<Line>();
        for (int i = 0; i < texts.size(); i++) {
            if (!texts.get(i).isBlank()) {
                lines.add(new Line(i + 1, texts.get(i).strip()));
            }
        }
        if (lines.size() == 1) {
            return sendOne(lines.get(0));
        }
        int size = Integer.parseInt(System.getenv().getOrDefault("BATCH", "500"));
        boolean allTaken = true;
        for (int from = 0; from < lines.size(); from += size) {
            allTaken &= sendMany(lines.subList(from, Math.min(lines.size(), from + size)));
        }
        return allTaken;
    }

    private boolean sendOne(Line line) throws GaveUp, InterruptedException {
        String key = line.text().contains("\"sourceId\"") ? "" : UUID.randomUUID().toString();
        Answer answer = post(line.text(), "application/json", key);
        return answer.status() == 202 ? taken(answer) : refused(line, answer.body());
    }

    /** Lines that the answer names with a problem that passes are sent once more, in a request of their own. */
    private boolean sendMany(List<Line> batch) throws GaveUp, InterruptedException {
        boolean allTaken = true;
        List<Line> lines = batch;
        for (int tries = 0; !lines.isEmpty(); tries++) {
            String body = lines.stream().map(line -> line.text() + "\n").collect(Collectors.joining());
            Answer answer = post(body, "application/x-ndjson", "");
            if (answer.status() != 200) {
                throw new GaveUp(answer.body());
            }
            taken(answer);
            var again = new ArrayList<Line>();
            for (Matcher each = REJECTED.matcher(answer.body()); each.find(); ) {
                Line line = lines.get(Integer.parseInt(each.group(1)));
                if (ANOTHER_TRY.contains(Integer.parseInt(each.group(3))) && tries < 10) {
                    again.add(line);
                } else {
                    allTaken = refused(line, each.group(2));
                }
            }
            if (!again.isEmpty()) {
                pause(tries, 1);
            }
            lines = again;
        }
        return allTaken;
    }

    private static boolean taken(Answer answer) {
        System.out.println(answer.body());
        return true;
    }

    private static boolean refused(Line line, String problem) {
        System.err.println("line " + line.number() + ": " + problem);
        return false;
    }

    /** @param key of the request, empty: none */
    private Answer post(String body, String contentType, String key) throws GaveUp, InterruptedException {
        Attempt attempt = () -> {
            var request = HttpRequest.newBuilder(URI.create(setting("API") + "/touches"))
                    .header("Authorization", "Bearer " + token())
                    .header("Content-Type", contentType)
                    .timeout(Duration.ofSeconds(30))
                    .POST(BodyPublishers.ofString(body));
            return key.isEmpty() ? request.build() : request.header("Idempotency-Key", '"' + key + '"').build();
        };
        // With a key of ours, 409 says that an earlier try of the same is still under way.
        Set<Integer> also = key.isEmpty() ? Set.of() : Set.of(409);
        Answer answer = patiently(attempt, also);
        for (int tokens = 1; answer.status() == 401 && tokens < 3; tokens++) {
            token = "";
            answer = patiently(attempt, also);
        }
        return answer;
    }

    /** The bearer token, got anew a minute before it ends, or when it is refused. */
    private String token() throws GaveUp, InterruptedException {
        if (token.isEmpty() || System.nanoTime() - goodUntilNanos > 0) {
            String form = "grant_type=client_credentials&client_id=" + encoded("CLIENT_ID") + "&client_secret="
                    + encoded("CLIENT_SECRET");
            HttpRequest request = HttpRequest.newBuilder(URI.create(setting("TOKEN_URL")))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .timeout(Duration.ofSeconds(30))
                    .POST(BodyPublishers.ofString(form))
                    .build();
            Answer answer = patiently(() -> request, Set.of());
            if (answer.status() != 200) {
                throw new GaveUp("No token: " + answer);
            }
            token = found(ACCESS_TOKEN, answer.body(), "");
            long seconds = Long.parseLong(found(EXPIRES_IN, answer.body(), "60")) - 60;
            goodUntilNanos = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        }
        return token;
    }

    /** Tries until there is an answer that another try would not change. */
    private Answer patiently(Attempt attempt, Set<Integer> also) throws GaveUp, InterruptedException {
        long begin = System.nanoTime();
        for (int tries = 0; ; tries++) {
            String why;
            long wait = 0;
            HttpRequest request = attempt.request();
            try {
                HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
                if (!ANOTHER_TRY.contains(response.statusCode()) && !also.contains(response.statusCode())) {
                    return new Answer(response.statusCode(), response.body());
                }
                why = "" + response.statusCode();
                wait = retryAfter(response);
            } catch (IOException away) {
                why = away.toString();
            }
            if (System.nanoTime() - begin > PATIENCE.toNanos()) {
                throw new GaveUp("No success in " + PATIENCE + ", at last: " + why);
            }
            pause(tries, wait);
        }
    }

    private static long retryAfter(HttpResponse<?> response) {
        String seconds = response.headers().firstValue("Retry-After").orElse("");
        return seconds.matches("\\d{1,5}") ? Long.parseLong(seconds) : 0;
    }

    /** Full jitter: many senders that were cut off together do not come back together. */
    private static void pause(int tries, long atLeastSeconds) throws InterruptedException {
        long most = Math.min(LONGEST_PAUSE_MILLIS, FIRST_PAUSE_MILLIS << Math.min(tries, 10));
        Thread.sleep(atLeastSeconds * 1000 + ThreadLocalRandom.current().nextLong(most));
    }

    private static String found(Pattern pattern, String text, String otherwise) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : otherwise;
    }

    private static String encoded(String name) {
        return URLEncoder.encode(setting(name), UTF_8);
    }

    private static String setting(String name) {
        String value = System.getenv(name);
        if (value == null) {
            throw new IllegalArgumentException("Set " + name + " in the environment.");
        }
        return value;
    }
}
