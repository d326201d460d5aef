package io.thousandhands.platform.links;

import io.thousandhands.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Signs links, and verifies those that are posted, by the keys of the settings. */
@ApplicationScoped
public class Links {
    private final LinkSigner signer;
    private final Clock clock;

    Links(LinksConfig config, Clock clock) {
        this.signer = new LinkSigner(config.keyId(), config.key(), config.formerKeys());
        this.clock = clock;
    }

    public String sign(Link link) {
        return signer.sign(link);
    }

    public Verdict verdictOn(String token) {
        return signer.verdictOn(token, clock.instant());
    }

    /**
     * The link that somebody posted.
     *
     * @param token null: none came
     * @param purposes those that the asking service serves
     * @throws io.thousandhands.platform.problem.ProblemException 410 if it has expired; 400 if it is not such a link
     */
    public Link required(@Nullable String token, Set<Link.Purpose> purposes) {
        Verdict verdict = token == null ? new Verdict.Forged() : verdictOn(token);
        if (verdict instanceof Verdict.Expired) {
            throw Problem.of("link-expired", 410, "The link has expired: log in, and do it there.")
                    .toException();
        }
        if (verdict instanceof Verdict.Good good
                && purposes.contains(good.link().purpose())) {
            return good.link();
        }
        throw Problem.badRequest("bad-link", "Send a link as it stands in the e-mail, whole and unchanged.")
                .toException();
    }
}
