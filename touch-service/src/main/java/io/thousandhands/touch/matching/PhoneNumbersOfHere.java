package io.thousandhands.touch.matching;

import io.thousandhands.touch.touch.PhoneNumbers;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Telephone numbers as they are read here. */
class PhoneNumbersOfHere {
    @Produces
    @Singleton
    PhoneNumbers phoneNumbers(MatchingConfig config) {
        return new PhoneNumbers(config.region().orElse(null));
    }
}
