package io.thousandhands.touch.adapter.signature;

import io.thousandhands.touch.adapter.source.Kind;
import java.time.Duration;

/** Who signs how. */
public final class Signatures {
    private final Freshness freshness;

    /** @param staleAfter how far from now a signed time may be */
    public Signatures(Duration staleAfter) {
        this.freshness = new Freshness(staleAfter);
    }

    public Signature of(Kind kind) {
        return switch (kind) {
            case GENERIC -> new Token();
            case TWILIO -> new TwilioSignature();
            case SENDGRID -> new SendGridSignature(freshness);
            case LOB -> new LobSignature(freshness);
            case STANDARD_WEBHOOKS -> new StandardWebhooks(freshness);
            case CALENDLY -> new CalendlySignature(freshness);
        };
    }

    /** Whether the secret is ours to choose; otherwise the other side shows it. */
    public static boolean areOurs(Kind kind) {
        return kind == Kind.GENERIC || kind == Kind.CALENDLY;
    }
}
