package io.thousandhands.touch.adapter.rest;

import io.thousandhands.touch.adapter.AdaptersConfig;
import io.thousandhands.touch.adapter.signature.Signatures;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Signatures, as strict about time as the settings say. */
class SignaturesBean {
    @Produces
    @Singleton
    Signatures signatures(AdaptersConfig config) {
        return new Signatures(config.staleAfter());
    }
}
