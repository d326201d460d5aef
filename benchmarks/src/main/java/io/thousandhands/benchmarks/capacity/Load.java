package io.thousandhands.benchmarks.capacity;

/**
 * What a demand comes to: how many of each thing in the busiest second, in a year, and in all.
 *
 * @param touchesASecond at the peak, and so on
 * @param editsASecond single changes by people, each a commit of its own
 */
record Load(
        double touchesASecond,
        double wordsASecond,
        double changesASecond,
        double editsASecond,
        double touchesAYear,
        double touchesKept,
        double nudgesKept,
        double streams) {
    static final double DAYS = 365;
    private static final double SECONDS_OF_WORK = Assumptions.WORKING_HOURS * 3600;

    static Load of(Demand demand) {
        double silencesAYear = demand.customers() * Assumptions.SILENCES_A_YEAR;
        double touchesAYear = demand.touchesPerDay() * DAYS;
        return new Load(
                atPeak(demand.touchesPerDay(), demand),
                atPeak(silencesAYear * Assumptions.WORDS_A_SILENCE / DAYS, demand),
                atPeak(demand.customers() * Assumptions.CHANGES_OF_A_CUSTOMER_A_YEAR / DAYS, demand),
                atPeak(demand.reps() * Assumptions.ANSWERS_OF_A_REP_A_DAY, demand),
                touchesAYear,
                touchesAYear * demand.keepYears(),
                silencesAYear * demand.keepYears(),
                demand.reps() * Assumptions.REPS_LOOKING);
    }

    private static double atPeak(double aDay, Demand demand) {
        return aDay / SECONDS_OF_WORK * demand.peak();
    }
}
