package io.thousandhands.benchmarks.capacity;

/** What was not measured: habits of customers, machines as they are commonly rented, and how full one lets them get. */
final class Assumptions {
    /** Touches come in these; deadlines pass at night too. */
    static final double WORKING_HOURS = 8;
    /** Of a customer, and what is said of each: fading, slipped, back in sight. */
    static final double SILENCES_A_YEAR = 3;

    static final double WORDS_A_SILENCE = 3;
    /** Of a customer's name, address, owner, stage. */
    static final double CHANGES_OF_A_CUSTOMER_A_YEAR = 4;
    /** Of all touches: no customer is known by what they name. */
    static final double STRANGE_TOUCHES = 0.02;
    /** Nudges that a rep answers, dismisses or snoozes in a day. */
    static final double ANSWERS_OF_A_REP_A_DAY = 20;
    /** Of all reps, at the same time. */
    static final double REPS_LOOKING = 0.6;

    /** Of a core, a thread or a lock: beyond this they queue. */
    static final double BUSY_AT_MOST = 0.6;
    /** Disks are filled to 70 %: dead rows, WAL, a vacuum's and a reassignment's elbow room. */
    static final double DISK_FULL_AT_MOST = 0.7;

    static final double POD_CORES = 2;
    static final double POD_GIB = 1;
    /** For the loss of a node. */
    static final double REPLICAS_AT_LEAST = 2;

    static final double BROKERS_AT_LEAST = 3;
    static final double BROKER_TB = 4;
    static final double BROKER_GIB = 16;
    static final double BROKER_CORES_AT_LEAST = 2;
    /** As the topics are declared; doubled where it does not do. */
    static final double PARTITIONS_AT_LEAST = 6;

    /** Of one primary: a base backup or a new standby is then a matter of hours (2 TB at 200 MB/s: three). */
    static final double PRIMARY_TB = 2;

    static final double PRIMARY_CORES = 32;
    static final double PRIMARY_CORES_AT_LEAST = 2;
    static final double PRIMARY_GIB = 256;
    static final double PRIMARY_GIB_AT_LEAST = 8;
    /** Random reads and writes a second of a provisioned network volume; local NVMe gives ten times as many. */
    static final double PRIMARY_IOS_A_SECOND = 20_000;
    /** A page of an index that is not in memory is read, and written back. */
    static final double IOS_OF_A_PAGE = 2;
    /** Each primary with a standby that takes over. */
    static final double DATABASE_COPIES = 2;
    /** Of the indexes that every new touch goes to at random, this much shall be in memory, beside all standings. */
    static final double INDEX_IN_MEMORY = 0.25;
    /** A connection is a process of PostgreSQL's. */
    static final double CONNECTIONS_AT_MOST = 500;

    static final double CONNECTIONS_OF_A_REPLICA = 20;
    /** Of one replica of notification-service: bound by memory and by asking for each, every 15 s, whom they may see. */
    static final double STREAMS_OF_A_REPLICA = 5_000;

    private Assumptions() {}
}
