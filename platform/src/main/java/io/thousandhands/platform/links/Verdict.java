package io.thousandhands.platform.links;

/** What a token that claims to be a link turns out to be. */
public sealed interface Verdict {

    record Good(Link link) implements Verdict {}

    /** It was signed here, and is too old. */
    record Expired(Link link) implements Verdict {}

    /** Nobody here signed it as it is. */
    record Forged() implements Verdict {}
}
