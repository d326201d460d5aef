package io.thousandhands.touch.door;

import io.thousandhands.platform.problem.Problem;
import io.thousandhands.touch.touch.Refusal;

/** Refusals in the language of HTTP. */
public final class RefusalProblems {

    public static Problem of(Refusal refusal) {
        Problem problem = problem(refusal);
        return refusal.member() == null ? problem : problem.with("pointer", pointer(refusal.member()));
    }

    private static Problem problem(Refusal refusal) {
        String detail = refusal.detail();
        return switch (refusal.reason()) {
            case INVALID -> Problem.badRequest("invalid-member", detail);
            case UNKNOWN_KIND -> Problem.unprocessable("unknown-kind", detail);
            case UNKNOWN_REP -> Problem.unprocessable("unknown-rep", detail);
            case UNKNOWN_CONTACT -> Problem.unprocessable("unknown-contact", detail);
            case AMBIGUOUS_CUSTOMER -> Problem.conflict("ambiguous-customer", detail);
            case INTERNAL_TOUCH -> Problem.unprocessable("internal-touch", detail);
            case UNKNOWN_CUSTOMER -> Problem.notFound(detail);
            case ERASED_CUSTOMER -> Problem.unprocessable("erased-customer", detail);
            case NO_KEY -> Problem.unavailable(detail);
            case OTHER_CONTENT -> Problem.conflict("other-content", detail);
            case REUSED_KEY -> Problem.unprocessable("idempotency-key-reused", detail);
        };
    }

    /** {@code contactIds[2]} as RFC 6901 writes it: {@code /contactIds/2}. */
    private static String pointer(String member) {
        return "/" + member.replace("]", "").replace('[', '/').replace('.', '/');
    }

    private RefusalProblems() {}
}
