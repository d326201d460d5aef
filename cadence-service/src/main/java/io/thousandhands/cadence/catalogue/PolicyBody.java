package io.thousandhands.cadence.catalogue;

import io.thousandhands.cadence.policy.Policy;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A policy as it is sent. The id may be left out, since the address has it; {@code warnAt} is 0.8 unless sent. */
@Schema(example = """
        {"touchesAYear": 4, "warnAt": 0.8}
        """)
record PolicyBody(
        @Nullable String id,
        @Nullable Integer touchesAYear,
        @Nullable Double warnAt) {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,49}");

    /** @throws io.thousandhands.platform.problem.ProblemException 400 that names all that is to be changed */
    PolicyView checked(String idInAddress) {
        Checks checks = new Checks();
        double warning = warnAt == null ? Policy.USUAL_WARNING : warnAt;
        checks.require(
                ID.matcher(idInAddress).matches(),
                "",
                "Call it by small letters, digits and - in the address, such as key-account.");
        checks.require(id == null || id.equals(idInAddress), "/id", "Leave it out, or name it as the address does.");
        checks.require(
                touchesAYear != null && touchesAYear >= 1 && touchesAYear <= Policy.MOST_TOUCHES_A_YEAR,
                "/touchesAYear",
                "Send a whole number from 1 to " + Policy.MOST_TOUCHES_A_YEAR + ".");
        checks.require(warning > 0 && warning <= 1, "/warnAt", "Send a number above 0 and at most 1, such as 0.8.");
        if (checks.failed() || touchesAYear == null) {
            throw checks.toException();
        }
        return new PolicyView(idInAddress, touchesAYear, warning);
    }
}
