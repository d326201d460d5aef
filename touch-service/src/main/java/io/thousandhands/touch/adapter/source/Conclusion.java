package io.thousandhands.touch.adapter.source;

/** What an item is, by all that is known of it. */
public sealed interface Conclusion {

    /** No touch, or none yet. */
    record Nothing(String because) implements Conclusion {}

    /** A touch. */
    record Stands(Members touch) implements Conclusion {
        /** What is a source's own says nothing of the touch. */
        public Stands {
            touch = touch.ofTouch();
        }
    }

    /** What might have been a touch did not happen after all. */
    record Retracted(String because) implements Conclusion {}
}
