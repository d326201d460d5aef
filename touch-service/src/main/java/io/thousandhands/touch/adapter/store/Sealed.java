package io.thousandhands.touch.adapter.store;

/** Something that only this service can open. @param keyId the key's name */
public record Sealed(String keyId, byte[] bytes) {}
