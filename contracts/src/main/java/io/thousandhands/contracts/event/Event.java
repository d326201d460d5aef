package io.thousandhands.contracts.event;

/** Anything that a topic carries. */
public sealed interface Event
        permits TouchEvent,
                UnmatchedTouchEvent,
                CustomerEvent,
                RepEvent,
                KindEvent,
                PolicyEvent,
                CadenceEvent,
                NudgeEvent,
                Heartbeat {

    /** The record's key: what is ordered and compacted together. */
    String key();

    /** Which of two states of the same thing is the newer one; the higher wins, whatever arrives first. */
    long version();
}
