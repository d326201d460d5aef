package io.thousandhands.notification.login;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.thousandhands.notification.login.LoginFailed.Reason;
import io.thousandhands.platform.session.CookieSealer;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Has each refresh token renewed once over all replicas: windows of one browser may be on several. One replica asks the
 * issuer, the others wait for what it gave. Blocks.
 */
@ApplicationScoped
class SharedRenewals {
    private static final Logger LOG = Logger.getLogger(SharedRenewals.class);
    private static final String PURPOSE = "renewal-answer";
    private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final RenewalTable table;
    private final CookieSealer sealer;
    private final ObjectMapper json;
    private final long patienceNanos;

    SharedRenewals(RenewalTable table, CookieSealer sealer, ObjectMapper json, LoginConfig config) {
        this.table = table;
        this.sealer = sealer;
        this.json = json;
        this.patienceNanos = config.patience().toNanos();
    }

    /** @param ask asks the issuer */
    Issued once(String refreshToken, Supplier<Issued> ask) {
        byte[] digest = digestOf(refreshToken);
        long begun = System.nanoTime();
        while (!mayAsk(digest)) {
            Optional<String> others = table.answer(digest);
            if (others.isPresent()) {
                return open(others.get());
            }
            if (System.nanoTime() - begun > patienceNanos) {
                throw new LoginFailed(Reason.ISSUER_AWAY);
            }
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
        return asked(digest, ask);
    }

    /** Without the database nobody is to be logged out: then each replica asks for itself. */
    private boolean mayAsk(byte[] digest) {
        try {
            return table.take(digest);
        } catch (RuntimeException away) {
            LOG.warn("A session is renewed without asking whether another replica does", away);
            return true;
        }
    }

    private Issued asked(byte[] digest, Supplier<Issued> ask) {
        try {
            Issued issued = ask.get();
            tell(() -> table.keep(digest, seal(issued)));
            return issued;
        } catch (RuntimeException failed) {
            tell(() -> table.giveUp(digest));
            throw failed;
        }
    }

    /** What the issuer said counts, whether others hear of it or not. */
    private static void tell(Runnable others) {
        try {
            others.run();
        } catch (RuntimeException away) {
            LOG.warn("Other replicas do not hear that a session was renewed", away);
        }
    }

    private String seal(Issued issued) {
        try {
            return sealer.seal(PURPOSE, json.writeValueAsString(issued));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Every record can be written", e);
        }
    }

    private Issued open(String sealed) {
        try {
            return json.readValue(sealer.open(PURPOSE, sealed).orElseThrow(), Issued.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was sealed here can be read", e);
        }
    }

    private static byte[] digestOf(String refreshToken) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(refreshToken.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JVM has it", e);
        }
    }
}
