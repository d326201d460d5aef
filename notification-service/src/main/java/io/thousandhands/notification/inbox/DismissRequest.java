package io.thousandhands.notification.inbox;

import io.thousandhands.notification.nudge.Because;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** @param because a code */
@Schema(name = "Dismissal")
public record DismissRequest(
        @Schema(
                required = true,
                enumeration = {"resting", "other_owner", "other_policy", "former", "other_way", "other"},
                description =
                        "Why nobody will act on this silence; the next one asks again. The first four name a fact, which must"
                                + " be there already.",
                examples = "other_way")
        @Nullable
        String because) {

    /** @throws io.thousandhands.platform.problem.ProblemException 400 if it is missing or not one of the codes */
    Because validBecause() {
        return Arrays.stream(Because.values())
                .filter(code -> code.code().equals(because))
                .findFirst()
                .orElseThrow(() -> NudgeProblems.member("/because", "Must be one of " + codes() + "."));
    }

    private static String codes() {
        return Arrays.stream(Because.values()).map(Because::code).collect(Collectors.joining(", "));
    }
}
