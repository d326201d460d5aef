package io.thousandhands.cadence.catalogue;

import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A kind as it is sent. The name may be left out, since the address has it. */
@Schema(example = """
        {"weight": 1, "lingersDays": 90, "personal": true}
        """)
record KindBody(
        @Nullable String name,
        @Nullable Double weight,
        @Nullable Integer lingersDays,
        @Nullable Boolean personal) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,49}");
    private static final int MOST_DAYS = 3650;

    /** @throws io.thousandhands.platform.problem.ProblemException 400 that names all that is to be changed */
    KindView checked(String nameInAddress) {
        Checks checks = new Checks();
        checks.require(
                NAME.matcher(nameInAddress).matches(),
                "",
                "Call it by small letters, digits and _ in the address, such as thank_you_note.");
        checks.require(
                name == null || name.equals(nameInAddress), "/name", "Leave it out, or name it as the address does.");
        checks.require(weight != null && weight >= 0 && weight <= 1, "/weight", "Send a number from 0 to 1.");
        checks.require(
                lingersDays != null && lingersDays >= 0 && lingersDays <= MOST_DAYS,
                "/lingersDays",
                "Send whole days, 0 to " + MOST_DAYS + ".");
        checks.require(personal != null, "/personal", "Send true or false.");
        if (checks.failed() || weight == null || lingersDays == null || personal == null) {
            throw checks.toException();
        }
        return new KindView(nameInAddress, weight, lingersDays, personal);
    }
}
