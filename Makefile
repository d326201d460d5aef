# Only a JDK (17 or newer), Maven (3.8.7 or newer) and make are needed; the build fetches the rest.
SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.PHONY: help run test test-containers images base-image bench rates capacity format clean-data

MVN := mvn -B -ntp
JAVA := java -XX:+UseSerialGC -Xmx256m
STACK := deploy/local/target/local-stack.jar
# What `make run` is made of; older than its sources, it is built again.
SOURCES := $(shell find pom.xml */pom.xml deploy/local/pom.xml */src/main deploy/local/src/main -type f -not -path 'benchmarks/*')
BUILT := target/built
# One line for each module while it builds, and all errors.
BRIEFLY := awk '/^\[INFO\] Building Thousand/ { sub(/^\[INFO\] Building /, "  "); print; fflush() } /^\[ERROR\]/ { print; fflush() }'
COMMA := ,
SERVICES := customer-service,touch-service,cadence-service,notification-service
# Services whose classes the JVM itself loads, beside those that `make run` starts.
TRAINED := -Dquarkus.package.jar.type=aot-jar -Dquarkus.package.output-directory=trained
RUNTIME := deploy/images/target/base/opt/java/openjdk/bin/java
TRAIN := rm -rf deploy/images/target/training; DATA=deploy/images/target/training $(RUNTIME) -Dthousandhands.home='$(CURDIR)' -cp $(STACK) io.thousandhands.local.Training trained
IMAGES := $(JAVA) -Dthousandhands.home='$(CURDIR)' -jar deploy/images/target/images.jar
BENCHMARKS := benchmarks/target/benchmarks.jar

help: ## says what there is
	@sed -nE 's/^([a-z-]+):.*## (.*)/make \1\t\2/p' Makefile | expand -t 20
	@echo 'Variables of make run: PORT=8080 REPLICAS=3 DEMO=no DATA=deploy/local/.data'
	@echo 'Variables of make images: TO=tar|daemon|registry ENGINE=docker REGISTRY= BASE=image|local|tar://… AOT=yes'

run: $(BUILT) ## builds what is needed and starts the whole system; Ctrl-C stops it
	@exec $(JAVA) -Dthousandhands.home='$(CURDIR)' -jar $(STACK)

# Two modules at a time: tests mostly wait. CI has two cores, on which two replicas of everything are enough to kill one.
test: ## builds, checks and tests everything, as CI does; gets itself a browser and Prometheus
	@deploy/local/tools
	@$(MVN) -T 2 verify $(if $(CI),-Dreplicas=2)

test-containers: ## the services' tests against official images; a container engine must answer
	@$(MVN) verify -Dbackends=containers -pl platform-testing,$(SERVICES) -am

images: ## container images of the services, without an engine
	@$(MVN) package -Dmaven.test.skip=true -Dcyclonedx.skip=false $(if $(filter yes,$(AOT)),$(TRAINED)) \
	  -pl deploy/images,$(if $(filter yes,$(AOT)),deploy/local$(COMMA))$(SERVICES) -am | $(BRIEFLY)
	@if [[ '$(AOT)' == yes ]]; then $(IMAGES) base; $(TRAIN); fi
	@REVISION=$$(git rev-parse HEAD 2>/dev/null || true) SOURCE_DATE_EPOCH=$$(git log -1 --format=%ct 2>/dev/null || echo 0) $(IMAGES)

base-image: ## what images stand on where no registry is reached, of a JDK 25 that is here
	@$(MVN) package -Dmaven.test.skip=true -pl deploy/images -am | $(BRIEFLY)
	@$(IMAGES) base

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

$(BUILT): $(SOURCES)
	@echo 'Building; the first time Maven fetches what it needs, which takes a few minutes.'
	@$(MVN) package -Dmaven.test.skip=true -pl '!benchmarks,!deploy/images,!deploy/kubernetes' | $(BRIEFLY)
	@mkdir -p $(@D) && touch $@
