/**
 * What an operator asks of each service that consumes: to show what it put aside, to fold that again, to read everything
 * again. Administrators only, and never a record's value: it may be personal, and here it would outlive an erasure in
 * somebody's terminal. Runs on worker threads beside the consumers; what it folds goes through their own folds, which take
 * events in any order and any number of times (law 3).
 */
@NullMarked
package io.thousandhands.platform.operations;

import org.jspecify.annotations.NullMarked;
