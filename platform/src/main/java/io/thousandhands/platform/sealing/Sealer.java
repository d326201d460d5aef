package io.thousandhands.platform.sealing;

import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Seals with one of several named keys, so that a key can be replaced while what it sealed is still read. */
public final class Sealer {
    private final Map<String, SealingKey> keys = new HashMap<>();
    private final String setting;
    private final String current;
    private final SecureRandom random;

    /**
     * @param setting the prefix of the settings with the keys, for messages to operators
     * @param key base64 of 32 bytes; seals from now on
     * @param formerKeys only open
     * @throws IllegalStateException if a key is not such
     */
    public Sealer(String setting, String keyId, String key, Map<String, String> formerKeys, SecureRandom random) {
        this.setting = setting;
        formerKeys.forEach((id, former) -> keys.put(id, key(id, former)));
        keys.put(keyId, key(keyId, key));
        this.current = keyId;
        this.random = random;
    }

    /** The key that seals now. */
    public String keyId() {
        return current;
    }

    /** Whether what was sealed with the key of this name can be opened. */
    public boolean knows(String keyId) {
        return keys.containsKey(keyId);
    }

    /** @param of whose it is; it opens for the same only */
    public byte[] seal(UUID of, byte[] content) {
        return keyNamed(current).seal(of, content, random);
    }

    /**
     * @throws IllegalStateException if the key is not configured
     * @throws IllegalArgumentException if it was not sealed so, or for another
     */
    public byte[] open(UUID of, String keyId, byte[] sealed) {
        return keyNamed(keyId).open(of, sealed);
    }

    private SealingKey keyNamed(String id) {
        SealingKey key = keys.get(id);
        if (key == null) {
            throw new IllegalStateException("Configure " + setting + ".former-keys: no key is named " + id);
        }
        return key;
    }

    private SealingKey key(String id, String base64) {
        try {
            return SealingKey.ofBase64(base64);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("A key of " + setting + " is not 32 bytes in base64: keyId=" + id);
        }
    }
}
