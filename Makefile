# Thin: the work is Maven's. `make` alone says what there is.
MVN := bin/mvn --batch-mode --no-transfer-progress

.DEFAULT_GOAL := help
.PHONY: help build test soak bench relevance calibrate pictures run demo fmt clean

help: ## what there is
	@sed -nE 's/^([a-z]+):.*## (.*)/  make \1|\2/p' $(MAKEFILE_LIST) | column -t -s '|'

build: ## builds the program
	$(MVN) -DskipTests package

test: ## everything that CI runs
	$(MVN) verify

soak: ## the long tests: many kills, fuzzing, fault tables
	$(MVN) verify -Psoak

bench: ## measures, as ratios against a peer in the same run
	$(MVN) verify -Pbench

relevance: ## how well reading and matching do on the judged sets
	$(MVN) verify -Prelevance

calibrate: ## fits how likely a match is to index/judgements; copy target/fit.properties over index/matching/
	$(MVN) test -Pbench -Dtest=FitCalibrationBench

pictures: target/quarkus-app/quarkus-run.jar ## the lead-through's screenshots, as its test sees them
	$(MVN) -Dit.test=LeadThroughIT test-compile failsafe:integration-test failsafe:verify
	mkdir -p docs/images
	for n in 1 2 3 4 5 6; do cp target/screenshots/lead-through-$$n-1280-light.png docs/images/lead-through-$$n.png; done

target/quarkus-app/quarkus-run.jar: pom.xml $(shell find src/main index mail-templates -type f 2>/dev/null | sed 's/ /\\ /g')
	$(MVN) --quiet -DskipTests package
	@touch $@

run: target/quarkus-app/quarkus-run.jar ## runs the service on the folder data/
	bin/partnerpost serve

demo: target/quarkus-app/quarkus-run.jar ## a Partnerpost to try, with sample partners and needs
	bin/partnerpost demo

fmt: ## formats the code
	$(MVN) spotless:apply

clean: ## removes what was built
	$(MVN) clean
