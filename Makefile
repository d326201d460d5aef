# Only a JDK (17 or newer), Maven (3.8.7 or newer) and make are needed; the build fetches the rest.
SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.PHONY: help run test bench rates capacity format clean-data

MVN := mvn -B -ntp
JAVA := java -XX:+UseSerialGC -Xmx256m
STACK := deploy/local/target/local-stack.jar
# What `make run` is made of; older than its sources, it is built again.
SOURCES := $(shell find pom.xml */pom.xml deploy/local/pom.xml */src/main deploy/local/src/main -type f -not -path 'benchmarks/*')
BUILT := target/built
BENCHMARKS := benchmarks/target/benchmarks.jar

help: ## says what there is
	@sed -nE 's/^([a-z-]+):.*## (.*)/make \1\t\2/p' Makefile | expand -t 20
	@echo 'Variables of make run: PORT=8080 DEMO=no DATA=deploy/local/.data'

run: $(BUILT) ## builds what is needed and starts the whole system; Ctrl-C stops it
	@exec $(JAVA) -Dthousandhands.home='$(CURDIR)' -jar $(STACK)

test: ## builds, checks and tests everything, as CI does; gets itself a browser
	@deploy/local/browser
	@$(MVN) verify

bench: ## prints the ratios of benchmarks/README.md: ONLY= RUNS= SCALE=
	@$(MVN) -q package -Dmaven.test.skip=true
	@exec java -jar benchmarks/target/benchmarks.jar

rates: ## measures on this machine what capacity is reckoned from, for benchmarks/rates.properties: SCALE=
	@$(MVN) -q package -Dmaven.test.skip=true
	@exec java -cp $(BENCHMARKS) io.thousandhands.benchmarks.rates.Rates

capacity: $(BENCHMARKS) ## says what so many customers take: CUSTOMERS= TOUCHES_PER_DAY= and more, see docs/scale.md
	@exec java -cp $(BENCHMARKS) io.thousandhands.benchmarks.capacity.Capacity

format: ## formats the code
	@$(MVN) -q spotless:apply

clean-data: ## forgets the data of make run, and ends what a killed start left
	@if [ -f $(STACK) ]; then exec $(JAVA) -Dthousandhands.home='$(CURDIR)' -jar $(STACK) clean; fi

$(BENCHMARKS): $(shell find benchmarks/pom.xml benchmarks/src/main -type f)
	@$(MVN) -q package -Dmaven.test.skip=true -pl benchmarks -am

# One line for each module while it builds, and all errors.
$(BUILT): $(SOURCES)
	@echo 'Building; the first time Maven fetches what it needs, which takes a few minutes.'
	@$(MVN) package -Dmaven.test.skip=true -pl '!benchmarks' | awk ' \
	  /^\[INFO\] Building Thousand/ { sub(/^\[INFO\] Building /, "  "); print; fflush() } \
	  /^\[ERROR\]/ { print; fflush() }'
	@mkdir -p $(@D) && touch $@
