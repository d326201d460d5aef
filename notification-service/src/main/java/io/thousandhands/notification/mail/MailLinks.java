package io.thousandhands.notification.mail;

import io.thousandhands.platform.links.Link;
import io.thousandhands.platform.links.Link.Purpose;
import io.thousandhands.platform.links.Links;
import io.thousandhands.platform.rest.PublicUrl;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** The addresses in e-mails. The same e-mail, tried again, has the same. */
@ApplicationScoped
class MailLinks {
    private final Links links;
    private final PublicUrl publicUrl;
    private final MailConfig config;

    MailLinks(Links links, PublicUrl publicUrl, MailConfig config) {
        this.links = links;
        this.publicUrl = publicUrl;
        this.config = config;
    }

    /** @param owedAt when the e-mail was owed: its links expire some time from then */
    String toAnswer(Purpose purpose, UUID repId, UUID nudgeId, UUID customerId, Instant owedAt) {
        return signed(new Link(purpose, repId, nudgeId, customerId, owedAt.plus(config.linksValidFor())));
    }

    String toUnsubscribe(UUID repId, Instant owedAt) {
        Instant expiresAt = owedAt.plus(config.unsubscribeValidFor());
        return signed(new Link(Purpose.UNSUBSCRIBE, repId, Link.NOTHING, Link.NOTHING, expiresAt));
    }

    String customer(UUID customerId) {
        return publicUrl.url() + "/customers/" + customerId;
    }

    String inbox() {
        return publicUrl.url() + "/today";
    }

    String team() {
        return publicUrl.url() + "/team";
    }

    private String signed(Link link) {
        return publicUrl.url() + "/links/" + links.sign(link);
    }
}
