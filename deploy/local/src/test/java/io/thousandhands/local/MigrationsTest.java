package io.thousandhands.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Replicas of two releases share a database while a release is rolled out: migrations expand first, and contract when no
 * release uses any more what they take away. CONTRIBUTING.md says how.
 */
class MigrationsTest {
    private static final Path HOME =
            Path.of("").toAbsolutePath().resolve("../..").normalize();

    /** Path and checksum of each migration that is in use somewhere, or was before the rules. */
    private static final Path IN_USE = HOME.resolve("deploy/local/src/test/resources/migrations-in-use.txt");

    private static final Pattern COMMENT = Pattern.compile("--[^\n]*");
    private static final Pattern MARKED = Pattern.compile("(?m)^-- contracts: \\S.*");

    /** What an older replica stumbles over. */
    private static final Pattern CONTRACTS = Pattern.compile("""
            \\bDROP\\s+(TABLE|VIEW|COLUMN|CONSTRAINT|FUNCTION|TRIGGER)\\b|\\bRENAME\\b|\\bTRUNCATE\\b|\\bSET\\s+NOT\\s+NULL\\b\
            |\\bALTER\\s+COLUMN\\s+\\w+\\s+(SET\\s+DATA\\s+)?TYPE\\b\
            |\\bADD\\s+COLUMN\\s+(?:(?!DEFAULT|GENERATED)[^,;])*\\bNOT\\s+NULL(?![^,;]*\\b(DEFAULT|GENERATED)\\b)""", Pattern.CASE_INSENSITIVE);

    @Test
    void everyNewMigrationOnlyAddsOrSaysWhichReleaseUsesNoMoreWhatItTakesAway() throws IOException {
        var migrations = migrations();

        migrations.keySet().removeAll(inUse().keySet());

        assertThat(migrations)
                .allSatisfy((file, sql) -> assertThat(contracts(sql)).as(file).isFalse());
    }

    /** Flyway would refuse the database of whoever has it already. */
    @Test
    void aMigrationThatIsInUseStaysAsItIs() throws IOException {
        var checksums = new TreeMap<String, String>();
        migrations().forEach((file, sql) -> checksums.put(file, checksum(sql)));

        assertThat(checksums).containsAllEntriesOf(inUse());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ALTER TABLE a ADD COLUMN b text                                     | false",
                "ALTER TABLE a ADD COLUMN b int NOT NULL DEFAULT 0, ADD COLUMN c int | false",
                "ALTER TABLE a ADD COLUMN b int DEFAULT 0 NOT NULL                   | false",
                "CREATE TABLE a (b text NOT NULL)                                    | false",
                "-- DROP TABLE a                                                     | false",
                "ALTER TABLE a ADD COLUMN b int, ADD COLUMN c int NOT NULL           | true",
                "ALTER TABLE a DROP COLUMN b                                         | true",
                "alter table a rename b to c                                         | true",
                "TRUNCATE a                                                          | true",
                "ALTER TABLE a ALTER COLUMN b TYPE bigint                            | true",
                "ALTER TABLE a ALTER b SET NOT NULL                                  | true"
            })
    void whatOlderReplicasStumbleOverIsKnown(String sql, boolean contracts) {
        assertThat(contracts(sql)).isEqualTo(contracts);
        assertThat(contracts("-- contracts: unused since 0.2\n" + sql)).isFalse();
    }

    private static boolean contracts(String sql) {
        return !MARKED.matcher(sql).find()
                && CONTRACTS.matcher(COMMENT.matcher(sql).replaceAll("")).find();
    }

    /** What each file holds, by its path from the root. */
    private static Map<String, String> migrations() throws IOException {
        var migrations = new TreeMap<String, String>();
        for (var module : modules()) {
            var resources = module.resolve("src/main/resources/db");
            try (Stream<Path> files = Files.exists(resources) ? Files.walk(resources) : Stream.empty()) {
                for (var file :
                        files.filter(each -> each.toString().endsWith(".sql")).toList()) {
                    migrations.put(HOME.relativize(file).toString(), Files.readString(file));
                }
            }
        }
        return migrations;
    }

    private static List<Path> modules() throws IOException {
        try (Stream<Path> folders = Files.list(HOME)) {
            return folders.filter(Files::isDirectory).toList();
        }
    }

    private static Map<String, String> inUse() throws IOException {
        var checksums = new TreeMap<String, String>();
        for (var line : Files.readAllLines(IN_USE)) {
            if (!line.startsWith("#")) {
                checksums.put(line.substring(9), line.substring(0, 8));
            }
        }
        return checksums;
    }

    private static String checksum(String text) {
        var crc = new CRC32();
        crc.update(text.getBytes(UTF_8));
        return "%08x".formatted(crc.getValue());
    }
}
